// Reads the rows, cells and columns of a table, and which cells are merged downwards.
import { attributeOf, childOf, childrenOf, enclosing, type XmlElement } from '../../ooxml/xml-tree.js';

/** The columns of the grid that a cell takes: its first, and the one after its last. */
export type CellColumns = readonly [from: number, to: number];

const known = new WeakMap<XmlElement, ReadonlyMap<XmlElement, CellColumns>>();

/** The columns of all cells of a row, in their order. */
export function columnsIn(row: XmlElement): ReadonlyMap<XmlElement, CellColumns> {
  const found = known.get(row) ?? measured(row);
  known.set(row, found);
  return found;
}

function measured(row: XmlElement): ReadonlyMap<XmlElement, CellColumns> {
  const columns = new Map<XmlElement, CellColumns>();
  let at = gridNumber(childOf(row, 'w:trPr'), 'w:gridBefore', 0);
  for (const cell of cellsOf(row)) {
    const end = at + gridNumber(childOf(cell, 'w:tcPr'), 'w:gridSpan', 1);
    columns.set(cell, [at, end]);
    at = end;
  }
  return columns;
}

function gridNumber(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const element = childOf(properties, name);
  const value = Number(element && attributeOf(element, 'w:val'));
  return Number.isSafeInteger(value) && value > 0 ? value : otherwise;
}

/** The cells of a row, those in content controls too; not those of tables in it. */
export const cellsOf = (row: XmlElement): readonly XmlElement[] => within(row, 'w:tc');

/** The rows of a table, those in content controls too; not those of tables in it. */
export const rowsOf = (table: XmlElement): readonly XmlElement[] => within(table, 'w:tr');

const within = (element: XmlElement, name: string): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? within(child, name) : [];
  });

/** Whether a cell begins a vertical merge or goes on with one; undefined in a cell of its own (17.4.84 vMerge). */
export function mergeOf(cell: XmlElement): 'restart' | 'continue' | undefined {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  if (merge === undefined) return undefined;
  return attributeOf(merge, 'w:val') === 'restart' ? 'restart' : 'continue';
}

/** Whether the merge of a cell goes on in the next row of its table. */
export function goesOn(cell: XmlElement, row: XmlElement): boolean {
  const table = enclosing(row, 'w:tbl');
  const rows = table === undefined ? [] : rowsOf(table);
  const next = rows[rows.indexOf(row) + 1];
  if (next === undefined) return false;
  const from = columnsIn(row).get(cell)?.[0];
  return [...columnsIn(next)].some(([other, [at]]) => mergeOf(other) === 'continue' && at === from);
}

/** What parts a text from the one in which it stands: a text box, or a note that was moved to its reference. */
const APART = /^w:(?:txbxContent|footnote|endnote)$/;

/** The nearest element of a name around a place, within its text box or note. */
export function nearest(from: XmlElement | undefined, name: string): XmlElement | undefined {
  for (let at = from; at !== undefined && !APART.test(at.name); at = at.parent) {
    if (at.name === name) return at;
  }
  return undefined;
}
