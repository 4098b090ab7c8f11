// One fault that stands in many places: told once a paragraph, and once a document where it is a habit.

import type { Document, RuleFinding } from '../genre/document.js';
import { matchesOf } from '../genre/match-texts.js';
import type { TextParagraph } from '../genre/paragraphs.js';
import type { Search } from '../genre/search.js';
import { textsWith } from '../genre/texts-with.js';
import type { Edit, Fix } from '../source/diagnostic.js';
import { allowedPlaces } from './allowed-words.js';

/** One place of the fault; `right` is what to write there, undefined where that is not certain. */
export interface FaultyPlace {
  readonly paragraph: TextParagraph;
  readonly start: number;
  readonly end: number;
  readonly right?: string;
}

/** How many paragraphs may have a fault by mistake; in more of them it is how the writer types. */
const slips = 5;

/**
 * The places of a pattern in each of the paragraphs that hold it.
 * @param placeOf undefined where the match is no fault
 */
export function placesIn<Place extends FaultyPlace>(
  paragraphs: readonly TextParagraph[],
  sought: Search,
  placeOf: (match: RegExpExecArray, paragraph: TextParagraph) => Place | undefined,
): Place[][] {
  const found: Place[][] = [];
  for (const paragraph of textsWith(paragraphs, sought.needs)) {
    const matches = matchesOf(paragraph.words, sought.pattern);
    if (matches.length > 0) found.push(matches.flatMap((match) => placeOf(match, paragraph) ?? []));
  }
  return found;
}

/** What is said of places with the same fault. */
interface Telling extends Omit<RuleFinding, 'span' | 'path' | 'fix'> {
  /** The words that are pointed at, where they are not those of the first place. */
  readonly at?: { readonly start: number; readonly end: number };
}

/** The one finding for places with the same fault: it points at the first, says how many there are, and mends them all. */
export function* toldOnce<Place extends FaultyPlace>(
  places: readonly Place[],
  tell: (first: Place) => Telling,
): Generator<RuleFinding> {
  const [first] = places;
  if (!first) return;
  const { at = first, ...telling } = tell(first);
  yield first.paragraph.find(at.start, at.end, {
    ...telling,
    message: `${telling.message}${timesWords(places)}`,
    ...fixOf(places),
  });
}

/** The places that one finding speaks of: those of a paragraph, or all of them; without those that the configuration calls right. */
export function byCause<T extends FaultyPlace>(
  document: Document,
  paragraphs: readonly (readonly T[])[],
): (readonly T[])[] {
  const holding = paragraphs.filter((places) => places.length > 0);
  if (holding.length === 0) return [];
  const isAllowed = allowedPlaces(document);
  const faulty = holding
    .map((places) => places.filter(({ paragraph, start, end }) => !isAllowed(paragraph.locate(start, end))))
    .filter((places) => places.length > 0);
  return faulty.length > slips ? [faulty.flat()] : faulty;
}

/** （本段共3处） or （全文8段共20处）; nothing for a single place. */
export function timesWords(places: readonly FaultyPlace[]): string {
  const paragraphs = new Set(places.map(({ paragraph }) => paragraph)).size;
  if (paragraphs > 1) return `（全文${paragraphs}段共${places.length}处）`;
  return places.length > 1 ? `（本段共${places.length}处）` : '';
}

/** The fix of all places that have one; to be spread into a finding. */
export function fixOf(places: readonly FaultyPlace[]): { readonly fix?: Fix } {
  const [first, ...also] = places.flatMap(({ paragraph, start, end, right }): Edit[] =>
    right === undefined ? [] : [paragraph.edit(start, end, right)],
  );
  return first ? { fix: also.length > 0 ? { ...first, also } : first } : {};
}
