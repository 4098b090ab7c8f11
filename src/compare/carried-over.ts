// Sentences that were taken over from last year's paper as they stand.
import type { Document } from '../genre/document.js';
import { citationMark } from '../genre/paragraphs.js';
import type { CarriedOver } from './comparison.js';
import { type Passage, passagesOf, placeOfPassage, shownWords } from './passages.js';
import { withoutFormulas } from './stock-phrases.js';

/** Shorter ones may be said every year: 加强组织领导。 */
const shortest = 15;

/** A passage, or several that follow one another in both papers. */
interface Run {
  readonly last: readonly [first: Passage, end: number];
  readonly now: readonly [first: Passage, end: number];
}

/** The sentences in the order of this year's paper; what follows one another in both is told as one. */
export function carriedOver(last: Document, now: Document): readonly CarriedOver[] {
  const before = passagesOf(last);
  const places = new Map<string, number>();
  for (const [index, passage] of before.entries()) {
    const key = keyOf(passage);
    if (key !== undefined && !places.has(key)) places.set(key, index);
  }
  const runs: Run[] = [];
  let follows: number | undefined;
  let paragraph: unknown;
  for (const passage of passagesOf(now)) {
    const key = keyOf(passage);
    const goesOn = follows === undefined ? undefined : before[follows];
    const isNext =
      key !== undefined && goesOn !== undefined && passage.paragraph === paragraph && keyOf(goesOn) === key;
    const index = key === undefined ? undefined : isNext ? follows : places.get(key);
    const found = index === undefined ? undefined : before[index];
    const run = runs.at(-1);
    if (found && run && isNext && found.paragraph === run.last[0].paragraph)
      runs[runs.length - 1] = { last: [run.last[0], found.end], now: [run.now[0], passage.end] };
    else if (found) runs.push({ last: [found, found.end], now: [passage, passage.end] });
    follows = index === undefined ? undefined : index + 1;
    paragraph = passage.paragraph;
  }
  return runs.map(({ last: [from], now: [to, end] }) => ({
    words: shownWords(to.paragraph.words.slice(to.start, end)),
    last: placeOfPassage(last, from),
    now: placeOfPassage(now, to),
    lastPart: from.part,
    nowPart: to.part,
  }));
}

/** By what two sentences are the same; undefined of what may well be the same every year. A citation is another figure each year. */
function keyOf({ words, isHeading }: Passage): string | undefined {
  if (isHeading || words.includes(citationMark)) return undefined;
  const letters = lettersOf(words);
  if (letters.length < shortest || lettersOf(withoutFormulas(words)).length < shortest) return undefined;
  return letters;
}

function lettersOf(words: string): string {
  return words.replace(/[\s，。；：、！？,;:.!?]/g, '');
}
