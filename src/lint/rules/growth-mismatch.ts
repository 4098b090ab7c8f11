// Finds growth that does not follow from the levels: 215 after 203 is 5.9%, not 8%.
import Big from 'big.js';
import type { Decimal } from '../../chinese/decimal.js';
import { decimalsOf, parseDecimal, quotient, roundDecimal } from '../../chinese/decimal.js';
import { figurePattern, unitPattern } from '../../chinese/quantities.js';
import { findIndicator } from '../../genre/catalogue.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import type { TextParagraph } from '../../genre/paragraphs.js';
import { agrees, boundsOf, growthBounds } from '../../genre/rounding.js';
import { search } from '../../genre/search.js';
import { remembered } from '../../source/remembered.js';
import { givenGrowth, growthPercent, isRate, numberOf } from '../../summary/arithmetic.js';
import type { Indicator } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

export const growthMismatch: Rule = {
  id: 'growth-mismatch',
  severity: 'error',
  *check(document) {
    for (const indicator of document.summary?.indicators?.items ?? [])
      yield* inIndicator(document, indicator);
    yield* inTexts(document);
  },
};

function* inIndicator(document: Document, indicator: Indicator): Generator<RuleFinding> {
  const { name, unit, qualifier, yoy } = indicator;
  const value = numberOf(indicator.value);
  const prior = numberOf(indicator.prior);
  if (!value || !prior || yoy?.figure.kind !== 'number' || qualifier?.value || yoy.qualifier?.value) return;
  const rate = isRate(unit);
  const { unit: given } = givenGrowth(yoy, rate ? '个百分点' : '%');
  if (rate !== (given === '个百分点')) return;
  const written = yoy.figure.number;
  const inUnit = (change: Big) => (given === '倍' ? quotient(change, new Big(100)) : change);
  const expected = rate ? differenceBounds(value, prior) : growthBounds(value, prior, unit?.value ?? '');
  if (!expected || agrees(written, { low: inUnit(expected.low), high: inUnit(expected.high) })) return;
  const reckoned = rate ? value.value.minus(prior.value) : inUnit(growthPercent(value.value, prior.value));
  const scope = findIndicator(name.value ?? '', document.vocabulary.indicators)?.comparableScope;
  yield {
    severity: scope ? 'warning' : 'error',
    message: `“${name.value ?? '指标'}”的同比写的是${written.digits}${given}，由数值${value.digits}和上年同期${prior.digits}算得${roundDecimal(reckoned, 1).digits}${given}`,
    hint: '核对这三个数',
    ...(scope && {
      note: '这项指标的增速按可比口径计算，与绝对数算出的可能不同；口径不同的，请在“口径”里注明',
    }),
    span: document.spanOf(yoy.figure.path),
    path: yoy.figure.path,
  };
}

function differenceBounds(value: Decimal, prior: Decimal) {
  const [to, from] = [boundsOf(value), boundsOf(prior)];
  return { low: to.low.minus(from.high), high: to.high.minus(from.low) };
}

const figure = `(${figurePattern})`;
/** 由203亿元增加到215亿元，增长6% and 完成215亿元，比上年增加12亿元，增长6%. */
const fromTo = search(
  ['从由', '0', '到至', '增', '长', '%％'],
  () =>
    new RegExp(
      `[从由]${figure}(${unitPattern})(?:[增提上扩][长加高升大]|发展)[到至]${figure}\\2[，,](?:同比)?增长了?${figure}[%％]`,
      'dg',
    ),
);
const increase = search(
  ['0', '增多', '增', '长', '%％'],
  () =>
    new RegExp(
      `(?<![\\d.])${figure}(${unitPattern})[，,](?:同比|[比较][上去]年(?:同期)?)?净?(?:增加|增收|多)了?${figure}\\2[，,](?:同比)?增长了?${figure}[%％]`,
      'dg',
    ),
);

function* inTexts(document: Document): Generator<RuleFinding> {
  for (const [form, isIncrease] of [
    [fromTo, false],
    [increase, true],
  ] as const) {
    for (const { paragraph, match } of matchTexts(document, form)) {
      const [first, second, growth] = [match[1], match[3], match[4]].map((digits) =>
        parseDecimal(digits ?? ''),
      );
      if (!first || !second || !growth) continue;
      const [value, prior] = isIncrease ? [first, less(first, second)] : [second, first];
      const expected = growthBounds(value, prior, match[2]);
      if (!expected || agrees(growth, expected)) continue;
      const [start, end] = match.indices?.[4] ?? [0, 0];
      yield paragraph.find(start, end + 1, {
        severity: ofComparableScope(paragraph) < start ? 'warning' : 'error',
        message: `“${match[0]}”里的增长${growth.digits}%，由前面的数算得${roundDecimal(growthPercent(value.value, prior.value), 1).digits}%`,
        hint: '核对这几个数',
      });
    }
  }
}

/** Where a paragraph first names what may grow by comparable scope; looked for once, for there may be thousands of findings. */
const ofComparableScope = remembered(({ words }: TextParagraph): number => {
  const place = words.search(/投资|产值|增加值|零售|生产总值/);
  return place < 0 ? words.length : place;
});

function less(a: Decimal, b: Decimal): Decimal {
  const value = a.value.minus(b.value);
  return roundDecimal(value, Math.max(decimalsOf(a), decimalsOf(b)));
}
