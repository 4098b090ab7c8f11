// Sums that running text gives itself: shares that should make 100%.

import type { Decimal } from '../chinese/decimal.js';
import { parseDecimal } from '../chinese/decimal.js';
import { figurePattern } from '../chinese/quantities.js';
import { once } from '../source/remembered.js';
import { matchesOf } from './match-texts.js';
import { sumOf } from './rounding.js';

/** Figures that do not add up to what the text says. */
export interface WrongSum {
  /** Offsets of the figures concerned. */
  readonly start: number;
  readonly end: number;
  readonly sum: string;
  /** The words at the place. */
  readonly shown: string;
}

/** A pattern that is made when a text first needs it: most hold no sum at all, and these are large. */
function ready(source: string): () => RegExp {
  return once(() => new RegExp(source, 'gd'));
}

const list = `${figurePattern}[%％](?:[、，,和及与以]+${figurePattern}[%％])+`;
const shares = ready(`(?:分别占|占比分别[为是达]?|比重分别[为是达]?)[^\\d，。；]{0,12}(${list})`);
const ratio = ready(
  `(?:产业|结构|比重|比例|占比)[^\\d。；]{0,10}(${figurePattern}(?:[：:∶]${figurePattern}){2,})`,
);
/** Where no figure stands behind a colon there is no ratio. */
const colon = /[：:∶]\d/;
const anyFigure = new RegExp(figurePattern, 'g');
/** Further off, they are shares of different wholes or a plain ratio such as 1：2：3. */
const farthest = 3;

/**
 * Lists of shares (分别占30%、40%、31%; 三次产业比重3.9：59.5：37.7) that miss 100% by more than rounding and less than 3.
 * 101% is told even where rounding made it: no reviewer lets it pass.
 */
export function findWrongShares(text: string): WrongSum[] {
  const found = text.includes('分别') ? wrongSharesIn(text, shares()) : [];
  return colon.test(text) ? found.concat(wrongSharesIn(text, ratio())) : found;
}

function wrongSharesIn(text: string, pattern: RegExp): WrongSum[] {
  return Array.from(matchesOf(text, pattern)).flatMap((match) => {
    const shown = match[1] ?? '';
    const { sum, slack } = sumOf((shown.match(anyFigure) ?? []).flatMap(readFigure));
    const off = sum.minus(100).abs();
    const [start, end] = match.indices?.[1] ?? [0, 0];
    const fits = off.lte(slack) && sum.lt(101);
    return fits || off.gt(farthest) ? [] : [{ start, end, sum: sum.toFixed(), shown }];
  });
}

function readFigure(digits: string): Decimal[] {
  const figure = parseDecimal(digits);
  return figure ? [figure] : [];
}
