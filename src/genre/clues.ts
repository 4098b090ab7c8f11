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

/** Calls `visit` for each pair of characters in the words that is a clue, in their order. */
export function eachClue(words: string, visit: (clues: Clues, at: number) => void): void {
  let first = words.charCodeAt(0);
  for (let at = 0; at + 1 < words.length; at++) {
    const second = words.charCodeAt(at + 1);
    const record = recordOf(first, second);
    first = second;
    if (record > 0) visit(cluesOf(record), at);
  }
}

/** Is it a word that is always written so? */
export function isFixedWord(word: string): boolean {
  const record = recordOf(word.charCodeAt(0), word.charCodeAt(1));
  return record > 0 && cluesOf(record).heads.some(({ words }) => words === word);
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

function cluesOf(record: number): Clues {
  const known = read.get(record);
  if (known) return known;
  const clues: Clues = { listed: [], heads: [], tails: [], phraseHeads: [], phraseTails: [] };
  for (const entry of RECORDS.slice(record + 2, RECORDS.indexOf('\n', record)).split(' ')) add(clues, entry);
  read.set(record, clues);
  return clues;
}

/** The first character of an entry says what it is, a capital that it is an idiom or a whole phrase: scripts/generate/clues.mjs. */
function add({ listed, heads, tails, phraseHeads, phraseTails }: Clues, entry: string): void {
  const kind = entry.charAt(0);
  const words = entry.slice(1);
  const isCapital = kind >= 'A' && kind <= 'Z';
  switch (kind.toLowerCase()) {
    case 'h':
      heads.push({ words, isIdiom: isCapital });
      break;
    case 't':
      tails.push({ words, isIdiom: isCapital });
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
