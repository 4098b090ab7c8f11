// WordprocessingML for the text of a starter template: paragraphs in a style, and tables with a header row.
import { escapeText } from '../word/wml/runs.js';

/** A paragraph in a style; `layout` are further children of `w:pPr`, in the schema's order. */
export function paragraph(styleId: string, text = '', layout = ''): string {
  const run =
    text === ''
      ? ''
      : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${layout}</w:pPr>${run}</w:p>`;
}

export interface StarterColumn {
  readonly title: string;
  /** What stands in each row: tags. */
  readonly text: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly align?: 'left' | 'center';
}

export interface TableStyles {
  readonly table: string;
  readonly head: string;
  readonly text: string;
  /** Width of the table in twips. */
  readonly width: number;
}

/** A table of a header row and one row of tags, which a loop in it repeats. */
export function table(columns: readonly StarterColumn[], styles: TableStyles): string {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / total) * styles.width));
  const cells = (style: string, textOf: (column: StarterColumn) => string, aligned: boolean) =>
    columns.map((column, index) => {
      const align = aligned && column.align === 'left' ? '<w:jc w:val="left"/>' : '';
      const properties = `<w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`;
      return `<w:tc>${properties}${paragraph(style, textOf(column), align)}</w:tc>`;
    });
  const row = (content: readonly string[], header: string) =>
    `<w:tr><w:trPr><w:trHeight w:val="480" w:hRule="atLeast"/>${header}</w:trPr>${content.join('')}</w:tr>`;
  // WPS takes the widths from w:gridCol, Word from w:tcW, so both are written.
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${styles.table}"/>` +
    `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:jc w:val="center"/>` +
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" ' +
    'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    row(
      cells(styles.head, ({ title }) => title, false),
      '<w:tblHeader/>',
    ) +
    `${row(
      cells(styles.text, ({ text }) => text, true),
      '',
    )}</w:tbl>`
  );
}
