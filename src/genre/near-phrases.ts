// Tells names of the state, of theories and of bodies that are one character off.
import type { SetPhrase } from '../chinese/set-phrases.js';
import { areSimilar } from '../chinese/similar-characters.js';
import type { Clues, Slip } from './clues.js';

/** Adds the names one character off that begin, or end, with the two characters at a place. */
export function addNearPhrases(found: Slip[], clues: Clues, words: string, at: number): void {
  for (const phrase of clues.phraseHeads) {
    const slip = fromHead(phrase, words, at);
    if (slip) found.push(slip);
  }
  for (const phrase of clues.phraseTails) {
    const slip = fromTail(phrase, words, at + 2);
    if (slip) found.push(slip);
  }
}

/** The phrase begins at `start`; where does what stands there leave it? */
function fromHead({ words: right, isWhole }: SetPhrase, words: string, start: number): Slip | undefined {
  let at = 2;
  while (at < right.length && words.charCodeAt(start + at) === right.charCodeAt(at)) at++;
  if (at >= right.length) return undefined;
  const rest = right.slice(at + 1);
  const typed = words.charAt(start + at);
  if (rest === '' && beginsAnother.test(words.slice(start + at, start + at + 2))) return undefined;
  if (words.startsWith(rest, start + at + 1) && isSlip(right, at, typed))
    return { start, end: start + right.length, right };
  return isWhole && rest.length > 0 && words.startsWith(rest, start + at)
    ? { start, end: start + right.length - 1, right }
    : undefined;
}

/** The phrase ends at `end`, and what is off lies in its first two characters, else its head has found it. */
function fromTail({ words: right }: SetPhrase, words: string, end: number): Slip | undefined {
  const start = end - right.length;
  if (start < 0 || !words.startsWith(right.slice(2), start + 2)) return undefined;
  const off = [0, 1].filter((index) => words.charAt(start + index) !== right.charAt(index));
  const [place] = off;
  return off.length === 1 && place !== undefined && isSlip(right, place, words.charAt(start + place))
    ? { start, end, right }
    : undefined;
}

/** 科学发展｜关键期: the last character belongs to the next word. */
const beginsAnother = /^(?:关[键系注于乎头爱切]|管[理控]|官[员方]|会[议场]|话[题语]|资[金源])/;

/** 中国人民共和国 borrows a character of its own; at an end only a similar one is a slip: 各国共产党, 科学发展的. */
function isSlip(right: string, at: number, typed: string): boolean {
  const meant = right.charAt(at);
  if (areSimilar(meant, typed)) return true;
  if (at === 0 || at === right.length - 1) return false;
  return (
    (meant === '和' && /[与及]/.test(typed)) || (meant === '役' && typed === '伍') || right.includes(typed)
  );
}
