// Moves the years that titles name on by one: that of the report and that of its plan, and no others.
import { ones } from '../chinese/numerals.js';
import { yearsNamedIn } from '../genre/report-years.js';
import type { Edit } from '../source/diagnostic.js';

/** The years that are moved on. */
export interface OldYears {
  readonly year: number;
  readonly planYear: number;
}

/**
 * The edits that move the years of a title on, in Arabic or Chinese digits as they were written; a day, a range of years and a
 * horizon (到2030年) stay as they are.
 * @param offset where the words begin in the text that is edited
 */
export function movedYears(words: string, { year, planYear }: OldYears, offset: number): Edit[] {
  return yearsNamedIn(words)
    .filter((named) => named.year === year || named.year === planYear)
    .map(({ year: named, start, end }) => {
      const digits = String(named + 1);
      const isArabic = /\d/.test(words.charAt(start));
      const text = isArabic ? digits : digits.replace(/\d/g, (digit) => `〇${ones}`.charAt(Number(digit)));
      return { span: { start: offset + start, end: offset + end - 1 }, text };
    });
}
