// What a rule finds in a sentence or a text, and what its fixes make of it.

import { type Document, noVocabulary, type Vocabulary } from '../../src/genre/document.js';
import { applyFixes } from '../../src/lint/fix.js';
import { lint } from '../../src/lint/lint.js';
import type { Rule } from '../../src/lint/rule.js';
import { plainOf, sentenceOf } from '../genre/document-of.js';

/** The word list that the page of the rule `terms` speaks of. */
export const wordsOfThePage: Vocabulary = {
  ...noVocabulary,
  terms: {
    ...noVocabulary.terms,
    forbidden: [{ word: '史无前例' }],
    preferred: [{ right: '专精特新', wrong: ['专特精新'] }],
  },
};

/** A sentence, or a whole text (where there is a line break: its first line is the title), or a document. */
type Given = string | Document;

function documentOf(given: Given): Document {
  if (typeof given !== 'string') return given;
  return given.includes('\n') ? plainOf(given) : sentenceOf(given);
}

/** The messages of a rule's findings. */
export function messagesOf(rule: Rule, given: Given): string[] {
  return Array.from(rule.check(documentOf(given)), ({ message }) => message);
}

/** The words of the source that a rule's findings point at. */
export function wordsAt(rule: Rule, given: Given): string[] {
  const document = documentOf(given);
  return Array.from(rule.check(document), ({ span }) => document.source.text.slice(span.start, span.end));
}

/** A sentence with a rule's fixes made. */
export function fixedBy(rule: Rule, sentence: string): string {
  const document = sentenceOf(sentence);
  return applyFixes(document.source, lint(document, [rule]), 'text').text.split('\n')[1] ?? '';
}
