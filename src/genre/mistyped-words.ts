// Finds mistyped words in a text in one pass: those that the table of misspellings lists, and set words one character off.
import { fixedWords } from '../chinese/fixed-words.js';
import { type Misspelling, misspellings } from '../chinese/misspellings.js';
import { areSimilar } from '../chinese/similar-characters.js';
import { once } from '../source/remembered.js';
import { withoutOverlaps } from './match-texts.js';

/** A mistyped word and what was meant. */
export interface MistypedWord {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** What may begin, or end, with two certain characters. */
interface Clues {
  readonly listed: Misspelling[];
  /** Set words that begin with the two. */
  readonly heads: string[];
  /** Set words that end with them. */
  readonly tails: string[];
}

const firstHan = 0x4e00;
const hanCount = 0x5200;

/** One number for two Chinese characters. */
function pairOf(words: string, at: number): number {
  return (words.charCodeAt(at) - firstHan) * hanCount + words.charCodeAt(at + 1) - firstHan;
}

const fixed = once(fixedWords);
const listed = once(misspellings);

const leads = 1;
const trails = 2;

/** What each Chinese character may be: the first or the second of two that are a clue. */
const marks = once((): Uint8Array => {
  const marked = new Uint8Array(0x10000);
  const mark = (words: string, at: number, what: number) => {
    const unit = words.charCodeAt(at);
    marked[unit] = (marked[unit] ?? 0) | what;
  };
  const pair = (words: string, at: number) => {
    mark(words, at, leads);
    mark(words, at + 1, trails);
  };
  for (const { wrong } of listed()) pair(wrong, 0);
  for (const word of fixed().words.keys()) {
    pair(word, 0);
    pair(word, word.length - 2);
  }
  return marked;
});

/** By the first two characters of a misspelling, and by the first and the last two of a set word: with one slip one of these stays. */
const cluesByPair = once((): ReadonlyMap<number, Clues> => {
  const clues = new Map<number, Clues>();
  const at = (pair: number): Clues => {
    const known = clues.get(pair) ?? { listed: [], heads: [], tails: [] };
    clues.set(pair, known);
    return known;
  };
  for (const entry of listed()) at(pairOf(entry.wrong, 0)).listed.push(entry);
  for (const word of fixed().words.keys()) {
    at(pairOf(word, 0)).heads.push(word);
    at(pairOf(word, word.length - 2)).tails.push(word);
  }
  return clues;
});

/** In the order of their places; where two overlap the first stays. */
export function mistypedWordsIn(words: string): MistypedWord[] {
  const clues = cluesByPair();
  const marked = marks();
  const found: MistypedWord[] = [];
  const add = (word: string, start: number) => {
    if (start >= 0 && isSlip(word, words, start)) found.push(meant(word, start));
  };
  let mark = marked[words.charCodeAt(0)] ?? 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const next = marked[words.charCodeAt(at + 1)] ?? 0;
    const isClue = (mark & leads) !== 0 && (next & trails) !== 0;
    mark = next;
    const here = isClue && clues.get(pairOf(words, at));
    if (!here) continue;
    for (const entry of here.listed) if (isListed(entry, words, at)) found.push(spanOf(at, entry));
    for (const word of here.heads) add(word, at);
    for (const word of here.tails) add(word, at + 2 - word.length);
  }
  // 不忘初心 says more than 初心.
  return withoutOverlaps(found);
}

function spanOf(start: number, { wrong, right }: Misspelling): MistypedWord {
  return { start, end: start + wrong.length, right };
}

function meant(right: string, start: number): MistypedWord {
  return { start, end: start + right.length, right };
}

function isListed({ wrong, notBefore, notBehind }: Misspelling, words: string, at: number): boolean {
  if (!words.startsWith(wrong, at)) return false;
  const [before, after] = [words.charAt(at - 1), words.charAt(at + wrong.length)];
  return !(before && notBehind.includes(before)) && !(after && notBefore.includes(after));
}

/** Does another word stand there that is one similar character off? */
function isSlip(word: string, words: string, start: number): boolean {
  if (start + word.length > words.length) return false;
  let slip = -1;
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) === words.charCodeAt(start + index)) continue;
    if (slip >= 0) return false;
    slip = index;
  }
  if (slip < 0) return false;
  const typed = words.charAt(start + slip);
  if (!areSimilar(word.charAt(slip), typed)) return false;
  const { words: known, others, busy } = fixed();
  const firmness = known.get(word);
  const atEnd = slip === 0 || slip === word.length - 1;
  if (firmness !== 'idiom' && atEnd && busy.has(typed)) return false;
  const written = words.slice(start, start + word.length);
  return !known.has(written) && !others.has(written);
}
