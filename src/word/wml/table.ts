// Writes a table of the report as WordprocessingML: fixed columns, a repeated header row, caption above,
// notes below.
import { printedWidth } from '../../chinese/printed-width.js';
import { toggle, w } from '../../ooxml/write-xml.js';
import type { Block, Inline, Table } from '../../report/report.js';
import { gongwen } from './profile.js';
import { KEEP_NEXT, paragraphToXml } from './runs.js';
import { sizeToXml } from './style-look.js';
import { styleIdOf } from './style-sheet.js';
import type { StyleIds } from './styles.js';
import { cellOf, cellProperties, HEADER, rowOf, tableOf } from './table-frame.js';

interface Column {
  /** Width in twips. */
  readonly width: number;
  /** The `w:tcPr` of its cells. */
  readonly properties: string;
  /** The `w:jc` of the paragraphs in its cells. */
  readonly align: string;
}

/**
 * Writes a table with its caption and notes.
 *
 * @param styles ids of the styles in the template.
 * @param textWidth the table's width in twips.
 * @param next the block after the table. Without notes, the table is followed by an empty paragraph if `next`
 *   is missing or a table without a caption, because Word joins tables that touch, and a cell or a body must
 *   not end with a table.
 * @returns `w:p` and `w:tbl` elements.
 */
export function tableToXml(
  table: Table,
  styles: StyleIds,
  textWidth: number,
  next: Block | undefined,
): string {
  const columns = columnsOf(table, textWidth);
  const { caption, notes } = table;
  const bare = next === undefined || (next.kind === 'table' && next.caption.length === 0);
  const widths = columns.map(({ width }) => width);
  const rows = [headToXml(table, columns, styles), ...rowsToXml(table, columns, styles)];
  return [
    caption.length === 0 ? '' : paragraphToXml(styles.caption, caption),
    tableOf(styles.table, widths, rows, aboutOf(table)),
    ...notes.map((note, index) =>
      paragraphToXml(styles.note, note, index < notes.length - 1 ? KEEP_NEXT : ''),
    ),
    bare && notes.length === 0 ? GAP : '',
  ].join('');
}

function aboutOf({ caption, columns }: Table): { readonly caption: string; readonly description: string } {
  const titles = columns.map(({ title }) => title).filter((title) => title !== '');
  return {
    caption: caption.map(({ text }) => text).join(''),
    description: `表格，各列为：${titles.join('、')}`,
  };
}

function headToXml(table: Table, columns: readonly Column[], styles: StyleIds): string {
  const titles = table.columns.map(({ title }): readonly Inline[] => [{ kind: 'text', text: title }]);
  const centred = columns.map((column) => ({ ...column, align: w('jc', { val: 'center' }) }));
  const size = sizeOf(table, styles);
  const small = table.small === true;
  return rowToXml(titles, centred, {
    styleId: styles.tableHead,
    header: HEADER,
    keep: KEEP_NEXT,
    size,
    small,
  });
}

function rowsToXml(table: Table, columns: readonly Column[], styles: StyleIds): readonly string[] {
  const last = table.notes.length > 0 ? table.rows.length - 1 : -1;
  const size = sizeOf(table, styles);
  const small = table.small === true;
  return table.rows.map(({ cells }, index) => {
    const keep = index === last ? KEEP_NEXT : '';
    return rowToXml(cells, columns, { styleId: styles.tableText, header: '', keep, size, small });
  });
}

/** The run properties of a table that wants 五号; a template's own style has a size of its own, which stands. */
function sizeOf({ small }: Table, { tableText }: StyleIds): string {
  return small && tableText === styleIdOf('tableText') ? w('rPr', {}, sizeToXml(gongwen.sizes.note)) : '';
}

/** Divides the table's width by the shares of the columns, so that the whole twips add up to it. */
function columnsOf(table: Table, textWidth: number): readonly Column[] {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  let shares = 0;
  let edge = 0;
  return table.columns.map(({ width, align }) => {
    shares += width;
    const right = Math.round((shares / total) * textWidth);
    const own = right - edge;
    edge = right;
    return { width: own, properties: cellProperties(own), align: w('jc', { val: align }) };
  });
}

interface RowLook {
  readonly styleId: string;
  /** `w:tblHeader` for a row that is repeated on each page. */
  readonly header: string;
  /** `w:keepNext` for a row that stays on one page with the one after it. */
  readonly keep: string;
  /** The `w:rPr` of its runs, or empty. */
  readonly size: string;
  /** Whether the table wants 五号, whatever size the template's style has. */
  readonly small: boolean;
}

function rowToXml(cells: readonly (readonly Inline[])[], columns: readonly Column[], look: RowLook): string {
  const inner = columns.map(({ properties, align, width }, index) => {
    const content = wholePeriod(cells[index] ?? [], width, look);
    return cellOf(properties, paragraphToXml(look.styleId, content, look.keep + align, look.size));
  });
  return rowOf(inner, CANNOT_SPLIT, look.header);
}

/** What a name ends with where it is not of the whole year: （1—11月）. */
const PERIOD = /(?<=.)（\d[^（）\n]{0,8}[—–]\d[^（）\n]{0,8}）$/;

/**
 * A cell with such a period on a line of its own, where name and period are too long for one: LibreOffice, which
 * keeps no list of its own of what begins no line, would begin one with the dash.
 */
function wholePeriod(content: readonly Inline[], width: number, { small }: RowLook): readonly Inline[] {
  const last = content.at(-1);
  const words = content.map(({ text }) => text).join('');
  const period = PERIOD.exec(words)?.[0];
  if (!period || last?.kind !== 'text' || !last.text.endsWith(period)) return content;
  const characters = (width - SIDES) / (gongwen.sizes[small ? 'note' : 'table'] * 10);
  // Figures may be wider in the face that stands in for a missing one.
  if (printedWidth(words) / 2 + 1 <= characters) return content;
  const name = last.text.slice(0, -period.length);
  return [...content.slice(0, -1), { ...last, text: `${name}\n${period}` }];
}

/** The margins of a cell at both sides, in twips. */
const SIDES = 170;

const CANNOT_SPLIT = toggle('cantSplit');

const GAP = w(
  'p',
  {},
  w(
    'pPr',
    {},
    toggle('snapToGrid', false),
    w('spacing', { before: 0, after: 0, line: 20, lineRule: 'exact' }),
    w('rPr', {}, w('sz', { val: 2 })),
  ),
);
