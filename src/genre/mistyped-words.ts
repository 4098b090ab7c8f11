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
  if (heads.length > 0) {
    const near = unitAt(words, at + 2);
    const far = unitAt(words, at + 3);
    for (const word of heads) if (word.near === near || word.far === far) addMeant(found, word, words, at);
  }
  if (tails.length > 0) {
    const near = unitAt(words, at - 1);
    const far = unitAt(words, at - 2);
    for (const word of tails)
      if (word.near === near || word.far === far) addMeant(found, word, words, at + 2 - word.words.length);
  }
}

/** The UTF-16 unit at a place; 0 outside of the words, since it takes long to compare with what is no number. */
function unitAt(words: string, at: number): number {
  return at >= 0 && at < words.length ? words.charCodeAt(at) : 0;
}

/** Adds the word where it was meant at `start` and another was typed. */
function addMeant(found: Slip[], word: FixedWord, words: string, start: number): void {
  const { words: right } = word;
  if (start >= 0 && isSlip(word, words, start, slipIn(right, words, start)))
    found.push({ start, end: start + right.length, right });
}

function isListed({ wrong, notBefore, notBehind }: Misspelling, words: string, at: number): boolean {
  if (!words.startsWith(wrong, at)) return false;
  const [before, after] = [words.charAt(at - 1), words.charAt(at + wrong.length)];
  return !(before && notBehind.includes(before)) && !(after && notBefore.includes(after));
}

/** The one character of the word that is another one in the words at `start`; -1 where none is or more than one. */
function slipIn(right: string, words: string, start: number): number {
  let slip = -1;
  for (let index = 0; index < right.length; index++) {
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
