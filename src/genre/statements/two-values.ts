// Two values that a sentence gives of one thing, and what it says of the way from one to the other.
import Big from 'big.js';
import { type Decimal, decimalsOf, quotient, roundDecimal } from '../../chinese/decimal.js';
import { shiftBetween } from '../../chinese/measures.js';
import { sentenceAfter, sentenceBefore } from '../clause.js';
import { agrees, type Bounds, boundsOf, growthBounds } from '../rounding.js';
import { isDown } from './roles.js';
import type { FactOf, Place, StatedFigure, Statement } from './statement.js';

/** Words on a change that its two values do not bear out. */
export interface WrongChange extends Place {
  /** What the values make: 5.0%, 2.5倍. */
  readonly reckoned: string;
  /** 12.0亿元, 12.6亿元: the two values, the earlier one first. */
  readonly values: readonly [string, string];
  /** `maybe`: growth by comparable scope need not follow from the values. */
  readonly certainty: 'sure' | 'maybe';
}

/** A value and the one before it, in one unit. */
interface Pair {
  readonly value: Decimal;
  readonly prior: Decimal;
  readonly unit: string;
  /** The year it begins with, where it is named: 同比 and 是上年的2倍 speak of another then. */
  readonly since: string;
  readonly values: readonly [string, string];
}

/** Growth of these is by constant prices and never follows from levels. */
const byConstantPrices = /增加值|生产总值|GDP/;
/** Growth of these is by comparable scope. */
const byComparableScope = /投资|产值|零售|规上|规模以上|限上|限额以上/;
const corrected = /可比|不变价|口径|扣除|剔除|调整|还原/;
/** Beyond it, a change of words as of 翻番 is no longer a manner of speaking. */
const loosely = { least: new Big('0.93'), most: new Big('1.5') };

/** What is said of changes in a statement and is not so. */
export function* wrongChanges(statement: Statement): Generator<WrongChange> {
  const { facts, paragraph } = statement;
  if (facts.length < 2 && facts[0]?.kind !== 'change') return;
  let pair: Pair | undefined;
  let level: StatedFigure | undefined;
  for (const fact of facts) {
    if (fact.kind === 'change') {
      pair = pairOf(fact.to, fact.from, fact.from.start, paragraph.words);
      const turned = pair && wrongDirection(fact, pair);
      if (turned) yield turned;
    } else if (fact.kind === 'level') {
      level = fact.figure;
      pair = undefined;
    } else if (level && fact.kind === 'prior')
      pair = pairOf(level, fact.figure, fact.figure.start, paragraph.words);
    else if (level && fact.kind === 'increase' && !pair) pair = pairOfIncrease(level, fact.figure);
    else if (pair) {
      const wrong = wrongFact(fact, pair);
      if (wrong && !isCorrected(statement, wrong)) {
        const words = sentenceBefore(paragraph.words, wrong.start);
        if (fact.kind !== 'growth' || !byConstantPrices.test(words))
          yield {
            ...wrong,
            certainty: byComparableScope.test(words) && /元$/.test(pair.unit) ? 'maybe' : wrong.certainty,
          };
      }
    }
  }
}

function pairOf(value: StatedFigure, prior: StatedFigure, start: number, words: string): Pair | undefined {
  if (value.hedge || prior.hedge) return undefined;
  const shift = prior.unit === '' ? 0 : shiftBetween(prior.unit, value.unit);
  if (shift === undefined) return undefined;
  const [, since = ''] = /(\d{4}年)(?:的|末|底)*$/.exec(words.slice(Math.max(0, start - 10), start)) ?? [];
  const moved = prior.number.value.times(new Big(10).pow(shift));
  const decimals = Math.max(0, decimalsOf(prior.number) - shift);
  const before = { digits: moved.toFixed(decimals), value: moved };
  return {
    value: value.number,
    prior: before,
    unit: value.unit,
    since,
    values: [prior.number.digits + (prior.unit || value.unit), value.number.digits + value.unit],
  };
}

function pairOfIncrease(value: StatedFigure, increase: StatedFigure): Pair | undefined {
  if (value.hedge || increase.hedge || value.unit !== increase.unit) return undefined;
  const decimals = Math.max(decimalsOf(value.number), decimalsOf(increase.number));
  const prior = roundDecimal(value.number.value.minus(increase.number.value), decimals);
  if (prior.value.lte(0)) return undefined;
  const { unit } = value;
  const values = [prior.digits + unit, value.number.digits + unit] as const;
  return { value: value.number, prior, unit, since: '', values };
}

function wrongFact(fact: Statement['facts'][number], pair: Pair): WrongChange | undefined {
  if (fact.kind === 'doubling') return wrongDoubling(fact, pair);
  if (fact.kind === 'times') return wrongTimes(fact, pair);
  if (fact.kind === 'increase') return wrongIncrease(fact, pair);
  return fact.kind === 'growth' ? wrongGrowth(fact, pair) : undefined;
}

