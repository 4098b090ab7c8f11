// Writes the parts of all our tables: fixed columns, rows of a least height, a repeated header.
import { around, toggle, w } from '../../ooxml/write-xml.js';

/**
 * Writes a `w:tbl` of fixed columns.
 *
 * @param widths of the columns, in twips; both `w:gridCol`, which WPS reads, and `w:tcW`, which Word reads,
 *   are needed.
 * @param rows XML of `w:tr` elements, whose cells have a `w:tcW`.
 * @param about what a screen reader says of it: `w:tblCaption`, if not empty, and `w:tblDescription`.
 */
export function tableOf(
  styleId: string,
  widths: readonly number[],
  rows: string,
  about?: { readonly caption: string; readonly description: string },
): string {
  const width = widths.reduce((sum, column) => sum + column, 0);
  const properties = w(
    'tblPr',
    {},
    w('tblStyle', { val: styleId }),
    w('tblW', { w: width, type: 'dxa' }),
    CENTRED + FIXED + LOOK,
    about?.caption ? w('tblCaption', { val: about.caption }) : '',
    about ? w('tblDescription', { val: about.description }) : '',
  );
  return w(
    'tbl',
    {},
    properties,
    w('tblGrid', {}, ...widths.map((column) => w('gridCol', { w: column }))),
    rows,
  );
}

/** What is the same in all tables. */
const CENTRED = w('jc', { val: 'center' });
const FIXED = w('tblLayout', { type: 'fixed' });
const LOOK = w('tblLook', {
  val: '0420',
  firstRow: 1,
  lastRow: 0,
  firstColumn: 0,
  lastColumn: 0,
  noHBand: 0,
  noVBand: 1,
});

/** The property of a row that is repeated on each page. */
export const HEADER = toggle('tblHeader');

/**
 * Writes a `w:tr` that is at least 24 pt high, of cells that are XML; `before` and `look` are children of `w:trPr` before and
 * after its height, in the order of the schema.
 */
export const rowOf = (cells: string, before: string, look: string): string =>
  around('tr', around('trPr', before + ROW_HEIGHT + look) + cells);

const ROW_HEIGHT = w('trHeight', { val: 480, hRule: 'atLeast' });

/**
 * Writes the `w:tcPr` of a cell of this width in twips.
 *
 * @param merge `restart` for the first of cells that are one, `continue` for those below it.
 */
export const cellProperties = (width: number, merge?: 'restart' | 'continue'): string =>
  w(
    'tcPr',
    {},
    w('tcW', { w: width, type: 'dxa' }),
    merge === undefined ? '' : w('vMerge', { val: merge }),
    IN_THE_MIDDLE,
  );

const IN_THE_MIDDLE = w('vAlign', { val: 'center' });

/** Writes a `w:tc` from its properties and a paragraph. */
export const cellOf = (properties: string, paragraph: string): string => around('tc', properties + paragraph);

/** A cell of a table that only sets things side by side; `look` are further children of its `w:tcPr`. */
export interface BareCell {
  /** In twips. */
  readonly width: number;
  readonly look: string;
  /** `w:p` elements. */
  readonly content: string;
}

/**
 * Writes a `w:tbl` of one row, centred and without rules, whose cells hold things side by side.
 *
 * @param row children of `w:trPr`.
 * @param below the space under what stands in the cells, in twips.
 */
export function bareTable(cells: readonly BareCell[], row: string, below = 0): string {
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  const margin = (side: string, twips: number) => w(side, { w: twips, type: 'dxa' });
  const margins = [margin('top', 0), margin('left', 0), margin('bottom', below), margin('right', 0)];
  return w(
    'tbl',
    {},
    w('tblPr', {}, w('tblW', { w: width, type: 'dxa' }), CENTRED + FIXED, w('tblCellMar', {}, ...margins)),
    w('tblGrid', {}, ...cells.map((cell) => w('gridCol', { w: cell.width }))),
    w(
      'tr',
      {},
      w('trPr', {}, row),
      ...cells.map(({ width: own, look, content }) =>
        cellOf(w('tcPr', {}, w('tcW', { w: own, type: 'dxa' }), look), content),
      ),
    ),
  );
}
