// The calendar years that a text names.

export interface NamedYear {
  readonly year: number;
  /** Offsets in the text; `end` is behind 年. */
  readonly start: number;
  readonly end: number;
}

const pattern = /(?<!\d)((?:19|20)\d{2})年|([一二][〇○零九][〇○零一二三四五六七八九]{2})年/g;
const digits = '〇一二三四五六七八九';

/** The years of a text in their order, 2025年 or 二〇二五年; a range 2024—2025年 gives its last. */
export function yearsIn(text: string): NamedYear[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, 1: arabic, 2: chinese = '', index }) => ({
    year: Number(
      arabic ?? chinese.replace(/[○零]/g, '〇').replace(/./g, (digit) => String(digits.indexOf(digit))),
    ),
    start: index,
    end: index + whole.length,
  }));
}
