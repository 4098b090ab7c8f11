// Writes the WordprocessingML of a starter template: paragraphs in a style, and tables with a header row.
import { w } from '../ooxml/write-xml.js';
import { CHINESE, paragraphOf, textRun } from '../word/wml/runs.js';
import { cellOf, cellProperties, HEADER, rowOf, tableOf } from '../word/wml/table-frame.js';

const CHINESE_RUN = w('rPr', {}, CHINESE);

/** Writes a paragraph in a style; `layout` holds further children of `w:pPr`, in the order of the schema. */
export const paragraph = (styleId: string, text = '', layout = ''): string =>
  paragraphOf(styleId, layout, textRun(text, CHINESE_RUN));

/** Writes a paragraph in a style, with a tab between the texts. */
export const tabbed = (styleId: string, ...texts: readonly string[]): string =>
  paragraphOf(styleId, '', texts.map((text) => textRun(text, CHINESE_RUN)).join(w('r', {}, w('tab', {}))));

export interface StarterColumn {
  readonly title: string;
  /** The text of the cell in the row that is repeated, with its tags. */
  readonly text: string;
  /** The share of the table's width, relative to the shares of the other columns. */
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

/** Writes a table of a header row and a row of tags, which a loop in the tags repeats. */
export function table(columns: readonly StarterColumn[], styles: TableStyles): string {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / total) * styles.width));
  const cells = (contentOf: (column: StarterColumn) => string) =>
    columns.map((column, index) => cellOf(cellProperties(widths[index] ?? 0), contentOf(column))).join('');
  const aligned = ({ align }: StarterColumn) => (align === 'left' ? w('jc', { val: 'left' }) : '');
  const titles = cells(({ title }) => paragraph(styles.head, title));
  const texts = cells((column) => paragraph(styles.text, column.text, aligned(column)));
  return tableOf(styles.table, widths, rowOf(titles, '', HEADER) + rowOf(texts, '', ''));
}
