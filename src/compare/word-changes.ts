// Which words of a line became which others: the figures each by itself, other words as people would say them.
import { diffLines } from '../source/line-diff.js';

/** Words of the line before and what stands in their place; UTF-16 offsets of both lines. */
export interface WordChange {
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly is: string;
  /** Where `is` begins in the line after. */
  readonly at: number;
  /** Whether a number became another. */
  readonly isFigure: boolean;
}

/** A number is one word, and so are Latin letters; of Chinese each character is. */
const TOKENS = /\d+(?:\.\d+)?|[A-Za-z]+|./gsu;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** The changes in their order, which do not overlap. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [old, made] = [tokensOf(before), tokensOf(after)];
  return closed(rangesOf(old, made)).flatMap((range) => figuresApart(range, old, made));
}

interface Tokens {
  readonly words: readonly string[];
  /** The offset of each, and of the end. */
  readonly starts: readonly number[];
}

/** Tokens from `a` to `b`, exclusive, became those from `c` to `d`. */
interface Range {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

function tokensOf(text: string): Tokens {
  const words = text.match(TOKENS) ?? [];
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length);
  return { words, starts };
}

function rangesOf(old: Tokens, made: Tokens): readonly Range[] {
  return diffLines(old.words, made.words).map(({ before, after }) => ({
    a: before.start,
    b: before.end,
    c: after.start,
    d: after.end,
  }));
}

/** A word or two that two changes happen to have between them make no two changes of them. */
function closed(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const size = (one: Range) => Math.max(one.b - one.a, one.d - one.c);
    const gap = last ? range.a - last.b : 0;
    if (last && gap < Math.min(3, size(last) + 1, size(range) + 1) && size(last) + size(range) > 2)
      joined[joined.length - 1] = { a: last.a, b: range.b, c: last.c, d: range.d };
    else joined.push(range);
  }
  return joined;
}

/** Where as many numbers stand on both sides, each is held against its own, and what stands between them too. */
function figuresApart(range: Range, old: Tokens, made: Tokens): readonly WordChange[] {
  const numbersIn = ({ words }: Tokens, from: number, to: number) =>
    words.slice(from, to).flatMap((word, index) => (NUMBER.test(word) ? [from + index] : []));
  const [was, is] = [numbersIn(old, range.a, range.b), numbersIn(made, range.c, range.d)];
  if (was.length === 0 || was.length !== is.length) return changeOf(range, old, made);
  const changes: WordChange[] = [];
  let [a, c] = [range.a, range.c];
  for (const [index, number] of was.entries()) {
    const other = is[index] ?? c;
    changes.push(...changeOf({ a, b: number, c, d: other }, old, made));
    changes.push(...changeOf({ a: number, b: number + 1, c: other, d: other + 1 }, old, made));
    [a, c] = [number + 1, other + 1];
  }
  return [...changes, ...changeOf({ a, b: range.b, c, d: range.d }, old, made)];
}

function changeOf({ a, b, c, d }: Range, old: Tokens, made: Tokens): readonly WordChange[] {
  const [was, is] = [old.words.slice(a, b).join(''), made.words.slice(c, d).join('')];
  if (was === is) return [];
  const [start = 0, end = 0, at = 0] = [old.starts[a], old.starts[b], made.starts[c]];
  return [{ start, end, was, is, at, isFigure: NUMBER.test(was) && NUMBER.test(is) }];
}
