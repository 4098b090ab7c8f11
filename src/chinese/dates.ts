// Dates and years as people write them, in Arabic or Chinese digits.
import { ones, readChineseFigure } from './numerals.js';

/** A day as it was read; it may be one that the calendar lacks. */
interface WrittenDay {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** As most write it, and as it is once it has been read. */
const PLAIN = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/;
const mark = '[-‐‑‒–—−/.。·年月]';
const forms: readonly RegExp[] = [
  new RegExp(`^(?<year>\\d{4})${mark}(?<month>\\d{1,2})${mark}(?<day>\\d{1,2})[日号]?$`),
  /^(?<year>\d{4})\s?(?<month>\d{2})\s?(?<day>\d{2})$/,
  /^(?<year>[〇○零一二三四五六七八九]{4})年(?<month>[一二三四五六七八九十]{1,2})(?=)月(?<day>[一二三四五六七八九十]{1,3})[日号]$/,
];

/**
 * Reads a day with its year, month and day in this order: 2025-2-3, 2025/02/03, 2025.2.3, 20250203, 2025年2月3号, in digits of
 * any width, with blanks around its parts, with the midnight that a spreadsheet adds; undefined for anything else.
 * @returns the day as `2025-02-03`, which is undefined where the calendar has no such day
 */
export function readDay(written: string): { readonly iso: string | undefined } | undefined {
  const plain = PLAIN.exec(written)?.groups;
  if (plain) return { iso: isoOf(plain as unknown as WrittenDay) };
  if (written.length > 50) return undefined;
  const bare = written
    .trim()
    .replace(/[ T]00:00(?::00(?:\.0+)?)?$/, '')
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    // Not between two digits: 2025 122 0 is no day.
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '');
  for (const form of forms) {
    const groups = form.exec(bare)?.groups;
    if (groups) return { iso: isoOf(groups as unknown as WrittenDay) };
  }
  return undefined;
}

function isoOf(written: WrittenDay): string | undefined {
  const [year, month, day] = [inDigits(written.year), inDigits(written.month), inDigits(written.day)];
  const exists = year.length === 4 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  return exists ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** How many days a month has; none where there is no such month. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function inDigits(written: string): string {
  return /^\d/.test(written) ? written : (readChineseFigure(written.replace(/[○零]/g, '〇')) ?? '');
}

/** A year that a text names, and where. */
export interface NamedYear {
  readonly year: number;
  /** Offsets in the text; `end` is behind 年. */
  readonly start: number;
  readonly end: number;
}

const namedYear = /(?<!\d)((?:19|20)\d{2})年|([一二][〇○零九][〇○零一二三四五六七八九]{2})年/g;
const digits = `〇${ones}`;

/** The years of a text in their order, 2025年 or 二〇二五年; a range 2024—2025年 gives its last. */
export function yearsIn(text: string): NamedYear[] {
  const years: NamedYear[] = [];
  if (!text.includes('年')) return years;
  // Not by `matchAll`, which makes a copy of the pattern.
  namedYear.lastIndex = 0;
  for (let match = namedYear.exec(text); match; match = namedYear.exec(text))
    years.push({
      year: Number(match[1] ?? inPlainDigits(match[2] ?? '')),
      start: match.index,
      end: match.index + match[0].length,
    });
  return years;
}

/** 二〇二五 and 二○二五 as 2025. */
function inPlainDigits(year: string): string {
  return year.replace(/[○零]/g, '〇').replace(/./g, (digit) => String(digits.indexOf(digit)));
}
