// The headings of a plain text: the marks they begin with (`##`, 一、, （一）, 1., （1）), where they end, what part they open.
import type { PartName } from './document.js';

/** The mark of a heading: `##`, 一、 and the like. */
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

/** The longest first sentence that is still taken for a run-in title when the paragraph goes on behind it. */
const longestLead = 40;
const longestHeading = 80;

/**
 * Where the heading that begins a numbered line ends: the whole line when it is no sentence, the first sentence when
 * more text follows (a run-in title), 0 when the line is a numbered sentence. A main heading may have a full stop behind it.
 */
export function headingEnd(line: string, mark: HeadingMark): number {
  const stop = line.search(/[。；;！？]/);
  if (stop < 0) return line.length <= longestHeading ? line.length : 0;
  const goesOn = line.slice(stop + 1).trim() !== '';
  const lead = stop - mark.length;
  if (isStopped(line, mark, stop)) return line.length;
  return line[stop] === '。' && goesOn && lead > 0 && lead <= longestLead ? stop + 1 : 0;
}

const longestStopped = 20;

/** A main heading with a full stop that does not belong there: one short phrase on a line of its own. */
function isStopped(line: string, { level, length }: HeadingMark, stop: number): boolean {
  return (
    level === 1 &&
    stop === line.length - 1 &&
    line[stop] === '。' &&
    stop - length <= longestStopped &&
    !/[，,、：:]/.test(line.slice(length))
  );
}

/** The words by which a heading shows its part; the first that fit count. */
const partWords: readonly (readonly [PartName, RegExp])[] = [
  ['issues', /(?:存在|主要|面临).{0,8}(?:问题|困难|不足|短板|差距)|问题(?:和|与|及|、)不足|不足之处/],
  [
    'plan',
    /(?:工作|下一?步|下年|明年|来年|今后|\d年).{0,12}(?:安排|计划|打算|思路|谋划|要点|举措)(?!的?(?:执行|完成|落实|进展|实施))|预期目标|下步工作|下一步工作/,
  ],
  ['indicators', /经济指标|指标完成/],
  ['tasks', /工作|成绩|成效|业绩|(?:完成|执行)情况/],
];

/** The part of the summary that a heading opens, guessed from its words; `other` when they tell nothing. */
export function partOfHeading(heading: string): PartName {
  return partWords.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'other';
}
