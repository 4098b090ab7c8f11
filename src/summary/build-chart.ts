// Makes a chart of a Summary from validated data, with its data cut into cells.
import type * as Input from '../generated/summary-input.js';
import { asIs, at, listOf, objectOf, orElse, type Place } from './build-object.js';
import { buildText } from './build-text.js';
import { cellOf, cutCells } from './chart-cells.js';
import type { ChartCell, ChartData } from './summary.js';

/** Builds a chart; of one whose key was left empty all is still to be written. */
export function buildChart(place: Place, input: Input.ChartFields | null): ChartData {
  return input === null ? { type: 'column', missing: place.path, path: place.path } : chartOf(place, input);
}

/** The fields that say what a chart shows. */
const SOURCES = ['indicators', 'parts', 'data'] as const;

const buildNames = listOf<string, NonNullable<ChartData['indicators']>[number]>(buildText);

const chartOf = objectOf<Input.ChartFields, ChartData>(
  {
    type: orElse('column'),
    title: buildText,
    indicators: (place, names) => (Array.isArray(names) ? buildNames(place, names) : undefined),
    parts: (place, name) => (name?.trim() ? buildText(place, name) : undefined),
    data: buildData,
    unit: buildText,
    yoy: asIs,
    prior: asIs,
    note: buildText,
    alt: buildText,
  },
  (place, input) => {
    const open = SOURCES.find((key) => isOpen(input[key]));
    return { missing: open && at(place, open).path, path: place.path };
  },
);

function isOpen(given: Input.ChartFields[(typeof SOURCES)[number]]): boolean {
  return given === null || (typeof given === 'string' && given.trim() === '');
}

function buildData(place: Place, data: Input.ChartFields['data']): ChartData['data'] {
  if (data === undefined || data === null) return undefined;
  if (typeof data === 'object' && !Array.isArray(data))
    return { rows: pairsOf(place), isPairs: true, path: place.path };
  if (typeof data !== 'string')
    return { rows: data.map((row, index) => rowOf(at(place, index), row)), path: place.path };
  const { node } = place;
  const typed = node?.kind === 'scalar' && node.value === data ? node.typed : undefined;
  const rows = cutCells(typed ?? data, place.path);
  return rows.length > 0 ? { rows, path: place.path } : undefined;
}

/** The rows of a mapping, in the order of the file, which a JavaScript object does not keep where keys are numbers. */
function pairsOf({ node, path }: Place): readonly (readonly ChartCell[])[] {
  const entries = node?.kind === 'map' ? node.entries : [];
  return entries.map(({ spelling, key, value }) => {
    const own = [...path, key];
    const words = value.kind === 'scalar' ? wordsOf(value.value, value) : '';
    return [cellOf(spelling.trim(), own), cellOf(words, own)];
  });
}

/** A number as it was written, with its last zeros. */
function wordsOf(cell: unknown, node: Place['node']): string {
  return (typeof cell === 'number' && node?.kind === 'scalar' ? node.written : String(cell ?? '')).trim();
}

const rowOf = listOf((place: Place, cell: string | number | null): ChartCell => {
  const { node, path } = place;
  return cellOf(wordsOf(cell, node), path);
});
