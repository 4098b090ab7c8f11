// Makes the plan of a Summary from validated data.
import type * as Input from '../generated/summary-input.js';
import { buildCharts, buildInsets } from './build-insets.js';
import { asIs, at, isNone, listOf, objectOf, orElse, ownPath, type Place } from './build-object.js';
import { buildPlanParts, buildSection } from './build-section.js';
import { buildChange, buildFigure, buildProse, buildText } from './build-text.js';
import type { Plan, Target, Targets } from './summary.js';

/**
 * Builds a plan that is given as a mapping, as a bare list of tasks, or left empty; `year` is its year by
 * default.
 */
export function buildPlan(place: Place, input: Input.SummaryInput['plan'], year: number): Plan | undefined {
  if (input === undefined) return undefined;
  if (input !== null && !Array.isArray(input) && !isNone(input))
    return { year: input.year ?? year, ...planOf(place, input) };
  return {
    year,
    tasks: buildSection(place, Array.isArray(input) ? input : null),
    parts: [],
    path: place.path,
  };
}

const planOf = objectOf<Input.Plan, Omit<Plan, 'year'>>(
  {
    year: 'unused',
    title: buildText,
    opening: buildProse,
    ...buildInsets,
    targets: buildTargets,
    tasks: buildSection,
    layout: asIs,
    numbering: asIs,
    parts: buildPlanParts,
    closing: buildProse,
  },
  (place, given) => ({
    yearPath: typeof given.year === 'number' ? at(place, 'year').path : undefined,
    path: place.path,
  }),
);

const buildTarget = objectOf<Input.Target, Target>(
  {
    id: (_, id, { name }) => (id?.trim() ? id : (name?.trim() ?? '')),
    name: buildText,
    value: buildFigure,
    unit: buildText,
    growth: buildChange,
    qualifier: buildText,
    verb: asIs,
    note: buildText,
  },
  ownPath,
);

const buildList = listOf(buildTarget);

const targetSectionOf = objectOf<Input.TargetSection, Targets>(
  {
    title: buildText,
    opening: buildProse,
    items: buildList,
    table: orElse(false),
    caption: buildText,
    chart: buildCharts,
    closing: buildProse,
  },
  (place, { items }) => ({ missing: items === null ? at(place, 'items').path : undefined, path: place.path }),
);

function buildTargets(place: Place, input: Input.Plan['targets']): Targets | undefined {
  if (input === undefined || isNone(input)) return undefined;
  if (input !== null && !Array.isArray(input)) return targetSectionOf(place, input);
  const { path } = place;
  return { items: buildList(place, input), ...(input === null && { missing: path }), table: false, path };
}
