// Moves the years that titles name on by one: that of the report and that of its plan, and no others.
import { ones } from '../chinese/numerals.js';
import { yearsNamedIn } from '../genre/report-years.js';
import type { Edit } from '../source/diagnostic.js';

/** The years that are moved on. */
export interface OldYears {
  readonly year: number;
  readonly planYear: number;
  /** What the plan's year becomes. */
  readonly nextPlanYear: number;
}

/** @param planYear as last year's file has it; a plan for a year that was over then was an error */
export function oldYears(year: number, planYear: number): OldYears {
  return { year, planYear, nextPlanYear: planYear < year ? year + 2 : planYear + 1 };
}

/**
 * The edits that move the years of a title on, in Arabic or Chinese digits as they were written; a day, a range of years and a
 * horizon (到2030年) stay as they are.
 * @param offset where the words begin in the text that is edited
 */
export function movedYears(words: string, years: OldYears, offset: number): Edit[] {
  return yearsNamedIn(words)
    .filter((named) => named.year === years.year || named.year === years.planYear)
    .map(({ year: named, start, end }) => {
      const digits = String(named === years.year ? named + 1 : years.nextPlanYear);
      const isArabic = /\d/.test(words.charAt(start));
      const text = isArabic ? digits : digits.replace(/\d/g, (digit) => `〇${ones}`.charAt(Number(digit)));
      return { span: { start: offset + start, end: offset + end - 1 }, text };
    });
}
