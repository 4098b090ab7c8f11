// Writes tables whose columns are repeated: rows that may come out without cells, headings, and cells left empty.
import type { RowSpan } from '../tags/row-span.js';
import { blanked } from './blank-row.js';
import { type Build, type Place, writeWithin, writeXml } from './build.js';
import type { PartBlock, PartElement } from './part-tree.js';
import { callOf, HELPERS, locate } from './program.js';

/** Writes an element of a table whose columns are repeated within what may become of it; any other as it is. */
export function writeInColumns(
  build: Build,
  { element }: PartElement,
  place: Place,
  write: (place: Place) => void,
): void {
  const { columns, slots } = build;
  const within = (helper: string, number: number) => writeWithin(build, place, helper, number, write);
  for (const { number, list, id } of columns.tables.get(element) ?? []) {
    locate(list, id);
    place.out.push(callOf(HELPERS.columns, number, list));
  }
  const heading = columns.headings.get(element);
  if (heading !== undefined) within(HELPERS.heading, slots.push(heading) - 1);
  else if (columns.rows.has(element)) within(HELPERS.cells, 0);
  else write(place);
}

/** Writes the cells of a loop over columns in a row whose own block prints nothing: they stay, empty. */
export function writeBlankColumns(
  build: Build,
  { branches: [branch] }: PartBlock,
  span: RowSpan,
  place: Place,
): void {
  const number = build.columns.loops.get(branch.tag.node.id);
  if (number === undefined) return;
  writeWithin(build, place, HELPERS.eachColumn, number, (inner) => {
    for (const node of branch.content) {
      const xml = node.kind === 'xml' ? node.node : node.kind === 'element' ? node.element : undefined;
      for (const left of xml === undefined ? [] : blanked(xml, span)) writeXml(build, left, inner);
    }
  });
}
