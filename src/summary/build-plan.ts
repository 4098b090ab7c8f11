// Makes next year's plan of validated data.
import type * as Input from '../generated/summary-input.js';
import { buildSection } from './build-section.js';
import type { Place } from './build-text.js';
import { at, buildChange, buildFigure, buildText, present } from './build-text.js';
import type { FreePart, Plan, PlanSectionName, Target, Targets } from './summary.js';

/** A plan given as such, as a bare list of its tasks, or left empty. `year` is the plan's when it names none. */
export function buildPlan(place: Place, input: Input.SummaryInput['plan'], year: number): Plan | undefined {
  if (input === undefined) return undefined;
  if (input === null || Array.isArray(input)) {
    return { year, tasks: buildSection(place, input), parts: [], path: place.path };
  }
  return present<Plan>({
    year: input.year ?? year,
    yearPath: typeof input.year === 'number' ? at(place, 'year').path : undefined,
    title: buildText(at(place, 'title'), input.title),
    opening: buildText(at(place, 'opening'), input.opening),
    targets: buildTargets(at(place, 'targets'), input.targets),
    tasks: buildSection(at(place, 'tasks'), input.tasks),
    layout: input.layout,
    numbering: input.numbering,
    parts: buildPlanParts(at(place, 'parts'), input.parts),
    closing: buildText(at(place, 'closing'), input.closing),
    path: place.path,
  });
}

function buildPlanParts(
  place: Place,
  input: readonly Input.PlanPart[] | null | undefined,
): readonly FreePart<PlanSectionName>[] {
  return (input ?? []).map(({ before, ...part }, index) => ({
    ...buildSection(at(place, index), part),
    role: 'other',
    before: before ?? 'end',
  }));
}

function buildTargets(place: Place, input: Input.Plan['targets']): Targets | undefined {
  if (input === undefined) return undefined;
  if (input === null || Array.isArray(input))
    return { ...listed(place, input), table: false, path: place.path };
  return present<Targets>({
    ...listed(at(place, 'items'), input.items),
    title: buildText(at(place, 'title'), input.title),
    opening: buildText(at(place, 'opening'), input.opening),
    table: input.table ?? false,
    caption: buildText(at(place, 'caption'), input.caption),
    closing: buildText(at(place, 'closing'), input.closing),
    path: place.path,
  });
}

function listed(
  place: Place,
  list: readonly Input.Target[] | null | undefined,
): Pick<Targets, 'items' | 'missing'> {
  return {
    items: (list ?? []).map((target, index) => buildTarget(at(place, index), target)),
    missing: list === null,
  };
}

function buildTarget(place: Place, input: Input.Target): Target {
  return present<Target>({
    id: input.id ?? input.name?.trim() ?? '',
    name: buildText(at(place, 'name'), input.name),
    value: buildFigure(at(place, 'value'), input.value),
    unit: buildText(at(place, 'unit'), input.unit),
    growth: buildChange(at(place, 'growth'), input.growth),
    qualifier: buildText(at(place, 'qualifier'), input.qualifier),
    verb: input.verb,
    note: buildText(at(place, 'note'), input.note),
    path: place.path,
  });
}
