// The helpers that take dates apart and write them in Chinese numerals (二〇二五年十二月二十日).
import { readDay } from '../chinese/dates.js';
import { ones, toChineseNumeral } from '../chinese/numerals.js';
import type { TemplateHelper } from './helper.js';
import { HelperError, madeOf } from './helper-values.js';

interface DateParts {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  /** What follows: 2026年12月底. */
  readonly rest: string;
}

/** The parts of a date, without leading zeros; of 2026年12月底 the year and the month. */
function partsOf(words: string): DateParts | undefined {
  const day = readDay(words);
  // A day that the calendar lacks.
  if (day !== undefined && day.iso === undefined) return undefined;
  const written = day?.iso ?? words.normalize('NFKC');
  const [, year, month, date, rest = ''] =
    /^(\d{4})(?:-|年|$)(?:0?([1-9]|1[0-2])(?:-|月))?(?:0?([12]\d|3[01]|[1-9])日?)?(.*)$/.exec(written) ?? [];
  if (year === undefined || /^\d/.test(rest)) return undefined;
  return { year, month, day: date, rest };
}

const read = (words: string): DateParts => {
  const parts = partsOf(words);
  if (parts === undefined) throw new HelperError(`“${words}”不是日期`);
  return parts;
};

const part = (name: 'year' | 'month' | 'day', word: string): TemplateHelper => ({
  takes: 1,
  gives: () => ({ kind: 'text' }),
  call: (value) =>
    madeOf(value, (words) => {
      const found = read(words)[name];
      if (found === undefined) throw new HelperError(`“${words}”里没有${word}`);
      return found;
    }),
});

export const YEAR_OF = part('year', '年');
export const MONTH_OF = part('month', '月');
export const DAY_OF = part('day', '日');

const NUMERALS = `〇${ones}`;

/** A date, or a year alone, in Chinese numerals; what stands behind a month (底, 上旬) stays. */
export const CHINESE_DATE: TemplateHelper = {
  takes: 1,
  gives: () => ({ kind: 'text' }),
  call: (value) =>
    madeOf(value, (words) => {
      const { year, month, day, rest } = read(words);
      const spelt = year.replace(/\d/g, (digit) => NUMERALS.charAt(Number(digit)));
      if (month === undefined) return /^\d{4}$/.test(words) ? spelt : `${spelt}年${rest}`;
      const date = day === undefined ? '' : `${toChineseNumeral(Number(day))}日`;
      return `${spelt}年${toChineseNumeral(Number(month))}月${date}${rest}`;
    }),
};
