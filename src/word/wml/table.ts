// Writes a table of the report as WordprocessingML: fixed columns, a repeated header row, caption above,
// notes below.
import { printedWidth } from '../../chinese/printed-width.js';
import { toggle, w } from '../../ooxml/write-xml.js';
import { wordsOf } from '../../report/inline.js';
import type { Block, CellLook, Inline, Table, TableColumn } from '../../report/report.js';
import { tableInPlace } from '../../report/table-block.js';
import { gongwen, textWidthOf } from './profile.js';
import { inlinesToRuns, KEEP_NEXT, paragraphOf, paragraphToXml } from './runs.js';
import { sizeToXml } from './style-look.js';
import { styleIdOf } from './style-sheet.js';
import type { StyleIds } from './styles.js';
import { cellOf, cellProperties, HEADER, rowOf, tableOf } from './table-frame.js';

interface Column {
  /** Width in twips. */
  readonly width: number;
  /** The `w:tcPr` of its cells. */
  readonly properties: string;
  readonly align: TableColumn['align'];
}

/**
 * Writes a table with its caption and notes.
 *
 * @param given as it was measured for a page; in a narrower place its columns are divided anew.
 * @param styles ids of the styles in the template.
 * @param textWidth the table's width in twips.
 * @param next the block after the table. Without notes, the table is followed by an empty paragraph if `next`
 *   is missing or a table without a caption, because Word joins tables that touch, and a cell or a body must
 *   not end with a table.
 * @returns `w:p` and `w:tbl` elements.
 */
export function tableToXml(
  given: Table,
  styles: StyleIds,
  textWidth: number,
  next: Block | undefined,
): string {
  const table = tableInPlace(given, textWidth, isOurs(styles));
  const columns = columnsOf(table, textWidth);
  const { caption, unit = [], notes } = table;
  const bare =
    next === undefined ||
    (next.kind === 'table' && next.caption.length === 0 && (next.unit ?? []).length === 0);
  const widths = columns.map(({ width }) => width);
  const rows = headToXml(table, columns, styles) + rowsToXml(table, columns, styles, textWidth);
  let xml = caption.length === 0 ? '' : paragraphToXml(styles.caption, caption);
  if (unit.length > 0) xml += paragraphToXml(styles.note, unit, KEEP_NEXT + ALIGN.right);
  xml += tableOf(styles.table, widths, rows, aboutOf(table));
  for (const [index, note] of notes.entries())
    xml += paragraphToXml(styles.note, note, index < notes.length - 1 ? KEEP_NEXT : '');
  return bare && notes.length === 0 ? xml + GAP : xml;
}

function aboutOf({ caption, columns }: Table): { readonly caption: string; readonly description: string } {
  const titles = columns.map(({ title }) => wordsOf(title)).filter((title) => title !== '');
  return {
    caption: wordsOf(caption),
    description: `表格，各列为：${titles.join('、')}`,
  };
}

function headToXml(table: Table, columns: readonly Column[], styles: StyleIds): string {
  const titles = table.columns.map(({ title }) => title);
  const centred = columns.map((column) => ({ ...column, align: 'center' as const }));
  const rPr = sizeOf(table, styles);
  const look = { styleId: styles.tableHead, header: HEADER, keep: KEEP_NEXT, rPr, size: table.size };
  return rowToXml(titles, centred, look);
}

function rowsToXml(table: Table, columns: readonly Column[], styles: StyleIds, textWidth: number): string {
  const { line = textWidthOf(gongwen) / HALF_WIDTH } = table;
  const rPr = sizeOf(table, styles);
  const unit = textWidth / line;
  const last = table.notes.length > 0 ? table.rows.length - 1 : -1;
  return table.rows.reduce((xml, { cells, looks, total }, index) => {
    const keep = index === last ? KEEP_NEXT : '';
    const styleId = total ? styles.tableHead : styles.tableText;
    const look = { styleId, header: '', keep, rPr, looks, unit, size: table.size };
    return xml + rowToXml(cells, columns, look);
  }, '');
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
    return { width: own, properties: cellProperties(own), align };
  });
}

interface RowLook {
  readonly styleId: string;
  /** `w:tblHeader` for a row that is repeated on each page. */
  readonly header: string;
  /** `w:keepNext` for a row that stays on one page with the one after it. */
  readonly keep: string;
  /** The run properties of its cells, or empty. */
  readonly rPr: string;
  readonly looks?: readonly CellLook[] | undefined;
  /** Twips in a half-width character, in which cells are indented. */
  readonly unit?: number;
  /** The size that the table wants, in half-points. */
  readonly size?: number | undefined;
}

function rowToXml(cells: readonly (readonly Inline[])[], columns: readonly Column[], look: RowLook): string {
  const inner = columns.reduce((xml, column, index) => {
    const own = look.looks?.[index];
    // The cells below the first of merged ones are empty.
    const content = own?.rows === 0 ? [] : wholePeriod(cells[index] ?? [], column.width, look);
    const layout = look.keep + indentOf(own, look.unit) + ALIGN[own?.align ?? column.align];
    const runs = inlinesToRuns(content, look.rPr);
    return xml + cellOf(propertiesOf(column, own), paragraphOf(look.styleId, layout, runs));
  }, '');
  return rowOf(inner, CANNOT_SPLIT, look.header);
}

function propertiesOf({ width, properties }: Column, look: CellLook | undefined): string {
  if (look?.rows === undefined) return properties;
  return cellProperties(width, look.rows === 0 ? 'continue' : 'restart');
}

const ALIGN: Readonly<Record<TableColumn['align'], string>> = {
  left: w('jc', { val: 'left' }),
  center: w('jc', { val: 'center' }),
  right: w('jc', { val: 'right' }),
};

/** Twips in a half-width character of 小四. */
const HALF_WIDTH = 120;

function indentOf(look: CellLook | undefined, unit = HALF_WIDTH): string {
  if (!look?.indent) return '';
  // LibreOffice takes a first-line indent from elsewhere where only one side is given.
  return w('ind', { left: 0, right: Math.round(look.indent * unit), firstLine: 0 });
}

/** A table of many columns is set in a smaller size than its style has; a template's own style has a size that stands. */
function sizeOf({ size }: Table, styles: StyleIds): string {
  if (size === undefined || size >= gongwen.sizes.table || !isOurs(styles)) return '';
  return w('rPr', {}, sizeToXml(size));
}

const isOurs = ({ tableText }: StyleIds): boolean => tableText === styleIdOf('tableText');

/** What a name ends with where it is not of the whole year: （1—11月）. */
const PERIOD = /(?<=.)（\d[^（）\n]{0,8}[—–]\d[^（）\n]{0,8}）$/;

/**
 * A cell with such a period on a line of its own, where name and period are too long for one: LibreOffice, which
 * keeps no list of its own of what begins no line, would begin one with the dash.
 */
function wholePeriod(content: readonly Inline[], width: number, { size }: RowLook): readonly Inline[] {
  const last = content.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith('）')) return content;
  const words = content.map(({ text }) => text).join('');
  const period = PERIOD.exec(words)?.[0];
  if (!period || !last.text.endsWith(period)) return content;
  const characters = (width - SIDES) / ((size ?? gongwen.sizes.table) * 10);
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
