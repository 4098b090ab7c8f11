// Finds growth that does not follow from the levels: 215 after 203 is 5.9%, not 8%.
import Big from 'big.js';
import type { Decimal } from '../../chinese/decimal.js';
import { quotient, roundDecimal } from '../../chinese/decimal.js';
import { findIndicator } from '../../genre/catalogue.js';
import { nearbyWords } from '../../genre/clause.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { paragraphsOf } from '../../genre/paragraphs.js';
import { agrees, boundsOf, growthBounds } from '../../genre/rounding.js';
import { statementsIn } from '../../genre/statements/read-statements.js';
import { changesTo, wrongChanges } from '../../genre/statements/two-values.js';
import { textsWith } from '../../genre/texts-with.js';
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

/** Where no second value is given there is nothing to reckon; most paragraphs need not be read then. */
const telltale =
  /[由从](?:原来|过去|年初|[上去前]年|\d{4}年)?(?=)(?:末|底|同期)?的?\d|(?:同期|[上去]年|[比较]\d{4}年)(?=)(?:的|为|是|完成)?\d|(?:增加|增收|增产|减少|减收|减产|净增|多收)了?\d/;

function* inTexts(document: Document): Generator<RuleFinding> {
  for (const paragraph of textsWith(paragraphsOf(document), ['0', '增升高大降少低减缩翻倍'])) {
    const { words } = paragraph;
    if (!telltale.test(words)) continue;
    for (const statement of statementsIn(paragraph)) {
      for (const { start, end, reckoned, values, certainty } of wrongChanges(statement))
        yield paragraph.find(start, end, {
          severity: certainty === 'maybe' ? 'warning' : 'error',
          message: `“${nearbyWords(words, start, end)}”：由${values.join('到')}算得${reckoned}`,
          hint: '核对这几个数',
        });
      for (const { from, by, verb } of changesTo(statement, words))
        yield paragraph.find(from.start, by.end, {
          severity: 'warning',
          message: `“由${words.slice(from.start, by.end)}”里的${verb}缺少“到”：${verb}的数几乎和原数一样大`,
          hint: `是否应为“${verb}到”？`,
        });
    }
  }
}
