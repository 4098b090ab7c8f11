// Makes what stands in a text beside its words: charts.
import type * as Input from '../generated/summary-input.js';
import { buildChart } from './build-chart.js';
import { at, type Builders, type Place } from './build-object.js';
import type { Insets } from './summary.js';

/** Builds what is given as one or as a list of several; undefined where the key is absent. */
const oneOrSeveral =
  <Given extends object, Made>(build: (place: Place, given: Given | null) => Made) =>
  (
    place: Place,
    given: Given | readonly (Given | null)[] | null | undefined,
  ): readonly Made[] | undefined => {
    if (given === undefined) return undefined;
    if (!Array.isArray(given)) return [build(place, given as Given | null)];
    return given.map((one: Given | null, index) => build(at(place, index), one));
  };

/** The builders of what every section, item and attachment may have. */
export const buildInsets: Builders<Pick<Input.Section, 'chart'>, Insets> = {
  chart: oneOrSeveral(buildChart),
};
