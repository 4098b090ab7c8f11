// Finds names of the state, of theories and of bodies that are one character off, in one pass over a text.
import { type SetPhrase, setPhrases } from '../chinese/set-phrases.js';
import { areSimilar } from '../chinese/similar-characters.js';
import { once } from '../source/remembered.js';
import { withoutOverlaps } from './match-texts.js';

export interface NearPhrase {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** By their first and by their last two characters: one of these stays where one character is off. */
const byEnds = once(() => {
  const heads = new Map<string, SetPhrase[]>();
  const tails = new Map<string, SetPhrase[]>();
  const add = (map: Map<string, SetPhrase[]>, key: string, phrase: SetPhrase) =>
    map.set(key, [...(map.get(key) ?? []), phrase]);
  for (const phrase of setPhrases()) {
    add(heads, phrase.words.slice(0, 2), phrase);
    add(tails, phrase.words.slice(-2), phrase);
  }
  // Which characters are the first, and which the second of such two.
  const marked = new Uint8Array(0x10000);
  for (const pair of [...heads.keys(), ...tails.keys()])
    for (const at of [0, 1]) marked[pair.charCodeAt(at)] = (marked[pair.charCodeAt(at)] ?? 0) | (at + 1);
  return { heads, tails, marked };
});

/** In the order of their places; where two overlap the first stays. */
export function nearPhrasesIn(words: string): NearPhrase[] {
  const { heads, tails, marked } = byEnds();
  const found: NearPhrase[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    if (
      ((marked[words.charCodeAt(at)] ?? 0) & 1) === 0 ||
      ((marked[words.charCodeAt(at + 1)] ?? 0) & 2) === 0
    )
      continue;
    const pair = words.slice(at, at + 2);
    for (const phrase of heads.get(pair) ?? []) found.push(...fromHead(phrase, words, at));
    for (const phrase of tails.get(pair) ?? []) found.push(...fromTail(phrase, words, at + 2));
  }
  return withoutOverlaps(found);
}

/** The phrase begins at `start`; where does what stands there leave it? */
function fromHead({ words: right, isWhole }: SetPhrase, words: string, start: number): NearPhrase[] {
  let at = 2;
  while (at < right.length && words.charAt(start + at) === right.charAt(at)) at++;
  if (at >= right.length) return [];
  const rest = right.slice(at + 1);
  const typed = words.charAt(start + at);
  if (rest === '' && beginsAnother.test(words.slice(start + at, start + at + 2))) return [];
  if (isSlip(right, at, typed) && words.startsWith(rest, start + at + 1))
    return [{ start, end: start + right.length, right }];
  return isWhole && rest.length > 0 && words.startsWith(rest, start + at)
    ? [{ start, end: start + right.length - 1, right }]
    : [];
}

/** The phrase ends at `end`, and what is off lies in its first two characters, else its head has found it. */
function fromTail({ words: right }: SetPhrase, words: string, end: number): NearPhrase[] {
  const start = end - right.length;
  if (start < 0 || !words.startsWith(right.slice(2), start + 2)) return [];
  const off = [0, 1].filter((index) => words.charAt(start + index) !== right.charAt(index));
  const [place] = off;
  return off.length === 1 && place !== undefined && isSlip(right, place, words.charAt(start + place))
    ? [{ start, end, right }]
    : [];
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
