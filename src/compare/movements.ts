// How the indicators of the two papers differ: what moved, changed its unit, is gone or is new.
import type Big from 'big.js';
import { roundDecimal } from '../chinese/decimal.js';
import type { Document } from '../genre/document.js';
import { growthPercent } from '../summary/arithmetic.js';
import type { Movement } from './comparison.js';
import { differenceUnit, inUnit } from './measure.js';
import { mentions } from './mentions.js';
import { type Known, type Measured, readingsOf, toldReading } from './readings.js';

/** Those of last year in their order, then those that are new. */
export function movements(last: Document, now: Document): readonly Movement[] {
  const [before, after] = [readingsOf(last), readingsOf(now)];
  const kept = [...before].map(([key, known]) => movementOf(known, after.get(key), now));
  const added = [...after]
    .filter(([key]) => !before.has(key))
    .map(([, known]): Movement => {
      const mention = mentions(last, known.name);
      const told = { name: known.name, now: toldReading(known) };
      return mention
        ? { ...told, change: 'mentioned', last: { place: mention.place } }
        : { ...told, change: 'appeared' };
    });
  return [...kept, ...added];
}

function movementOf(last: Known, now: Known | undefined, paper: Document): Movement {
  const { name } = last;
  if (!now) {
    const mention = mentions(paper, name);
    const told = { name, last: toldReading(last) };
    return mention
      ? { ...told, change: 'mentioned', now: { place: mention.place } }
      : { ...told, change: 'vanished' };
  }
  const both = { name: now.name, last: toldReading(last), now: toldReading(now), ...otherPrior(last, now) };
  if (!last.value || !now.value) return { ...both, change: sameGrowth(last, now) ? 'same' : 'moved' };
  const converted = inUnit(last.value, now.value.unit);
  if (converted === undefined || last.period !== now.period) return { ...both, change: 'incomparable' };
  const difference = now.value.number.value.minus(converted);
  // The same value with another growth is what remains where only one of the two was renewed.
  const change = last.value.unit !== now.value.unit ? 'unit-changed' : difference.eq(0) ? 'same' : 'moved';
  return { ...both, change, ...differing(difference, converted, now.value) };
}

function differing(difference: Big, converted: Big, { unit }: Measured) {
  const isRate = differenceUnit(unit) !== unit;
  const percent =
    isRate || converted.lte(0) ? undefined : growthPercent(converted.plus(difference), converted);
  return {
    difference: `${difference.toFixed()}${differenceUnit(unit)}`,
    ...(percent && { percent: roundDecimal(percent, 1).digits }),
  };
}

function sameGrowth(last: Known, now: Known): boolean {
  if (!last.growth || !now.growth) return last.growth === now.growth && last.inWords === now.inWords;
  return last.growth.number.value.eq(now.growth.number.value);
}

/** What this year's data say of last year, where last year's paper said something else of the same months. */
function otherPrior(last: Known, now: Known): Pick<Movement, 'otherPrior'> {
  if (!last.value || !now.prior || last.period !== now.period) return {};
  const prior = inUnit(now.prior, last.value.unit);
  if (prior === undefined || prior.eq(last.value.number.value)) return {};
  return { otherPrior: `${now.prior.number.digits}${now.prior.unit}` };
}
