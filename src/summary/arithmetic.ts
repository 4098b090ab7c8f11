// Reckons an indicator's growth and completion from its figures, in decimal and not in binary fractions.
import Big from 'big.js';
import type { ChangeUnit } from '../chinese/change-words.js';
import { type Decimal, decimalsOf, quotient, roundDecimal } from '../chinese/decimal.js';
import { remembered } from '../source/remembered.js';
import type { Change, Figure, Indicator, Text } from './summary.js';

/** A change as it is to be printed; `figure` has the kind `missing` when the writer left it empty. */
export interface Growth {
  readonly figure: Figure;
  readonly unit: ChangeUnit;
  readonly qualifier?: Text;
  /** True when it was reckoned from `prior`, false when the writer gave it. */
  readonly reckoned: boolean;
  /** True when the figure is 0 only because it was rounded: 基本持平, not 持平. */
  readonly nearZero?: boolean;
}

const RATES: ReadonlySet<string> = new Set(['%', '％', '‰']);

/** Whether the unit is %, ％ or ‰: that of a rate, whose changes are counted in percentage points. */
export function isRate(unit: Text | undefined): boolean {
  return RATES.has(unit?.value?.trim() ?? '');
}

/** The number of a figure; undefined when the figure is words or missing. */
export function numberOf(figure: Figure | undefined): Decimal | undefined {
  return figure?.kind === 'number' ? figure.number : undefined;
}

/**
 * The growth against the year before, in percent (percentage points for a rate): as the writer gave it,
 * else reckoned from `value` and `prior` and rounded half up to one decimal (for a rate: to the decimals of
 * the finer figure). Undefined when it is not given and a figure is missing or, except for a rate, `prior` is
 * not positive.
 */
export const growthOf: (indicator: Indicator) => Growth | undefined = remembered(reckonGrowth);

function reckonGrowth(indicator: Indicator): Growth | undefined {
  const own: ChangeUnit = isRate(indicator.unit) ? '个百分点' : '%';
  if (indicator.yoy) return givenGrowth(indicator.yoy, own);
  const value = numberOf(indicator.value);
  const prior = numberOf(indicator.prior);
  if (!value || !prior || !indicator.prior) return undefined;
  const { path } = indicator.prior;
  if (own === '个百分点') {
    const places = Math.max(decimalsOf(value), decimalsOf(prior));
    const number = roundDecimal(value.value.minus(prior.value), places);
    return { figure: { kind: 'number', number, path }, unit: own, reckoned: true };
  }
  if (prior.value.lte(0)) return undefined;
  const exact = growthPercent(value.value, prior.value);
  const number = roundDecimal(exact, 1);
  const nearZero = number.value.eq(0) && !exact.eq(0);
  return {
    figure: { kind: 'number', number, path },
    unit: own,
    reckoned: true,
    ...(nearZero && { nearZero }),
  };
}

/**
 * A change the writer gave; `own`, the unit of the indicator's changes, is its unit when the writer gave
 * none.
 */
export function givenGrowth(change: Change, own: ChangeUnit): Growth {
  const { figure, unit = own, qualifier } = change;
  return { figure, unit, reckoned: false, ...(qualifier && { qualifier }) };
}

/** By how many percent `value` is above `prior`, to the twenty decimals at which big.js stops dividing. */
export function growthPercent(value: Big, prior: Big): Big {
  return quotient(value.minus(prior).times(100), prior);
}

/**
 * Value over target in percent, rounded half up to one decimal, or to two when one would show a missed target
 * as 100.0. Undefined for rates (3.2% of a goal of 3.0% is not "106.7% met"), for ceilings, for a target that
 * is a growth, and when a figure is missing or the target is not positive.
 */
export const completionOf: (indicator: Indicator) => Decimal | undefined = remembered(reckonCompletion);

function reckonCompletion(indicator: Indicator): Decimal | undefined {
  const value = numberOf(indicator.value);
  const target = numberOf(indicator.target?.value);
  if (!value || !target || !hasCompletion(indicator)) return undefined;
  const exact = quotient(value.value.times(100), target.value);
  const rounded = roundDecimal(exact, 1);
  return exact.lt(100) && rounded.value.eq(100) ? justMissed(exact) : rounded;
}

/** The percentage to two decimals, but at most 99.99. */
function justMissed(exact: Big): Decimal {
  const rounded = roundDecimal(exact, 2);
  return rounded.value.eq(100) ? roundDecimal(new Big('99.99'), 2) : rounded;
}

/** Whether the indicator has a rate of completion, once figures that are missing are filled in. */
export function hasCompletion({ unit, target, lowerIsBetter }: Indicator): boolean {
  const goal = numberOf(target?.value);
  return target?.value !== undefined && !lowerIsBetter && !isRate(unit) && !goal?.value.lte(0);
}
