// Measures a figure by a goal: in the goal's unit, with exact decimals.
import Big from 'big.js';
import { shiftBetween } from '../chinese/measures.js';
import type { Outcome } from './comparison.js';
import type { Measured } from './readings.js';

/** What a plan sets. */
export interface Goal extends Measured {
  /** Whether less is better. */
  readonly isCeiling: boolean;
  /** 左右: the goal is met by what is near it, and only a person can say how near. */
  readonly isRound: boolean;
}

/** How a goal was met, and why that is not sure or what is lacking. */
export interface Measure {
  readonly outcome: Extract<Outcome, 'met' | 'missed' | 'unsure'>;
  readonly note?: string;
}

/** A figure in another unit of the same kind; undefined where the two do not measure the same. A missing unit is that of the other. */
export function inUnit({ number, unit }: Measured, wanted: string): Big | undefined {
  if (unit === '' || wanted === '' || unit === wanted) return number.value;
  const shift = shiftBetween(unit, wanted);
  return shift === undefined ? undefined : number.value.times(new Big(10).pow(shift));
}

/** Measures what was reached by what was set. */
export function measureBy(reached: Measured, goal: Goal): Measure {
  const value = inUnit(reached, goal.unit);
  if (value === undefined)
    return { outcome: 'unsure', note: `单位不同：去年定的是${goal.unit}，今年写的是${reached.unit}` };
  const lacking = goal.isCeiling ? value.minus(goal.number.value) : goal.number.value.minus(value);
  if (lacking.lte(0)) return { outcome: 'met' };
  const by = `${goal.isCeiling ? '多' : '少'}${lacking.toFixed()}${differenceUnit(goal.unit || reached.unit)}`;
  return goal.isRound
    ? { outcome: 'unsure', note: `目标是约数，实际${by}，是否算完成请自己判断` }
    : { outcome: 'missed', note: `比目标${by}` };
}

/** Two percentages differ by percentage points. */
export function differenceUnit(unit: string): string {
  return /^[%％]$/.test(unit) ? '个百分点' : unit;
}
