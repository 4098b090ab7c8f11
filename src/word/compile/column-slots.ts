// The widths and spans of a table whose columns are repeated, in whose place a filling writes others.
import { attributeOf, childOf, type XmlElement } from '../../ooxml/xml-tree.js';
import { columnsIn } from '../tags/table-grid.js';
import type { Grid, GridPlace } from './grid-place.js';
import type { Slot } from './slot.js';

/** The widths of the columns; what the template does not say is as wide as the others on an average. */
export function widthsOf(columns: readonly XmlElement[], most: number): readonly number[] {
  const known = columns.map((column) => Number(attributeOf(column, 'w:w') ?? 0));
  const sound = known.filter((width) => width > 0);
  const average = sound.length === 0 ? 1000 : sound.reduce((sum, width) => sum + width, 0) / sound.length;
  return Array.from({ length: Math.max(most, known.length) }, (_, at) => {
    const width = known[at] ?? 0;
    return width > 0 ? width : average;
  });
}

/** Columns that a row leaves out at its sides (17.4.14 gridAfter, 17.4.15 gridBefore), with their widths. */
export function planSkipped(row: XmlElement, { widths, bands }: Grid, slots: Map<XmlElement, Slot>): void {
  const properties = childOf(row, 'w:trPr');
  const end = [...columnsIn(row).values()].at(-1)?.[1] ?? 0;
  for (const [name, width, from] of [
    ['w:gridBefore', 'w:wBefore', 0],
    ['w:gridAfter', 'w:wAfter', end],
  ] as const) {
    const skipped = childOf(properties, name);
    if (skipped === undefined) continue;
    const place = { grid: { widths, bands }, from, to: from + Number(attributeOf(skipped, 'w:val') ?? 0) };
    slots.set(skipped, { kind: 'columns', write: 'span', place, value: 0, xml: [`<${name} w:val="`, '"/>'] });
    addWidth(childOf(properties, width), place, slots);
  }
}

/** The width of a cell, in whatever unit it is given, becomes the part of it that its columns have left. */
export function addWidth(
  width: XmlElement | undefined,
  place: GridPlace,
  slots: Map<XmlElement, Slot>,
): void {
  const written = (width && attributeOf(width, 'w:w')) ?? '';
  const [, amount, unit = ''] = /^\s*(\d+(?:\.\d+)?)(%?)\s*$/.exec(written) ?? [];
  if (width === undefined || amount === undefined || Number(amount) === 0) return;
  const at = /\sw:w\s*=\s*["']/.exec(width.open);
  if (at === null) return;
  const start = at.index + at[0].length;
  const xml = [width.open.slice(0, start), `${unit}${width.open.slice(start + written.length)}/>`] as const;
  slots.set(width, { kind: 'columns', write: 'width', place, value: Number(amount), xml });
}

/** The span of a cell, as an element that is there, and what is written in its place. */
export function spanSlot(
  cell: XmlElement,
  place: GridPlace,
): { readonly element: XmlElement; readonly slot: Slot } {
  const properties = childOf(cell, 'w:tcPr') ?? elementIn(cell, '<w:tcPr', 0);
  const behind = properties.children.findLastIndex(
    (child) => child.kind === 'element' && (child.name === 'w:cnfStyle' || child.name === 'w:tcW'),
  );
  const element =
    childOf(properties, 'w:gridSpan') ?? elementIn(properties, '<w:gridSpan w:val="1"', behind + 1);
  return {
    element,
    slot: { kind: 'columns', write: 'span', place, value: 0, xml: ['<w:gridSpan w:val="', '"/>'] },
  };
}

function elementIn(parent: XmlElement, open: string, at: number): XmlElement {
  const [, name = ''] = /^<([^\s]+)/.exec(open) ?? [];
  const element: XmlElement = { kind: 'element', name, open, parent, children: [] };
  parent.children.splice(at, 0, element);
  return element;
}
