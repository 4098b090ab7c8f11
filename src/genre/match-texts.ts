// Searching the paragraphs of a document for a pattern.

import type { Document } from './document.js';
import { matchesOf } from './matches-of.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';

export interface TextMatch {
  readonly paragraph: Paragraph;
  readonly match: RegExpExecArray;
  /** Offsets of the match in the paragraph's words. */
  readonly start: number;
  readonly end: number;
}

/** All matches of a global pattern in the paragraphs, in reading order. */
export function* matchTexts(document: Document, pattern: RegExp): Generator<TextMatch> {
  for (const paragraph of paragraphsOf(document)) {
    for (const match of matchesOf(paragraph.words, pattern)) {
      yield { paragraph, match, start: match.index, end: match.index + match[0].length };
    }
  }
}
