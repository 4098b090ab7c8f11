// A table of the report as WordprocessingML: fixed columns, a repeated header row, caption above, notes below.
import type { Block, Inline, Table } from '../../report/report.js';
import { KEEP_NEXT, paragraphToXml } from './paragraph.js';
import type { StyleIds } from './styles.js';

interface Column {
  /** Twips. */
  readonly width: number;
  readonly align: string;
}

/**
 * @param textWidth the table's width in twips.
 * @param next what follows: without a paragraph between them two tables grow together, and a cell or a body may not end
 *   in a table.
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
  return [
    caption.length === 0 ? '' : paragraphToXml(styles.caption, caption),
    `<w:tbl>${tableProperties(columns, styles.table)}`,
    headToXml(table, columns, styles),
    ...rowsToXml(table, columns, styles),
    '</w:tbl>',
    ...notes.map((text, index) =>
      paragraphToXml(styles.note, [{ kind: 'text', text }], index < notes.length - 1 ? KEEP_NEXT : ''),
    ),
    bare && notes.length === 0 ? GAP : '',
  ].join('');
}

function headToXml(table: Table, columns: readonly Column[], styles: StyleIds): string {
  const titles = table.columns.map(({ title }): readonly Inline[] => [{ kind: 'text', text: title }]);
  const centred = columns.map((column) => ({ ...column, align: 'center' }));
  return rowToXml(titles, centred, { styleId: styles.tableHead, header: '<w:tblHeader/>', keep: KEEP_NEXT });
}

function rowsToXml(table: Table, columns: readonly Column[], styles: StyleIds): readonly string[] {
  const last = table.notes.length > 0 ? table.rows.length - 1 : -1;
  return table.rows.map(({ cells }, index) => {
    const keep = index === last ? KEEP_NEXT : '';
    return rowToXml(cells, columns, { styleId: styles.tableText, header: '', keep });
  });
}

/** Widths in whole twips that add up to the table's, whatever the shares add up to. */
function columnsOf(table: Table, textWidth: number): readonly Column[] {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  let shares = 0;
  let edge = 0;
  return table.columns.map(({ width, align }) => {
    shares += width;
    const right = Math.round((shares / total) * textWidth);
    const column = { width: right - edge, align };
    edge = right;
    return column;
  });
}

// WPS takes the widths from w:gridCol, Word from w:tcW, so both are written.
function tableProperties(columns: readonly Column[], styleId: string): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const grid = columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('');
  return (
    `<w:tblPr><w:tblStyle w:val="${styleId}"/><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>` +
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" ' +
    `w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
  );
}

interface RowLook {
  readonly styleId: string;
  /** `w:tblHeader` for a row that is repeated on each page. */
  readonly header: string;
  /** Keeps the row on one page with what follows. */
  readonly keep: string;
}

function rowToXml(cells: readonly (readonly Inline[])[], columns: readonly Column[], look: RowLook): string {
  const inner = columns.map(({ width, align }, index) => {
    const paragraph = paragraphToXml(
      look.styleId,
      cells[index] ?? [],
      `${look.keep}<w:jc w:val="${align}"/>`,
    );
    const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`;
    return `<w:tc>${properties}${paragraph}</w:tc>`;
  });
  const properties = `<w:cantSplit/><w:trHeight w:val="480" w:hRule="atLeast"/>${look.header}`;
  return `<w:tr><w:trPr>${properties}</w:trPr>${inner.join('')}</w:tr>`;
}

const GAP =
  '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' +
  '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';
