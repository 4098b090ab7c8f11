// Makes the indicators of validated data.
import type * as Input from '../generated/summary-input.js';
import type { Place } from './build-text.js';
import { at, buildChange, buildFigure, buildText, present } from './build-text.js';
import type { Component, Indicator, Indicators } from './summary.js';

/** Indicators given as a section, as a bare list, or left empty. */
export function buildIndicators(
  place: Place,
  input: Input.SummaryInput['indicators'],
): Indicators | undefined {
  if (input === undefined) return undefined;
  if (input === null || Array.isArray(input)) {
    return { ...listed(place, input), placement: 'lead', paragraph: true, table: false, path: place.path };
  }
  return present<Indicators>({
    ...listed(at(place, 'items'), input.items),
    title: buildText(at(place, 'title'), input.title),
    placement: input.placement ?? (input.title === undefined ? 'lead' : 'section'),
    opening: buildText(at(place, 'opening'), input.opening),
    paragraph: input.paragraph ?? true,
    table: input.table ?? false,
    caption: buildText(at(place, 'caption'), input.caption),
    closing: buildText(at(place, 'closing'), input.closing),
    path: place.path,
  });
}

function listed(
  place: Place,
  list: readonly Input.Indicator[] | null | undefined,
): Pick<Indicators, 'items' | 'missing'> {
  return {
    items: (list ?? []).map((indicator, index) => buildIndicator(at(place, index), indicator)),
    missing: list === null,
  };
}

function buildIndicator(place: Place, input: Input.Indicator): Indicator {
  return present<Indicator>({
    id: input.id ?? input.name?.trim() ?? '',
    name: buildText(at(place, 'name'), input.name),
    value: buildFigure(at(place, 'value'), input.value),
    unit: buildText(at(place, 'unit'), input.unit),
    yoy: buildChange(at(place, 'yoy'), input.yoy),
    prior: buildFigure(at(place, 'prior'), input.prior),
    target: buildTarget(at(place, 'target'), input.target),
    lowerIsBetter: input.lowerIsBetter ?? false,
    period: buildText(at(place, 'period'), input.period),
    estimated: input.estimated ?? false,
    qualifier: buildText(at(place, 'qualifier'), input.qualifier),
    verb: input.verb,
    rank: buildText(at(place, 'rank'), typeof input.rank === 'number' ? String(input.rank) : input.rank),
    above: buildAbove(at(place, 'above'), input.above),
    share: buildShare(at(place, 'share'), input.share),
    parts: (input.parts ?? []).map((part, index) => buildComponent(at(place, 'parts', index), part)),
    note: buildText(at(place, 'note'), input.note),
    path: place.path,
  });
}

function buildTarget(place: Place, input: Input.Indicator['target']): Indicator['target'] {
  if (input === undefined) return undefined;
  if (input === null || typeof input === 'number')
    return { value: buildFigure(place, input), path: place.path };
  return present<NonNullable<Indicator['target']>>({
    value: buildFigure(at(place, 'value'), input.value),
    growth: buildFigure(at(place, 'growth'), input.growth),
    path: place.path,
  });
}

function buildAbove(place: Place, input: Input.Indicator['above']): Indicator['above'] {
  if (input === undefined) return undefined;
  return {
    scope: buildText(at(place, 'scope'), input.scope),
    points: buildFigure(at(place, 'points'), input.points),
    path: place.path,
  };
}

function buildShare(place: Place, input: Input.Indicator['share']): Indicator['share'] {
  if (input === undefined) return undefined;
  return present<NonNullable<Indicator['share']>>({
    of: buildText(at(place, 'of'), input.of),
    value: buildFigure(at(place, 'value'), input.value),
    change: buildFigure(at(place, 'change'), input.change),
    path: place.path,
  });
}

function buildComponent(place: Place, input: Input.Component): Component {
  return present<Component>({
    name: buildText(at(place, 'name'), input.name),
    value: buildFigure(at(place, 'value'), input.value),
    yoy: buildChange(at(place, 'yoy'), input.yoy),
    path: place.path,
  });
}
