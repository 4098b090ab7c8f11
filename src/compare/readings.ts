// What a paper says of each indicator in its year: its data, and where these say nothing its sentences.
import type { Decimal } from '../chinese/decimal.js';
import { canonicalName } from '../genre/catalogue.js';
import type { Document } from '../genre/document.js';
import { remembered } from '../source/remembered.js';
import { growthOf, numberOf } from '../summary/arithmetic.js';
import type { Figure, Indicator } from '../summary/summary.js';
import type { Place, Reading } from './comparison.js';
import { placeOf } from './passages.js';
import { statedReadings } from './stated-readings.js';

/** A figure with what it counts. */
export interface Measured {
  readonly number: Decimal;
  /** Empty where none was written. */
  readonly unit: string;
}

/** An indicator's year. */
export interface Known {
  /** As this paper calls it. */
  readonly name: string;
  readonly value?: Measured;
  /** A value that is given in words: 稳中有升. */
  readonly inWords?: string;
  readonly growth?: Measured;
  /** What the data give as the value of the year before. */
  readonly prior?: Measured;
  /** The months that it is of, where that is not the whole year. */
  readonly period?: string;
  /** 突破, 左右: more or less than was written. */
  readonly hedge: string;
  readonly isCeiling: boolean;
  readonly place: Place;
}

/** No zone has so many; the names of all that are missing are searched for in the whole text. */
export const mostIndicators = 500;

/** The indicators by their canonical names, in their order; the first that is said of each counts. */
export const readingsOf = remembered((document: Document): ReadonlyMap<string, Known> => {
  const own = document.vocabulary.indicators;
  const known = new Map<string, Known>();
  const add = (reading: Known | undefined) => {
    const key = reading && canonicalName(reading.name, own);
    if (reading && key && !known.has(key) && known.size < mostIndicators) known.set(key, reading);
  };
  for (const indicator of document.summary?.indicators?.items ?? []) add(readingOf(document, indicator));
  for (const { name, level, growth, place } of statedReadings(document))
    add({
      name,
      ...(level && { value: level }),
      ...(growth && { growth }),
      hedge: level?.hedge ?? '',
      isCeiling: false,
      place,
    });
  return known;
});

/** What the data say of an indicator; undefined of one that has no name or no figure yet. */
function readingOf(document: Document, indicator: Indicator): Known | undefined {
  const { name, unit, period, qualifier, prior, lowerIsBetter, path } = indicator;
  const value = measured(indicator.value, unit?.value);
  const growth = growthOf(indicator);
  const change = growth && measured(growth.figure, growth.unit);
  const words = indicator.value?.kind === 'words' ? indicator.value.words : undefined;
  if (!name.value || (!value && !change && words === undefined)) return undefined;
  const before = measured(prior, unit?.value);
  const own = period?.value && period.value !== '全年' ? period.value : undefined;
  return {
    name: name.value,
    ...(value && { value }),
    ...(words !== undefined && { inWords: words }),
    ...(change && { growth: change }),
    ...(before && { prior: before }),
    ...(own && { period: own }),
    hedge: qualifier?.value ?? '',
    isCeiling: lowerIsBetter,
    place: placeOf(document, document.spanOf([...path, 'name'])),
  };
}

export function measured(figure: Figure | undefined, unit: string | null | undefined): Measured | undefined {
  const number = numberOf(figure);
  return number && { number, unit: unit ?? '' };
}

/** The reading as it is told. */
export function toldReading({ value, inWords, growth, period, place }: Known): Reading {
  return {
    ...(value
      ? { value: value.number.digits, unit: value.unit }
      : inWords !== undefined && { value: inWords }),
    ...(growth && { growth: growth.number.digits, growthUnit: growth.unit }),
    ...(period && { period }),
    place,
  };
}
