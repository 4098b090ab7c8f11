// Finds plans for the next year that do not go with what this year brought: less than this year, or a growth that it does not give.
import Big from 'big.js';
import { quotient, roundDecimal } from '../../chinese/decimal.js';
import { shiftBetween } from '../../chinese/measures.js';
import { canonicalName, canonicalNames, findIndicator, paragraphsNaming } from '../../genre/catalogue.js';
import type { Document } from '../../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { indicatorStatementsIn } from '../../genre/statements/indicator-statements.js';
import { statementsIn } from '../../genre/statements/read-statements.js';
import { factOf, type StatedFigure, type Statement } from '../../genre/statements/statement.js';
import { textsWith } from '../../genre/texts-with.js';
import { numberOf } from '../../summary/arithmetic.js';
import type { Rule } from '../rule.js';

/** Plans are round figures, and growth may be by comparable scope: that many percentage points are no mistake. */
const leeway = { plain: new Big(2), comparable: new Big(4) };

/** What is counted anew each year, whose plan is the least that is promised: 城镇新增就业 is planned at 60万人 every year. */
const countedAnew = /新增|新建|新签|新引进|就业|培育|认定/;

export const planBelow: Rule = {
  id: 'plan-below',
  severity: 'warning',
  *check(document) {
    const plans = plansIn(document);
    if (plans.length === 0) return;
    const actual = actualValues(document);
    const own = document.vocabulary.indicators;
    for (const plan of plans) {
      const name = canonicalName(plan.subject, own);
      const level = factOf(plan, 'level')?.figure;
      const year = actual.get(name);
      if (!level || !year || /以内|不超|控制/.test(level.hedge)) continue;
      const shift = shiftBetween(year.unit, level.unit);
      const entry = findIndicator(name, own);
      if (shift === undefined || entry?.direction === 'down' || /[%％]/.test(level.unit)) continue;
      const before = year.number.value.times(new Big(10).pow(shift));
      if (before.lte(0)) continue;
      const told = { this: `${year.number.digits}${year.unit}`, next: `${level.number.digits}${level.unit}` };
      const growth = plan.facts.find((fact) => fact.kind === 'growth')?.figure;
      if (growth?.number.value.lt(0)) continue;
      if (level.number.value.lt(before.times('0.995'))) {
        if (countedAnew.test(name)) continue;
        yield plan.paragraph.find(level.start, level.end, {
          message: `“${plan.subject}”的计划数${told.next}比今年的${told.this}还少`,
          hint: '核对计划数和今年的数',
        });
        continue;
      }
      if (!growth || growth.hedge || level.hedge || !/^[%％]$/.test(growth.unit)) continue;
      if (/增加值|生产总值|GDP/.test(name)) continue;
      const reckoned = quotient(level.number.value.minus(before).times(100), before);
      const off = reckoned.minus(growth.number.value).abs();
      if (off.lte(entry?.comparableScope ? leeway.comparable : leeway.plain)) continue;
      yield plan.paragraph.find(growth.start, growth.end, {
        message: `“${plan.subject}”计划${told.next}，比今年的${told.this}增长${roundDecimal(reckoned, 1).digits}%，这里写的是${growth.number.digits}%`,
        hint: '核对计划数、增幅和今年的数',
      });
    }
  },
};

/** What the plan says of known indicators of the whole zone, for the whole next year. */
function plansIn(document: Document): Statement[] {
  const names = canonicalNames(document);
  const naming = paragraphsNaming(document);
  return textsWith(paragraphsOf(document), ['0'])
    .filter((paragraph) => isOfThePlan(paragraph) && naming.has(paragraph))
    .flatMap((paragraph) =>
      statementsIn(paragraph).filter(
        ({ subject, within, period, scope }) =>
          !within &&
          /^(?:全年|明年|\d{4}年度?)*$/.test(period) &&
          /^(?:全区|园区|开发区|我区)?$/.test(scope) &&
          names.has(canonicalName(subject, document.vocabulary.indicators)),
      ),
    );
}

function isOfThePlan({ owner: { role, part } }: TextParagraph): boolean {
  return role === 'body' && part === 'plan';
}

/** The first plain value of each indicator: that of the data, else that of the text. */
function actualValues(document: Document): Map<string, StatedFigure> {
  const values = new Map<string, StatedFigure>();
  const own = document.vocabulary.indicators;
  for (const { name, value, unit, qualifier, period } of document.summary?.indicators?.items ?? []) {
    const number = numberOf(value);
    if (
      number &&
      name.value &&
      unit?.value &&
      !qualifier?.value &&
      (!period?.value || period.value === '全年')
    )
      values.set(canonicalName(name.value, own), { number, unit: unit.value, hedge: '', start: 0, end: 0 });
  }
  for (const { name, level } of indicatorStatementsIn(document)) {
    const key = canonicalName(name, own);
    if (level && !level.hedge && !values.has(key)) values.set(key, level);
  }
  return values;
}
