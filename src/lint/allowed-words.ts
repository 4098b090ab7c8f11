// The names and phrases that an office's configuration calls right: no rule finds a fault in them.
import type { Document } from '../genre/document.js';
import { paragraphsOf } from '../genre/paragraphs.js';
import { textsWith } from '../genre/texts-with.js';
import { remembered } from '../source/remembered.js';
import type { Span } from '../source/source.js';

/**
 * Whether the words at a place belong to a name or a phrase that the configuration calls right: half of them at least do.
 * A rule may point at a little more than what it found fault with, but what is allowed must not hide a long passage.
 */
export const allowedPlaces = remembered((document: Document): ((span: Span) => boolean) => {
  const places = merged(spansOf(document));
  if (places.length === 0) return () => false;
  return (span) => coveredOf(span, places) * 2 >= Math.max(1, span.end - span.start);
});

function spansOf(document: Document): Span[] {
  const { names, allowed } = document.vocabulary.terms;
  const paragraphs = paragraphsOf(document);
  return [...new Set([...names, ...allowed])].flatMap((word) =>
    textsWith(paragraphs, [...word]).flatMap(({ words, locate }) =>
      offsetsOf(words, word).map((start) => locate(start, start + word.length)),
    ),
  );
}

function offsetsOf(words: string, word: string): number[] {
  const offsets: number[] = [];
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) offsets.push(at);
  return offsets;
}

/** The spans in their order, those that touch one another as one. */
function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && span.start <= last.end)
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else whole.push(span);
  }
  return whole;
}

/** How many characters of the span lie in the places. */
function coveredOf(span: Span, places: readonly Span[]): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let covered = 0;
  for (let at = low; at < places.length; at++) {
    const place = places[at];
    if (!place || place.start >= span.end) break;
    covered += Math.min(place.end, span.end) - Math.max(place.start, span.start);
  }
  return covered;
}
