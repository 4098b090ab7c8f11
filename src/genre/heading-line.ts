// How a line of a plain text begins: a Markdown heading, 一、, （一）, 1. or （1）.

export interface HeadingMark {
  /** 1 for 一、 and `##`, 2 for （一） and `###`, 3 for `1.` and `1、`, 4 for （1） and ①. */
  readonly level: number;
  /** How many characters the mark takes. */
  readonly length: number;
}

const marks: readonly (readonly [pattern: RegExp, level: (match: string) => number])[] = [
  [/^#{1,6}\s+/, (match) => Math.max(1, match.trim().length - 1)],
  [/^第?[一二三四五六七八九十]{1,3}(?:、|部分[、：:\s])/, () => 1],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]、?/, () => 2],
  [/^\d{1,2}(?:[、．]|\.(?!\d))/, () => 3],
  [/^(?:[（(]\d{1,2}[）)]|[①-⑳])/, () => 4],
];

/** The mark at the beginning of a line, or undefined. A Markdown heading followed by 一、 counts as that heading. */
export function headingMark(line: string): HeadingMark | undefined {
  for (const [pattern, level] of marks) {
    const [match] = pattern.exec(line) ?? [];
    if (match !== undefined) return { level: level(match), length: match.length };
  }
  return undefined;
}

/** The longest lead that is still taken for a title when the paragraph goes on behind it. */
const longestLead = 40;
const longestHeading = 80;

/**
 * Where the heading that begins a numbered line ends: the whole line when it is no sentence, the first sentence when
 * more text follows (a run-in title), 0 when the line is a numbered sentence.
 */
export function headingEnd(line: string, mark: HeadingMark): number {
  const stop = line.search(/[。；;！？]/);
  if (stop < 0) return line.length <= longestHeading ? line.length : 0;
  const goesOn = line.slice(stop + 1).trim() !== '';
  const lead = stop - mark.length;
  return line[stop] === '。' && goesOn && lead > 0 && lead <= longestLead ? stop + 1 : 0;
}
