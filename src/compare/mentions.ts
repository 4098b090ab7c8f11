// Whether a paper speaks of an indicator at all, with a figure or without.
import { findIndicator } from '../genre/catalogue.js';
import type { Document } from '../genre/document.js';
import type { Quote } from './comparison.js';
import { isPlanned, passagesOf, placeOf, shownWords } from './passages.js';

/** How many characters around a name are quoted. */
const around = 20;

/**
 * The first words that name an indicator, by any of its names, in what the paper says of its own year. Looks through the whole paper, so that
 * it is asked for a limited number of names.
 */
export function mentions(document: Document, name: string): Quote | undefined {
  const entry = findIndicator(name, document.vocabulary.indicators);
  const names = [...new Set([name, ...(entry ? [entry.name, ...(entry.aliases ?? [])] : [])])].filter(
    (one) => one.length > 1,
  );
  const planned = isPlanned(document);
  for (const passage of passagesOf(document)) {
    if (planned(passage)) continue;
    const { words, paragraph, start } = passage;
    const at = names.map((one) => words.indexOf(one)).find((place) => place >= 0);
    if (at === undefined) continue;
    const from = Math.max(0, at - around);
    const to = Math.min(words.length, at + name.length + around);
    const quoted = `${from > 0 ? '…' : ''}${words.slice(from, to)}${to < words.length ? '…' : ''}`;
    return {
      words: shownWords(quoted),
      place: placeOf(document, paragraph.locate(start + at, start + at + 1)),
    };
  }
  return undefined;
}
