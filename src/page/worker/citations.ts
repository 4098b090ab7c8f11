// What a text may cite, and the words that are printed for it.
import { citing } from '../../report/cite.js';
import { wordsOf } from '../../report/inline.js';
import { CITATION_FIELDS, indexCitations } from '../../summary/citations.js';
import type { Summary } from '../../summary/summary.js';

/** Every indicator and target by its name, and with each of its fields. */
export function citationsOf(summary: Summary): readonly { readonly name: string; readonly words: string }[] {
  const index = indexCitations(summary);
  const names = new Set([...index.indicators.keys(), ...index.targets.keys()]);
  const fields = [...CITATION_FIELDS.keys()].filter((word) => /\p{Script=Han}/u.test(word));
  return [...names]
    .flatMap((name) => [name, ...fields.map((field) => `${name}.${field}`)])
    .map((name) => ({ name, words: wordsOf(citing(`{{${name}}}`, index)) }));
}
