// Makes documents for the rules out of short texts, and tells what a rule finds in them.

import type { Document, Vocabulary } from '../../src/genre/document.js';
import { noVocabulary } from '../../src/genre/document.js';
import { plainDocument } from '../../src/genre/plain-document.js';
import { summaryDocument } from '../../src/genre/summary-document.js';
import type { Rule } from '../../src/lint/rule.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

/** A plain text; its first line is the title. */
export function plainOf(text: string, options: Vocabulary = noVocabulary): Document {
  return plainDocument(createSource('总结.txt', text), options);
}

/** One sentence as the body of a text with a title that says nothing. */
export function sentenceOf(sentence: string, options: Vocabulary = noVocabulary): Document {
  return plainOf(`工作总结\n${sentence}\n`, options);
}

/** A summary in YAML; office and year are put in where the example leaves them out. */
export function yamlOf(yaml: string, options: Vocabulary = noVocabulary): Document {
  const office = /^(?:organization|单位):/m.test(yaml) ? '' : 'organization: 云岭经济开发区管理委员会\n';
  const year = /^(?:year|年度):/m.test(yaml) ? '' : 'year: 2025\n';
  const source = createSource('总结.yaml', office + year + yaml);
  const { tree, summary, diagnostics } = readSummary(source);
  if (!tree || !summary)
    throw new Error(`Not a summary: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return summaryDocument(source, tree, summary, options);
}

/** The words of the source at each finding of a rule. */
export function wordsFound(rule: Rule, document: Document): string[] {
  return Array.from(rule.check(document), ({ span }) => document.source.text.slice(span.start, span.end));
}

/** As `wordsFound`, in one sentence. */
export function wordsIn(rule: Rule, sentence: string): string[] {
  return wordsFound(rule, sentenceOf(sentence));
}
