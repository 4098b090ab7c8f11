// WordprocessingML for the text of a starter template: paragraphs in a style, and tables with a header row.
import { w } from '../ooxml/write-xml.js';
import { CHINESE, paragraphOf, textRun } from '../word/wml/runs.js';
import { cellOf, cellProperties, HEADER, rowOf, tableOf } from '../word/wml/table-frame.js';

const CHINESE_RUN = w('rPr', {}, CHINESE);

/** A paragraph in a style; `layout` are further children of `w:pPr`, in the schema's order. */
export const paragraph = (styleId: string, text = '', layout = ''): string =>
  paragraphOf(styleId, layout, textRun(text, CHINESE_RUN));

/** The same with a tab between texts. */
export const tabbed = (styleId: string, ...texts: readonly string[]): string =>
  paragraphOf(styleId, '', texts.map((text) => textRun(text, CHINESE_RUN)).join(w('r', {}, w('tab', {}))));

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
  const cells = (contentOf: (column: StarterColumn) => string) =>
    columns.map((column, index) => cellOf(cellProperties(widths[index] ?? 0), contentOf(column)));
  const aligned = ({ align }: StarterColumn) => (align === 'left' ? w('jc', { val: 'left' }) : '');
  return tableOf(styles.table, widths, [
    rowOf(
      cells(({ title }) => paragraph(styles.head, title)),
      '',
      HEADER,
    ),
    rowOf(
      cells((column) => paragraph(styles.text, column.text, aligned(column))),
      '',
      '',
    ),
  ]);
}
