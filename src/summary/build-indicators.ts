// Makes the indicators of a Summary from validated data.
import type * as Input from '../generated/summary-input.js';
import { buildCharts } from './build-insets.js';
import { asIs, at, isNone, listOf, objectOf, orElse, ownPath, type Place } from './build-object.js';
import { buildChange, buildFigure, buildProse, buildText } from './build-text.js';
import type { Component, Indicator, Indicators } from './summary.js';

/**
 * Builds indicators that are given as a section, as a bare list, or left empty; undefined when the key is
 * absent or holds an empty list or section.
 */
export function buildIndicators(
  place: Place,
  input: Input.SummaryInput['indicators'],
): Indicators | undefined {
  if (input === undefined || isNone(input)) return undefined;
  if (input !== null && !Array.isArray(input)) return sectionOf(place, input);
  return {
    items: buildList(place, input),
    ...(input === null && { missing: place.path }),
    placement: 'lead',
    paragraph: true,
    table: false,
    path: place.path,
  };
}

const buildComponent = objectOf<Input.Component, Component>(
  { name: buildText, value: buildFigure, yoy: buildChange },
  ownPath,
);

/** The parts of a figure; those whose key was left empty are one part still to be filled in. */
const buildComponents = listOf(
  buildComponent,
  (place): Component => ({ name: buildText(place, null), value: buildFigure(place, null), path: place.path }),
);

const buildIndicator = objectOf<Input.Indicator, Indicator>(
  {
    id: (_, id, { name }) => (id?.trim() ? id : (name?.trim() ?? '')),
    name: buildText,
    value: buildFigure,
    unit: buildText,
    yoy: buildChange,
    prior: buildFigure,
    target: buildTarget,
    lowerIsBetter: orElse(false),
    period: buildText,
    estimated: orElse(false),
    qualifier: buildText,
    verb: asIs,
    rank: (place, rank) => buildText(place, typeof rank === 'number' ? String(rank) : rank),
    above: (place, above) => above && aboveOf(place, above),
    share: (place, share) => share && shareOf(place, share),
    parts: buildComponents,
    note: buildText,
  },
  ownPath,
);

const buildList = listOf(buildIndicator);

const sectionOf = objectOf<Input.IndicatorSection, Indicators>(
  {
    title: buildText,
    placement: (_, placement, { title }) => placement ?? (title === undefined ? 'lead' : 'section'),
    opening: buildProse,
    items: buildList,
    paragraph: orElse(true),
    table: orElse(false),
    caption: buildText,
    chart: buildCharts,
    closing: buildProse,
  },
  (place, { items }) => ({ missing: items === null ? at(place, 'items').path : undefined, path: place.path }),
);

type Made<Field extends 'target' | 'above' | 'share'> = NonNullable<Indicator[Field]>;
type Given<Field extends 'target' | 'above' | 'share'> = Extract<Input.Indicator[Field], object>;

/** Builds a target that is given as a figure, or as an object with a value and a growth. */
function buildTarget(place: Place, input: Input.Indicator['target']): Indicator['target'] {
  if (input === undefined) return undefined;
  if (input !== null && typeof input === 'object') return targetOf(place, input);
  return { value: buildFigure(place, input), path: place.path };
}

const targetOf = objectOf<Given<'target'>, Made<'target'>>(
  { value: buildFigure, growth: buildFigure, qualifier: buildText },
  ownPath,
);

const aboveOf = objectOf<Given<'above'>, Made<'above'>>({ scope: buildText, points: buildFigure }, ownPath);

const shareOf = objectOf<Given<'share'>, Made<'share'>>(
  { of: buildText, value: buildFigure, change: buildFigure },
  ownPath,
);
