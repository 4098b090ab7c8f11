// Makes the table of clues to mistyped words (src/genre/clues.ts) from the lists of words. The build does it for the command;
// the page, for which the finished table is too much to carry, does it at its start.
import { slotOf } from './clue-slots.js';
import { fixedWords } from './fixed-words.js';
import { misspellings } from './misspellings.js';
import { setPhrases } from './set-phrases.js';

/** Five times as many slots as clues: nearly every pair of characters that is no clue is known for that at its first slot. */
const SLOTS = 16_384;

export interface ClueTable {
  /** The places of the records in `RECORDS`, each a UTF-16 unit; 0 where a slot is empty. */
  readonly SLOTS: string;
  /** For each pair of characters a line: the pair, and what may begin or end with it. */
  readonly RECORDS: string;
}

/** The table of all lists. @throws Error when it would not hold them */
export function makeClueTable(): ClueTable {
  const byPair = new Map<string, string[]>();
  const add = (word: string, at: number, entry: string) => {
    const pair = word.slice(at, at + 2);
    const entries = byPair.get(pair);
    if (entries) entries.push(entry);
    else byPair.set(pair, [entry]);
  };
  for (const { wrong, right, notBefore, notBehind } of misspellings())
    add(wrong, 0, `=${[wrong, right, notBefore, notBehind].join('/')}`);
  for (const [word, firmness] of fixedWords()) {
    add(word, 0, `${firmness === 'idiom' ? 'H' : 'h'}${word}`);
    add(word, word.length - 2, `${firmness === 'idiom' ? 'T' : 't'}${word}`);
  }
  for (const { words, isWhole } of setPhrases()) {
    add(words, 0, `${isWhole ? 'B' : 'b'}${words}`);
    add(words, words.length - 2, `${isWhole ? 'E' : 'e'}${words}`);
  }
  let records = '\n';
  const slots: number[] = Array(SLOTS).fill(0);
  for (const [pair, entries] of byPair) {
    let slot = slotOf(pair.charCodeAt(0), pair.charCodeAt(1));
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
    slots[slot] = records.length;
    records += `${pair}${entries.join(' ')}\n`;
  }
  if (byPair.size * 4 > SLOTS || records.length > 0xffff) throw new Error('too many clues for the table');
  // One unit after another: half a pair of surrogates may be among them.
  return { SLOTS: slots.map((unit) => String.fromCharCode(unit)).join(''), RECORDS: records };
}
