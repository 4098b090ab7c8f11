// Dates and years as people write them, in Arabic or Chinese digits.

/** `2025-2-3` or `2025年2月3日` as `2025-02-03`; undefined where that is no day of the calendar. */
export function isoDate(written: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-年](\d{1,2})[-月](\d{1,2})日?\s*$/.exec(written) ?? [];
  if (!year || !month || !day) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** A year that a text names, and where. */
export interface NamedYear {
  readonly year: number;
  /** Offsets in the text; `end` is behind 年. */
  readonly start: number;
  readonly end: number;
}

const namedYear = /(?<!\d)((?:19|20)\d{2})年|([一二][〇○零九][〇○零一二三四五六七八九]{2})年/g;
const digits = '〇一二三四五六七八九';

/** The years of a text in their order, 2025年 or 二〇二五年; a range 2024—2025年 gives its last. */
export function yearsIn(text: string): NamedYear[] {
  return Array.from(text.matchAll(namedYear), ({ 0: whole, 1: arabic, 2: chinese = '', index }) => ({
    year: Number(
      arabic ?? chinese.replace(/[○零]/g, '〇').replace(/./g, (digit) => String(digits.indexOf(digit))),
    ),
    start: index,
    end: index + whole.length,
  }));
}
