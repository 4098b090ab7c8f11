// What a whole and its parts can have in common, and the faults there are in them.
import type { StatedFigure } from './statement.js';

/** A fault in a whole and its parts. */
export type WrongParts =
  /** The parts make more than their whole or, where nothing else can belong to it, less. */
  | {
      readonly kind: 'sum';
      readonly whole: StatedFigure;
      readonly parts: readonly StatedFigure[];
      readonly sum: string;
    }
  /** One part is more than the whole. */
  | { readonly kind: 'part'; readonly whole: StatedFigure; readonly part: StatedFigure }
  /** The whole grows faster, or more slowly, than each of its parts. */
  | { readonly kind: 'growth'; readonly whole: StatedFigure; readonly parts: readonly StatedFigure[] };

/** Averages and rates do not add up, and a part may have more of them than the whole. */
export const noAmount = /均|率|比重|占比|密度|强度|单位|单价|价格|工资|标准|指数|余额比|速度|温|寿命/;

/** Whether a unit is one of shares and rates. */
export function isRate(unit: string): boolean {
  return /^[%％‰倍]$|百分点/.test(unit);
}
