// Finds figures that disagree: the text says 215亿元 where the indicator, or another place in the text, says 212亿元.
import Big from 'big.js';
import type { Decimal } from '../../chinese/decimal.js';
import { unitOf } from '../../chinese/quantities.js';
import { canonicalName } from '../../genre/catalogue.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { agrees, boundsOf } from '../../genre/rounding.js';
import {
  type IndicatorStatement,
  indicatorStatementsIn,
} from '../../genre/statements/indicator-statements.js';
import { secondValues, valuesAtOnce } from '../../genre/statements/second-values.js';
import type { StatedFigure } from '../../genre/statements/statement.js';
import { growthOf, numberOf } from '../../summary/arithmetic.js';
import type { Indicator } from '../../summary/summary.js';
import type { Rule } from '../rule.js';

export const figureConflict: Rule = {
  id: 'figure-conflict',
  severity: 'error',
  *check(document) {
    const given = indicatorsByName(document);
    const said = new Map<string, IndicatorStatement>();
    for (const statement of indicatorStatementsIn(document)) {
      const name = canonicalName(statement.name, document.vocabulary.indicators);
      const indicator = given.get(name);
      if (indicator) yield* againstData(statement, indicator);
      else yield* againstText(statement, said.get(name));
      if (!said.has(name)) said.set(name, statement);
    }
    for (const { paragraph, start, end, what, before, here } of [
      ...secondValues(document),
      ...valuesAtOnce(document),
    ])
      yield paragraph.find(start, end, {
        severity: 'warning',
        message: `“${what}”前面说是${before}，这里说是${here}`,
        hint: '核对两处的数',
      });
  },
};

/** Indicators of the whole year; one with a period of its own says something else. */
function indicatorsByName({ summary, vocabulary }: Document): Map<string, Indicator> {
  const ofTheYear = (summary?.indicators?.items ?? []).filter(
    ({ period }) => !period?.value || /^全年$/.test(period.value),
  );
  return new Map(
    ofTheYear.map((item) => [canonicalName(item.name.value ?? '', vocabulary.indicators), item]),
  );
}

function* againstData(
  { paragraph, name, level, growth }: IndicatorStatement,
  indicator: Indicator,
): Generator<RuleFinding> {
  const value = numberOf(indicator.value);
  const unit = indicator.unit?.value ?? '';
  if (level && value && !comparable(level, { number: value, unit })) {
    yield paragraph.find(level.start, level.end, {
      message: `这里说“${name}”是${level.number.digits}${level.unit}，指标里是${value.digits}${unit}`,
      hint: `两处改为一致；写成“{{${indicator.id}}}”可直接引用`,
    });
  }
  const change = growthOf(indicator);
  const stated = numberOf(change?.figure);
  if (!growth || !stated || change?.qualifier?.value || change?.unit !== growth.unit.replace('％', '%'))
    return;
  if (!comparable(growth, { number: stated, unit: growth.unit })) {
    yield paragraph.find(growth.start, growth.end, {
      message: `这里说“${name}”同比变动${growth.number.digits}${growth.unit}，指标里是${stated.digits}${growth.unit}`,
      hint: `两处改为一致；写成“{{${indicator.id}.同比}}”可直接引用`,
    });
  }
}

/** Two places may speak of different scopes, so this is a question, not a verdict. */
function* againstText(
  { paragraph, name, level, growth }: IndicatorStatement,
  first: IndicatorStatement | undefined,
): Generator<RuleFinding> {
  for (const [here, there] of [
    [level, first?.level],
    [growth, first?.growth],
  ]) {
    if (!here || !there || comparable(here, there) || comparable(there, here)) continue;
    yield paragraph.find(here.start, here.end, {
      severity: 'warning',
      message: `“${name}”前面说是${there.number.digits}${there.unit}，这里说是${here.number.digits}${here.unit}`,
      hint: '核对两处的数',
    });
  }
}

/** False only when both figures are of one kind and rounding or a hedge (突破200亿元) does not explain the difference. */
function comparable(
  quoted: StatedFigure,
  { number, unit }: { readonly number: Decimal; readonly unit: string },
): boolean {
  const [here, there] = [unitOf(quoted.unit), unitOf(unit)];
  if (!here || !there || here.dimension !== there.dimension) return true;
  const shift = new Big(10).pow((there.power ?? 0) - (here.power ?? 0));
  if ((here.power === undefined || there.power === undefined) && quoted.unit !== unit) return true;
  const { low, high } = boundsOf(number);
  const bounds = { low: low.times(shift), high: high.times(shift) };
  if (/突破|超|逾|余|多|以上/.test(quoted.hedge)) return bounds.high.gte(quoted.number.value);
  if (/近/.test(quoted.hedge)) return bounds.low.lte(quoted.number.value);
  return quoted.hedge !== '' || agrees(quoted.number, bounds);
}
