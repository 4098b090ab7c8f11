// Reads two years' papers, data or finished texts, and compares them.
import { compareDocuments, yearOf } from '../compare/compare.js';
import type { Comparison } from '../compare/comparison.js';
import { type Document, noVocabulary, type Vocabulary } from '../genre/document.js';
import { plainDocument } from '../genre/plain-document.js';
import { summaryDocument } from '../genre/summary-document.js';
import { isPlainText } from '../source/decode-source.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { readSummary } from '../summary/read-summary.js';

/** A paper as the rules see it. */
export type Paper = Document;

/** A paper, or what keeps it from being read. */
export type ReadPaper = { readonly document: Paper } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a text or a Word file (a source whose lines are its paragraphs) as it stands, and anything else as YAML.
 * @param indicators an office's own, beside the built-in catalogue
 */
export function readPaper(source: Source, indicators: Vocabulary['indicators']): ReadPaper {
  const vocabulary = { ...noVocabulary, indicators };
  if (source.paragraphs || isPlainText(source.file)) return { document: plainDocument(source, vocabulary) };
  const { summary, tree, diagnostics } = readSummary(source);
  if (summary && tree) return { document: summaryDocument(source, tree, summary, vocabulary) };
  return { diagnostics: diagnostics.filter(({ severity }) => severity === 'error') };
}

/** The comparison or, where the first paper is not of a year before that of the second, the two years. */
export function comparePapers(
  last: Document,
  now: Document,
): Comparison | { readonly wrongOrder: readonly [last: number, now: number] } {
  const [before, after] = [yearOf(last), yearOf(now)];
  return before !== undefined && after !== undefined && before >= after
    ? { wrongOrder: [before, after] }
    : compareDocuments(last, now);
}