function wrongGrowth({ figure, basis, adjusted }: FactOf<'growth'>, pair: Pair): WrongChange | undefined {
  if (figure.hedge || adjusted || (pair.since && /同比|[上去]年/.test(basis))) return undefined;
  const isRate = /^[%％‰]$/.test(pair.unit);
  const unit = figure.unit.replace('％', '%').replace(/^百分点/, '个百分点');
  if (isRate !== (unit === '个百分点') || unit === '‰') return undefined;
  const expected = isRate ? difference(pair) : growthBounds(pair.value, pair.prior, pair.unit);
  if (!expected) return undefined;
  const scale = new Big(unit === '倍' ? 100 : 1);
  const bounds = { low: quotient(expected.low, scale), high: quotient(expected.high, scale) };
  if (agrees(figure.number, bounds)) return undefined;
  const exact = isRate
    ? pair.value.value.minus(pair.prior.value)
    : quotient(pair.value.value.minus(pair.prior.value).times(100), pair.prior.value.times(scale));
  return {
    ...placeOf(figure),
    reckoned: `${roundDecimal(exact, 1).digits}${unit}`,
    certainty: 'sure',
    values: pair.values,
  };
}

/** 由60家增加到72家，净增15家. */
function wrongIncrease({ figure, basis }: FactOf<'increase'>, pair: Pair): WrongChange | undefined {
  if (figure.hedge || figure.unit !== pair.unit || !/^净?$/.test(basis)) return undefined;
  const { low, high } = difference(pair);
  const own = boundsOf(figure.number, figure.unit);
  if (own.high.gte(low) && own.low.lte(high)) return undefined;
  const exact = pair.value.value.minus(pair.prior.value).toFixed();
  return {
    ...placeOf(figure),
    reckoned: `${exact}${pair.unit}`,
    certainty: 'maybe',
    values: pair.values,
  };
}

function difference({ value, prior, unit }: Pair): Bounds {
  const [to, from] = [boundsOf(value, unit), boundsOf(prior, unit)];
  return { low: to.low.minus(from.high), high: to.high.minus(from.low) };
}

function wrongDoubling({ count, start, end }: FactOf<'doubling'>, pair: Pair): WrongChange | undefined {
  const ratio = ratioOf(pair);
  const expected = new Big(2).pow(count);
  if (!ratio || (ratio.gte(expected.times(loosely.least)) && ratio.lt(expected.times(loosely.most))))
    return undefined;
  return {
    start,
    end,
    reckoned: `${shownRatio(ratio)}倍`,
    certainty: 'sure',
    values: pair.values,
  };
}

function wrongTimes({ figure, of }: FactOf<'times'>, pair: Pair): WrongChange | undefined {
  const ratio = ratioOf(pair);
  const isBase = pair.since === '' ? /^(?:上年|去年|原来|过去)/.test(of) : of.startsWith(pair.since);
  if (!ratio || figure.hedge || !isBase) return undefined;
  const bounds = growthBounds(pair.value, pair.prior, pair.unit);
  if (!bounds) return undefined;
  const times = (percent: Big) => quotient(percent.plus(100), new Big(100));
  if (agrees(figure.number, { low: times(bounds.low), high: times(bounds.high) })) return undefined;
  return {
    ...placeOf(figure),
    reckoned: `${shownRatio(ratio)}倍`,
    certainty: 'sure',
    values: pair.values,
  };
}

function ratioOf({ value, prior }: Pair): Big | undefined {
  return prior.value.gt(0) ? quotient(value.value, prior.value) : undefined;
}

function shownRatio(ratio: Big): string {
  return roundDecimal(ratio, 1).digits.replace(/\.0$/, '');
}

/** 由72家增加到60家. */
function wrongDirection(
  { from, to, verb }: FactOf<'change'>,
  { value, prior, values }: Pair,
): WrongChange | undefined {
  const rises = /^(?:增长|增加|扩大|上升|增)$/.test(verb);
  if (!rises && !/^(?:下降|减少|降低|缩短|压减|压缩|回落|减|降)$/.test(verb)) return undefined;
  const { low, high } = { low: value.value.lt(prior.value), high: value.value.gt(prior.value) };
  if (!(rises ? low : high)) return undefined;
  return {
    start: from.start,
    end: to.end,
    reckoned: rises ? '减少' : '增加',
    certainty: 'maybe',
    values,
  };
}

function isCorrected({ paragraph }: Statement, { start, end }: Place): boolean {
  const { words } = paragraph;
  return (
    corrected.test(sentenceBefore(words, start)) || corrected.test(sentenceAfter(words, end).slice(0, 30))
  );
}

function placeOf({ start, end }: Place): Place {
  return { start, end };
}

/** 能耗由0.52吨下降了0.45吨: the amount of the change is nearly all there was, so that 到 is probably meant. */
export function changesTo({ facts }: Statement, words: string): FactOf<'change-by'>[] {
  return facts.filter((fact): fact is FactOf<'change-by'> => {
    if (fact.kind !== 'change-by' || fact.from.hedge || fact.by.hedge) return false;
    const shift = fact.from.unit === '' ? 0 : shiftBetween(fact.by.unit, fact.from.unit);
    if (shift === undefined) return false;
    if (
      /^[，,、]?(?:[^，。；]{0,6})(?:[降减升增高低][至到]|为|达到?)/.test(
        words.slice(fact.by.end, fact.by.end + 14),
      )
    )
      return false;
    const [from, by] = [fact.from.number.value, fact.by.number.value.times(new Big(10).pow(shift))];
    return isDown(fact.verb) ? by.gt(from.times('0.5')) : by.gt(from) && by.lt(from.times(4));
  });
}
