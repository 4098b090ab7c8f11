// Finds completion rates that do not follow from value and target.

import type { Decimal } from '../../chinese/decimal.js';
import { parseDecimal, quotient, roundDecimal } from '../../chinese/decimal.js';
import { figurePattern, unitPattern } from '../../chinese/quantities.js';
import { canonicalName } from '../../genre/catalogue.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { agrees, completionBounds } from '../../genre/rounding.js';
import { search } from '../../genre/search.js';
import { indicatorStatementsIn } from '../../genre/statements/indicator-statements.js';
import { completionOf, numberOf } from '../../summary/arithmetic.js';
import type { Rule } from '../rule.js';

export const completionMismatch: Rule = {
  id: 'completion-mismatch',
  severity: 'error',
  *check(document) {
    yield* againstData(document);
    yield* withinText(document);
  },
};

function* againstData(document: Document): Generator<RuleFinding> {
  const { vocabulary, summary } = document;
  if (!summary) return;
  const nameOf = (name: string) => canonicalName(name, vocabulary.indicators);
  const byName = new Map(
    (summary.indicators?.items ?? []).toReversed().map((item) => [nameOf(item.name.value ?? ''), item]),
  );
  for (const { paragraph, name, level, completion } of indicatorStatementsIn(document)) {
    const indicator = byName.get(nameOf(name));
    const [value, target] = [numberOf(indicator?.value), numberOf(indicator?.target?.value)];
    const reckoned = indicator && completionOf(indicator);
    const expected = value && target && completionBounds(value, target, indicator?.unit?.value ?? '');
    if (!completion || completion.hedge || !reckoned || !expected || agrees(completion.number, expected))
      continue;
    // It follows from the value the text gives, and that one is figure-conflict's.
    const own = level && completionBounds(level.number, target, level.unit);
    if (own && agrees(completion.number, own)) continue;
    yield paragraph.find(completion.start, completion.end, {
      message: `“${name}”的完成率写的是${completion.number.digits}%，由数值${value.digits}和目标${target.digits}算得${reckoned.digits}%`,
      hint: `核对；写成“{{${indicator.id}.完成率}}”可直接引用`,
    });
  }
}

const figure = `(${figurePattern})`;
const rateOfTarget = () => /(?:目标|任务|计划)[^。；]{0,100}的[\d,.]+[%％]/;
/** 完成215亿元，占年度目标210亿元的102.4%. */
const ofTarget = search(
  ['0', '，,', '标务划', '的', '%％'],
  () =>
    new RegExp(
      `(?<![\\d.])${figure}(${unitPattern})[，,][^。；;，,]{0,12}?(?:目标|任务|计划)(?:任务|数)?(?=)[（(]?${figure}\\2[）)]?的${figure}[%％]`,
      'gd',
    ),
  rateOfTarget,
);
/** 完成24.92亿元，为全年60亿元目标的41.5%. */
const targetInside = search(
  ['0', '，,', '为占完', '标务划', '的', '%％'],
  () =>
    new RegExp(
      `(?<![\\d.])${figure}(${unitPattern})[，,](?:为|占|完成)[^。；;，,\\d]{0,8}${figure}\\2(?:的)?(?:目标|任务|计划)(?=)(?:任务|数)?的${figure}[%％]`,
      'gd',
    ),
  rateOfTarget,
);
/** 目标210亿元，实际完成215亿元，完成率102.4%. */
const targetFirst = search(
  ['0', '，,', '标务划', '完', '率', '%％'],
  () =>
    new RegExp(
      `(?:目标|任务|计划)(?:任务|数)?(?=)为?${figure}(${unitPattern})[，,][^。；;，,\\d]{0,10}?完成${figure}\\2[，,]完成率(?:为|达到?)?${figure}[%％]`,
      'gd',
    ),
  () => /完成率(?:为|达到?)?\d/,
);

function* withinText(document: Document): Generator<RuleFinding> {
  for (const [form, valueGroup, targetGroup] of [
    [ofTarget, 1, 3],
    [targetInside, 1, 3],
    [targetFirst, 3, 1],
  ] as const) {
    for (const { paragraph, match } of matchTexts(document, form)) {
      const [value, target, rate] = [valueGroup, targetGroup, 4].map((group) =>
        parseDecimal(match[group] ?? ''),
      );
      const expected = value && target && completionBounds(value, target, match[2]);
      if (!rate || !expected || agrees(rate, expected)) continue;
      const [start, end] = match.indices?.[4] ?? [0, 0];
      yield paragraph.find(start, end + 1, {
        message: `“${match[0]}”里的${rate.digits}%，由前面的数算得${percentOf(value, target)}%`,
        hint: '核对这几个数',
      });
    }
  }
}

function percentOf(value: Decimal, target: Decimal): string {
  return roundDecimal(quotient(value.value.times(100), target.value), 1).digits;
}
