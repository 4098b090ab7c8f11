// Makes what stands in a text beside its words, with the files it names.
import type * as Input from '../generated/summary-input.js';
import { buildChart } from './build-chart.js';
import { asIs, at, type Builders, objectOf, type Place } from './build-object.js';
import { buildText } from './build-text.js';
import { pictureFile } from './picture-file.js';
import type { Insets, OwnTable, PictureInset } from './summary.js';
import { readTable } from './tables/read-table.js';

/** 20 MB: a photo of a good camera; mail servers refuse more. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;

const pictureOf = objectOf<Input.PictureFields, PictureInset>(
  { file: buildText, title: buildText, alt: buildText, width: asIs },
  (place, { file }) => ({ image: imageOf(place, file), path: place.path }),
);

/** Builds a picture that is given as a mapping, or as its file's name alone. */
function buildPicture(place: Place, input: Input.PictureFields | string | null): PictureInset {
  if (input !== null && typeof input === 'object') return pictureOf(place, input);
  const image = imageOf(place, input);
  return { file: buildText(place, input), ...(image && { image }), path: place.path };
}

function imageOf({ beside }: Place, file: string | null): PictureInset['image'] {
  if (!file?.trim()) return undefined;
  const read = beside(file, MAX_PICTURE_BYTES);
  return 'bytes' in read ? pictureFile(read.bytes) : read;
}

/** Builds what is given as one or as a list of several; undefined where the key is absent. */
const oneOrSeveral =
  <Given, Made>(build: (place: Place, given: Given | null) => Made) =>
  (
    place: Place,
    given: Given | readonly (Given | null)[] | null | undefined,
  ): readonly Made[] | undefined => {
    if (given === undefined) return undefined;
    if (!Array.isArray(given)) return [build(place, given as Given | null)];
    return given.map((one: Given | null, index) => build(at(place, index), one));
  };

/** Builds the tables that are given as one or as a list of several; undefined where the key is absent. */
export function buildTables({ node, path }: Place, given: unknown): readonly OwnTable[] | undefined {
  if (given === undefined || !node) return undefined;
  if (node.kind !== 'list') return [readTable(node, path).table];
  return node.items.map((item, index) => readTable(item, [...path, index]).table);
}

/** Builds the charts that are given as one or as a list of several. */
export const buildCharts = oneOrSeveral(buildChart);

/** The builders of what every section, item and attachment may have. */
export const buildInsets: Builders<Pick<Input.Section, 'table' | 'chart' | 'picture'>, Insets> = {
  table: buildTables,
  chart: buildCharts,
  picture: oneOrSeveral(buildPicture),
};
