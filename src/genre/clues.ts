// Finds the pairs of characters that may begin or end a word of the lists: with one character off, its first or last two stay.
// The table is made by the build, since to make it took a single file longer than to be searched by it.
import { slotOf } from '../chinese/clue-slots.js';
import type { Misspelling } from '../chinese/misspellings.js';
import type { SetPhrase } from '../chinese/set-phrases.js';
import { RECORDS, SLOTS } from '../generated/clues.js';

/** A place where something else was meant. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** A word that is always written in one way. */
export interface FixedWord {
  readonly words: string;
  /** The characters of an idiom hang together more firmly than those of a compound. */
  readonly isIdiom: boolean;
  /**
   * The two characters beside the clue, the nearer one first, by their UTF-16 units. Of all four one at most is off, so that one
   * of these two stands there: which nearly always tells that the word was not meant.
   */
  readonly near: number;
  readonly far: number;
}

/** What may begin, or end, with two certain characters. */
export interface Clues {
  /** Misspellings that begin with them. */
  readonly listed: Misspelling[];
  /** Set words that begin with the two, and those that end with them. */
  readonly heads: FixedWord[];
  readonly tails: FixedWord[];
  /** Names of the state, of theories and of bodies likewise. */
  readonly phraseHeads: SetPhrase[];
  readonly phraseTails: SetPhrase[];
}

/** What may begin, or end, with the two characters; undefined where they are no clue. */
export function cluesOf(first: number, second: number): Clues | undefined {
  const record = recordOf(first, second);
  return record > 0 ? readAt(record) : undefined;
}

/** Is it a word that is always written so? */
export function isFixedWord(word: string): boolean {
  const clues = cluesOf(word.charCodeAt(0), word.charCodeAt(1));
  return clues?.heads.some(({ words }) => words === word) ?? false;
}

/** Where the record of two characters stands; 0 where they are no clue. */
function recordOf(first: number, second: number): number {
  let slot = slotOf(first, second);
  let record = SLOTS.charCodeAt(slot);
  while (record > 0 && !(RECORDS.charCodeAt(record) === first && RECORDS.charCodeAt(record + 1) === second)) {
    slot = (slot + 1) % SLOTS.length;
    record = SLOTS.charCodeAt(slot);
  }
  return record;
}

/** What was read of the table, by the place of the record. */
const read = new Map<number, Clues>();

function readAt(record: number): Clues {
  const known = read.get(record);
  if (known) return known;
  const clues: Clues = { listed: [], heads: [], tails: [], phraseHeads: [], phraseTails: [] };
  for (const entry of RECORDS.slice(record + 2, RECORDS.indexOf('\n', record)).split(' ')) add(clues, entry);
  read.set(record, clues);
  return clues;
}

/** The unit that stands so many places before the end. */
function unitBehind(words: string, places: number): number {
  return words.charCodeAt(words.length - places);
}

/** The first character of an entry says what it is, a capital that it is an idiom or a whole phrase: scripts/generate/clues.mjs. */
function add({ listed, heads, tails, phraseHeads, phraseTails }: Clues, entry: string): void {
  const kind = entry.charAt(0);
  const words = entry.slice(1);
  const isCapital = kind >= 'A' && kind <= 'Z';
  switch (kind.toLowerCase()) {
    case 'h':
      heads.push({ words, isIdiom: isCapital, near: words.charCodeAt(2), far: words.charCodeAt(3) });
      break;
    case 't':
      tails.push({ words, isIdiom: isCapital, near: unitBehind(words, 3), far: unitBehind(words, 4) });
      break;
    case 'b':
      phraseHeads.push({ words, isWhole: isCapital });
      break;
    case 'e':
      phraseTails.push({ words, isWhole: isCapital });
      break;
    default: {
      const [wrong = '', right = '', notBefore = '', notBehind = ''] = words.split('/');
      listed.push({ wrong, right, notBefore, notBehind });
    }
  }
}
