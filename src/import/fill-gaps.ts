// Puts a 0 where a figure is missing in a text (税收亿元, 同比增长%, x人), so that what is said there can be read like the rest.
import { measurePattern } from '../chinese/measures.js';
import { findLostFigures } from '../genre/lost-figures.js';
import { once } from '../source/remembered.js';
import type { Line } from './read-lines.js';

/** A line in which no figure is missing any more. */
export interface FilledLine {
  readonly words: string;
  /** Where each 0 stands that was put in, in these words: what it stands for has no length, or is as long as it was written. */
  readonly gaps: readonly Gap[];
}

interface Gap {
  readonly start: number;
  readonly end: number;
  /** How many characters there are more than in the line, up to its end. */
  readonly added: number;
}

const placeholder = once(
  () => new RegExp(`(?<![A-Za-z\\d.×＊*Ｘ])[xX×Ｘ＊*]{1,4}(?=${measurePattern})`, 'g'),
);

/** The lines with a 0 for each missing figure. */
export function fillGaps(lines: readonly Line[]): readonly FilledLine[] {
  const lost = new Map(findLostFigures(lines).map(({ text, figures }) => [text, figures]));
  return lines.map((line) => {
    const holes = [
      ...(lost.get(line) ?? []).filter(({ missing }) => /^(?:数字|“%”|名次)$/.test(missing)).map(insertion),
      ...[...line.words.matchAll(placeholder())].map(({ 0: { length }, index }) => ({ at: index, length })),
    ].sort((one, other) => one.at - other.at);
    return holes.length === 0 ? { words: line.words, gaps: [] } : filled(line.words, holes);
  });
}

interface Hole {
  readonly at: number;
  /** How many characters stand for the figure. */
  readonly length: number;
}

function insertion({ start, end, missing }: { start: number; end: number; missing: string }): Hole {
  return { at: missing === '名次' ? end : start, length: 0 };
}

function filled(words: string, holes: readonly Hole[]): FilledLine {
  const gaps: Gap[] = [];
  let made = '';
  let done = 0;
  let added = 0;
  for (const { at, length } of holes) {
    if (at < done) continue;
    made += words.slice(done, at);
    const zeros = '0'.repeat(Math.max(1, length));
    added += zeros.length - length;
    gaps.push({ start: made.length, end: made.length + zeros.length, added });
    made += zeros;
    done = at + length;
  }
  return { words: made + words.slice(done), gaps };
}

/** Whether what stands from `start` on is a 0 that was put in. */
export function isGap({ gaps }: FilledLine, start: number): boolean {
  const gap = gaps[countOf(gaps, (each) => each.start <= start) - 1];
  return gap !== undefined && start < gap.end;
}

/** The offset in the line as it was written. */
export function writtenOffset({ gaps }: FilledLine, offset: number): number {
  return offset - (gaps[countOf(gaps, (each) => each.end <= offset) - 1]?.added ?? 0);
}

/** How many gaps there are, from the first on, for which something holds. */
function countOf(gaps: readonly Gap[], holds: (gap: Gap) => boolean): number {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const gap = gaps[middle];
    if (gap && holds(gap)) low = middle + 1;
    else high = middle;
  }
  return low;
}
