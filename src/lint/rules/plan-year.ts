// Finds a plan for any year but the next: 2025年工作总结 with 2024年工作安排.
import { yearsIn } from '../../chinese/dates.js';
import type { DocumentText } from '../../genre/document.js';
import { withinYear, yearsNamedIn } from '../../genre/report-years.js';
import type { Rule } from '../rule.js';

const promise = /(?:，|,)?(?:力争|争取|确保|计划|拟|主要?预期|预期目标|主要目标)/y;

export const planYear: Rule = {
  id: 'plan-year',
  severity: 'error',
  *check(document) {
    const { year, summary } = document;
    if (year === undefined || document.texts.some(isWithinYear)) return;
    const plan = summary?.plan;
    if (plan?.yearPath && plan.year !== year + 1) {
      yield {
        severity: certainty(plan.year, year),
        message: describe(plan.year, year),
        hint: `改为${year + 1}，或核对总结的年度`,
        span: document.spanOf(plan.yearPath),
        path: plan.yearPath,
      };
    }
    const expected = plan?.year ?? year + 1;
    for (const text of document.texts) {
      for (const named of plannedYears(text, expected)) {
        if (named.year === expected || (text.role !== 'body' && withinYear.test(text.text))) continue;
        yield {
          severity: text.role === 'body' ? 'warning' : certainty(named.year, year),
          message: describe(named.year, year),
          hint: `应为${expected}年；请核对总结和安排的年度`,
          span: text.locate(named.start, named.end),
          path: text.path,
        };
      }
    }
  },
};

/** Half a year's or a quarter's report, by its title or its first part, is followed by a plan for the same year. */
function isWithinYear({ role, level, part, text }: DocumentText): boolean {
  const heads =
    role === 'title' || (role === 'heading' && level === 1 && part !== 'plan' && part !== 'attachments');
  return heads && withinYear.test(text);
}

/** The same year may be a plan for what is left of it; an earlier one cannot be right. */
function certainty(planned: number, year: number): 'error' | 'warning' {
  return planned < year ? 'error' : 'warning';
}

function describe(planned: number, year: number): string {
  return planned === year ? `总结和安排写的都是${year}年` : `总结的是${year}年，这里安排的却是${planned}年`;
}

/**
 * The title's last year, that of the plan's own heading, and in its text 2024年力争…; there a later year than the next is a
 * target that is further off.
 */
function plannedYears({ text, role, level, part }: DocumentText, expected: number) {
  if (role === 'title') {
    const years = yearsNamedIn(text);
    return years.length > 1 && /安排|计划|打算|要点|思路|谋划/.test(text) ? years.slice(-1) : [];
  }
  if (part !== 'plan' || role === 'name') return [];
  if (role === 'heading')
    return level === 1 && /安排|计划|打算|思路|目标|要点|谋划|工作/.test(text)
      ? yearsNamedIn(text).slice(-1)
      : [];
  return yearsIn(text).filter(({ year, end }) => {
    promise.lastIndex = end;
    return year < expected && promise.test(text);
  });
}
