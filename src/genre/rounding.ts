// How far a figure may lie from a reckoned one before rounding no longer explains it.
import Big from 'big.js';
import { type Decimal, decimalsOf, quotient } from '../chinese/decimal.js';
import { unitOf } from '../chinese/quantities.js';

/** All values that could have been rounded to what was written. */
export interface Bounds {
  readonly low: Big;
  readonly high: Big;
}

/** The most that rounding can hide: half a unit of the last digit, and nothing of what was counted. */
function slackOf(decimal: Decimal, unit: string): Big {
  if (isExact(unit)) return new Big(0);
  return new Big(`5e-${decimalsOf(decimal) + 1}`);
}

/** Is a figure in this unit exact? So are things and people counted one by one; 3.2万户 was rounded. */
function isExact(unit: string): boolean {
  if (unit === '' || /^[百千万亿]/.test(unit)) return false;
  const dimension = unitOf(unit)?.dimension;
  return dimension === 'count' || dimension === 'people';
}

/** The values that are rounded to this figure: 6.0 stands for 5.95 to 6.05, but 12家 for 12. */
export function boundsOf(decimal: Decimal, unit = ''): Bounds {
  const slack = slackOf(decimal, unit);
  return { low: decimal.value.minus(slack), high: decimal.value.plus(slack) };
}

/** The growth in percent that rounded levels allow; undefined unless the base is positive. */
export function growthBounds(value: Decimal, prior: Decimal, unit = ''): Bounds | undefined {
  const [to, from] = [boundsOf(value, unit), boundsOf(prior, unit)];
  if (from.low.lte(0)) return undefined;
  return { low: percentAbove(to.low, from.high), high: percentAbove(to.high, from.low) };
}

function percentAbove(value: Big, prior: Big): Big {
  return quotient(value.minus(prior).times(100), prior);
}

/** Value over target in percent, as a rounded value allows it; the target is exact, and must be positive. */
export function completionBounds(value: Decimal, target: Decimal, unit = ''): Bounds | undefined {
  if (target.value.lte(0)) return undefined;
  const { low, high } = boundsOf(value, unit);
  return { low: quotient(low.times(100), target.value), high: quotient(high.times(100), target.value) };
}

/** The sum of figures and how far it may lie from the true one because each figure was rounded. */
export function sumOf(figures: readonly Decimal[], unit = ''): { readonly sum: Big; readonly slack: Big } {
  return {
    sum: figures.reduce((sum, { value }) => sum.plus(value), new Big(0)),
    slack: figures.reduce((slack, figure) => slack.plus(slackOf(figure, unit)), new Big(0)),
  };
}

/** Can the written figure be the rounding of a value within the bounds? */
export function agrees(written: Decimal, { low, high }: Bounds): boolean {
  const own = boundsOf(written);
  return own.high.gte(low) && own.low.lte(high);
}
