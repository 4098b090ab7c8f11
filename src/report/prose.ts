// Splits a text from YAML into paragraphs at blank lines, and joins the lines within a paragraph.
import type { CitationIndex } from '../summary/citations.js';
import type { Text } from '../summary/summary.js';
import { citing } from './cite.js';
import { blank, merged } from './inline.js';
import type { Inline } from './report.js';

/** The paragraphs of a text with citations filled in; a blank when the text is still to be filled in. */
export function paragraphsWithCitations(text: Text, index: CitationIndex): Inline[][] {
  if (text.value === null) return [[blank(text.path)]];
  return text.value
    .split(/(?:\r\n?|\n)[ \t\u3000]*(?:\r\n?|\n)\s*/)
    .map((paragraph) => merged(citing(unwrap(paragraph), index)))
    .filter((content) => content.length > 0);
}

/** A text with citations filled in that keeps its line breaks, because a title may be broken by hand. */
export function lineWithCitations(text: Text, index: CitationIndex): Inline[] {
  if (text.value === null) return [blank(text.path)];
  return merged(citing(text.value.trim().replace(/(?<![ \t])[ \t]*(?:\r\n?|\n)[ \t]*/g, '\n'), index));
}

/**
 * Joins lines that the writer wrapped, with a blank only between Latin letters, digits or their punctuation.
 */
function unwrap(paragraph: string): string {
  const lines = paragraph.split(/\r\n?|\n/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line, index, { [index - 1]: before = '' }) => {
      const latin = /[A-Za-z0-9,.;:!?)]/.test(before.slice(-1)) && /^[A-Za-z0-9(]/.test(line);
      return (latin ? ' ' : '') + line;
    })
    .join('');
}
