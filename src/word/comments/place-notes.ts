// Finds the words in a filled Word file that a finding on the data is about.

import type { TextPlace } from '../../ooxml/problem.js';
import { placerOf, type Segment, type SoughtPlace } from '../../template/place-words.js';
import type { Origin } from '../../template/trace.js';
import { takeMarks } from '../wml/marks.js';
import type { WordParagraph } from './read-paragraphs.js';

/** Finds the place of a finding; undefined if nothing in the file came from near its place in the data. */
export type Placer = (sought: SoughtPlace) => TextPlace | undefined;

/**
 * Makes a function that finds places in one filled file.
 *
 * @param paragraphs of the file, with the marks still in their text.
 * @param origins the origins of the marks, by the id of the mark.
 * @param main the part that holds the body.
 * @returns a function whose places are offsets in the text without marks.
 */
export function createPlacer(
  paragraphs: readonly WordParagraph[],
  origins: readonly Origin[],
  main: string,
): Placer {
  // Only the body can hold comments: Word allows none in headers, footers and notes.
  const place = placerOf(
    paragraphs.filter(({ part }) => part === main).flatMap((it) => segmentsOf(it, origins)),
  );
  return (sought) => {
    const found = place(sought);
    if (!found) return undefined;
    const { stretch, start, end } = found;
    return { part: stretch.part, paragraph: stretch.paragraph, start, end };
  };
}

function segmentsOf(stretch: WordParagraph, origins: readonly Origin[]): Segment<WordParagraph>[] {
  const { text, marks } = takeMarks(stretch.text);
  const starts = marks.flatMap(({ id, at }) => (origins[id]?.blank === undefined ? [at] : []));
  return marks.flatMap(({ id, at }) => {
    const origin = origins[id];
    if (!origin) return [];
    const next = starts.find((start) => start > at) ?? text.length;
    const end = origin.blank === undefined ? next : at + origin.blank;
    const { pointer, blank } = origin;
    return [{ stretch, start: at, end, pointer, blank: blank !== undefined, text: text.slice(at, end) }];
  });
}
