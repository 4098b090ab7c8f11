// Which paragraphs of a document became which of another: the same ones first, then those that are alike.
import { diffLines } from '../source/line-diff.js';
import { alikeness, createLikeness } from './likeness.js';

export interface PairedLine {
  /** Without what is only layout. */
  readonly bare: string;
  readonly kind: 'text' | 'row' | 'note';
}

export interface LinePair {
  readonly before: number;
  readonly after: number;
  /** Whether it stands at another place among the others. */
  readonly moved: boolean;
}

export interface PairedLines {
  /** In the order of the lines before. */
  readonly pairs: readonly LinePair[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Lines that have less in common became no other. */
const LEAST = 0.4;
/** The same of rows whose first cells differ. */
const LEAST_OF_ROWS = 0.7;
/** Between two lines that stayed less is enough, and between short ones, such as a title or a date, nothing at all. */
const LEAST_BETWEEN = 0.15;
const SHORT = 40;
/** The same few characters stand in many places. */
const NO_CHANCE = 6;
/** More lines than these are not looked at for likeness. */
const MOST = 5000;

type Pairing = Map<number, number>;

/** Pairs each line with at most one other. Time is in proportion to the words, but for lines of which all are changed. */
export function pairLines(before: readonly PairedLine[], after: readonly PairedLine[]): PairedLines {
  const pairing: Pairing = new Map();
  pairSame(before, after, pairing);
  pairElsewhere(before, after, pairing);
  pairAlike(before, after, pairing);
  pairBetween(before, after, pairing);
  const taken = new Set(pairing.values());
  const sorted = [...pairing].sort(([a], [b]) => a - b);
  const inOrder = longestRise(sorted.map(([, at]) => at));
  return {
    pairs: sorted.map(([one, other], index) => ({
      before: one,
      after: other,
      moved: !inOrder.has(index),
    })),
    removed: [...before.keys()].filter((index) => !pairing.has(index)),
    added: [...after.keys()].filter((index) => !taken.has(index)),
  };
}

function pairSame(before: readonly PairedLine[], after: readonly PairedLine[], pairing: Pairing): void {
  const keys = (lines: readonly PairedLine[]) => lines.map(({ bare, kind }) => `${kind} ${bare}`);
  let [a, b] = [0, 0];
  for (const hunk of diffLines(keys(before), keys(after))) {
    while (a < hunk.before.start) pairing.set(a++, b++);
    [a, b] = [hunk.before.end, hunk.after.end];
  }
  while (a < before.length && b < after.length) pairing.set(a++, b++);
}

/** Lines that are the same, and each the only such one, wherever they stand. */
function pairElsewhere(before: readonly PairedLine[], after: readonly PairedLine[], pairing: Pairing): void {
  const taken = new Set(pairing.values());
  const only = (lines: readonly PairedLine[], isFree: (index: number) => boolean) => {
    const found = new Map<string, number>();
    for (const [index, { bare, kind }] of lines.entries())
      if (isFree(index) && bare.length >= NO_CHANCE)
        found.set(`${kind} ${bare}`, found.has(`${kind} ${bare}`) ? -1 : index);
    return found;
  };
  const others = only(after, (index) => !taken.has(index));
  for (const [key, index] of only(before, (one) => !pairing.has(one))) {
    const other = others.get(key) ?? -1;
    if (index >= 0 && other >= 0) pairing.set(index, other);
  }
}

function pairAlike(before: readonly PairedLine[], after: readonly PairedLine[], pairing: Pairing): void {
  const taken = new Set(pairing.values());
  const old = [...before.keys()].filter((index) => !pairing.has(index)).slice(0, MOST);
  const made = [...after.keys()].filter((index) => !taken.has(index)).slice(0, MOST);
  if (old.length === 0 || made.length === 0) return;
  const likeness = createLikeness(old.map((index) => before[index]?.bare ?? ''));
  const found = made.flatMap((other) =>
    likeness
      .alike(after[other]?.bare ?? '', LEAST)
      .map(({ index, share }) => ({ one: old[index] ?? 0, other, share })),
  );
  // What stands where it stood goes before what may have come from elsewhere.
  const from = startsOf(before.length, after.length, pairing);
  const distance = ({ one, other }: (typeof found)[number]) => Math.abs(other - (from[one] ?? 0));
  found.sort((a, b) => b.share - a.share || distance(a) - distance(b));
  for (const { one, other, share } of found) {
    if (pairing.has(one) || taken.has(other) || !mayBe(before[one], after[other], share)) continue;
    pairing.set(one, other);
    taken.add(other);
  }
}

/** Rows have their units and dashes in common: they are known by their first cell, or by nearly everything. */
function mayBe(one: PairedLine | undefined, other: PairedLine | undefined, share: number): boolean {
  if (!one || !other || one.kind !== other.kind) return false;
  const firstCell = ({ bare }: PairedLine) => bare.slice(0, bare.indexOf('\t'));
  return one.kind !== 'row' || share >= LEAST_OF_ROWS || firstCell(one) === firstCell(other);
}

/** For each line where it would stand if it stayed behind the one before it. */
function startsOf(length: number, most: number, pairing: Pairing): readonly number[] {
  const starts: number[] = [];
  let next = 0;
  for (let index = 0; index < length; index += 1) {
    next = pairing.get(index) ?? Math.min(next, most);
    starts.push(next);
    next += 1;
  }
  return starts;
}

/** Lines between the same two neighbours, as many before as after, are paired one by one where they may have been rewritten. */
function pairBetween(before: readonly PairedLine[], after: readonly PairedLine[], pairing: Pairing): void {
  const taken = new Set(pairing.values());
  for (let start = 0; start < before.length; start += 1) {
    if (pairing.has(start)) continue;
    let end = start;
    while (end < before.length && !pairing.has(end)) end += 1;
    const from = start === 0 ? 0 : (pairing.get(start - 1) ?? 0) + 1;
    let to = from;
    while (to < after.length && !taken.has(to)) to += 1;
    const isBounded = to === (end === before.length ? after.length : pairing.get(end));
    if (isBounded && to - from === end - start)
      for (let index = start; index < end; index += 1) {
        const [one, other] = [before[index], after[from + index - start]];
        if (one && other && mayBeRewritten(one, other)) pairing.set(index, from + index - start);
      }
    start = end - 1;
  }
}

function mayBeRewritten(one: PairedLine, other: PairedLine): boolean {
  if (one.kind !== other.kind) return false;
  return (
    Math.max(one.bare.length, other.bare.length) <= SHORT || alikeness(one.bare, other.bare) >= LEAST_BETWEEN
  );
}

/** The indices of the longest run of numbers that rise; those of the others moved. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = index;
  }
  const rise = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rise.add(index);
  return rise;
}
