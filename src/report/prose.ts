// Makes the paragraphs of a text from YAML, and the lines of a title.
import type { CitationIndex } from '../summary/citations.js';
import { cutParagraphs } from '../summary/cut-paragraphs.js';
import type { Text } from '../summary/summary.js';
import { citing } from './cite.js';
import { blank } from './inline.js';
import type { Inline } from './report.js';

/** The paragraphs of a text with citations filled in; a blank when the text is still to be filled in. */
export function paragraphsWithCitations(text: Text, index: CitationIndex): Inline[][] {
  if (text.value === null) return [[blank(text.path)]];
  return cutParagraphs(text.value).map(({ words }) => citing(words, index));
}

/** A text with citations filled in that keeps its line breaks, because a title may be broken by hand; an empty line is none. */
export function lineWithCitations(text: Text, index: CitationIndex): Inline[] {
  if (text.value === null) return [blank(text.path)];
  const line = text.value.trim();
  const broken = /[\r\n]/.test(line) ? line.replace(/(?<![ \t\r\n])[ \t]*(?:\r\n?|\n)\s*/g, '\n') : line;
  return citing(broken, index);
}
