// What every table we write is made of: fixed columns, rows of a least height, a header that is repeated.
import { around, toggle, w } from '../../ooxml/write-xml.js';

/**
 * A `w:tbl` of fixed columns.
 *
 * @param widths of the columns, in twips. WPS takes them from `w:gridCol`, Word from `w:tcW`: both are written.
 * @param rows `w:tr` elements.
 */
export function tableOf(styleId: string, widths: readonly number[], rows: readonly string[]): string {
  const width = widths.reduce((sum, column) => sum + column, 0);
  const properties = w(
    'tblPr',
    {},
    w('tblStyle', { val: styleId }),
    w('tblW', { w: width, type: 'dxa' }),
    w('jc', { val: 'center' }),
    w('tblLayout', { type: 'fixed' }),
    w('tblLook', {
      val: '0420',
      firstRow: 1,
      lastRow: 0,
      firstColumn: 0,
      lastColumn: 0,
      noHBand: 0,
      noVBand: 1,
    }),
  );
  return w(
    'tbl',
    {},
    properties,
    w('tblGrid', {}, ...widths.map((column) => w('gridCol', { w: column }))),
    ...rows,
  );
}

/** Has a row repeated on each page. */
export const HEADER = toggle('tblHeader');

/** A `w:tr` of which no line stands lower than 24 pt; `look` are further children of `w:trPr`. */
export const rowOf = (cells: readonly string[], before: string, look: string): string =>
  around('tr', around('trPr', before + ROW_HEIGHT + look) + cells.join(''));

const ROW_HEIGHT = w('trHeight', { val: 480, hRule: 'atLeast' });

/** The `w:tcPr` of a cell so many twips wide. */
export const cellProperties = (width: number): string =>
  w('tcPr', {}, w('tcW', { w: width, type: 'dxa' }), w('vAlign', { val: 'center' }));

/** A `w:tc` of properties and a paragraph. */
export const cellOf = (properties: string, paragraph: string): string => around('tc', properties + paragraph);
