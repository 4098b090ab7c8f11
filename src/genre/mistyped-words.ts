// Tells mistyped words: those that the table of misspellings lists, and set words one character off.
import type { Misspelling } from '../chinese/misspellings.js';
import { isBusy, isOther } from '../chinese/no-slips.js';
import { areSimilar } from '../chinese/similar-characters.js';
import { type Clues, type FixedWord, isFixedWord, type Slip } from './clues.js';

/** Adds the mistyped words that begin, or end, with the two characters at a place. */
export function addMistyped(found: Slip[], { listed, heads, tails }: Clues, words: string, at: number): void {
  for (const entry of listed)
    if (isListed(entry, words, at))
      found.push({ start: at, end: at + entry.wrong.length, right: entry.right });
  for (const word of heads)
    if (isSlip(word, words, at, slipIn(word.words, words, at, 2, word.words.length)))
      found.push(meant(word, at));
  for (const word of tails) {
    const { length } = word.words;
    const start = at + 2 - length;
    if (start >= 0 && isSlip(word, words, start, slipIn(word.words, words, start, 0, length - 2)))
      found.push(meant(word, start));
  }
}

function meant({ words: right }: FixedWord, start: number): Slip {
  return { start, end: start + right.length, right };
}

function isListed({ wrong, notBefore, notBehind }: Misspelling, words: string, at: number): boolean {
  if (!words.startsWith(wrong, at)) return false;
  const [before, after] = [words.charAt(at - 1), words.charAt(at + wrong.length)];
  return !(before && notBehind.includes(before)) && !(after && notBefore.includes(after));
}

/**
 * The one character of the word, from the index `from` on and before `to`, that is another one in the words at `start`; -1 where
 * none is or more than one. The two that are the clue are the same.
 */
function slipIn(right: string, words: string, start: number, from: number, to: number): number {
  let slip = -1;
  for (let index = from; index < to; index++) {
    if (right.charCodeAt(index) === words.charCodeAt(start + index)) continue;
    if (slip >= 0) return -1;
    slip = index;
  }
  return slip;
}

/** Does another word stand there, of which the character at `slip` is a similar one? */
function isSlip({ words: right, isIdiom }: FixedWord, words: string, start: number, slip: number): boolean {
  if (slip < 0 || start + right.length > words.length) return false;
  const typed = words.charAt(start + slip);
  if (!areSimilar(right.charAt(slip), typed)) return false;
  const atEnd = slip === 0 || slip === right.length - 1;
  if (!isIdiom && atEnd && isBusy(typed)) return false;
  const written = words.slice(start, start + right.length);
  return !isFixedWord(written) && !isOther(written);
}
