// Collects the blanks of a report, each once, in reading order; and tells beforehand where there can be none.

import { toPointer } from '../source/path.js';
import { once } from '../source/remembered.js';
import { type CitationIndex, indexCitations } from '../summary/citations.js';
import type { Summary, Text } from '../summary/summary.js';
import { eachContent } from './inline.js';
import { lineWithCitations, paragraphsWithCitations } from './prose.js';
import type { Blank, Block, Inline, Report } from './report.js';

/** All blanks of the content; a figure printed in a sentence and again in a table is one blank. */
export function blanksOf(
  content: Pick<
    Report,
    'elements' | 'head' | 'title' | 'recipient' | 'parts' | 'attachments' | 'signature' | 'date' | 'record'
  >,
): Blank[] {
  const blanks = new Map<string, Blank>();
  const gather = (stretch: readonly Inline[]) => {
    for (const inline of stretch) {
      // Setting a key again keeps its position in the map, so that a repeated blank is listed where it is first
      // printed.
      if (inline.kind === 'blank') blanks.set(toPointer(inline.path), { path: inline.path });
    }
  };
  const gatherIn = (blocks: readonly Block[]) => {
    for (const block of blocks) eachContent(block, gather);
  };
  gatherIn(content.head);
  gather(content.title);
  gather(content.recipient);
  for (const { blocks } of content.parts) gatherIn(blocks);
  for (const { title, blocks } of content.attachments) {
    gather(title);
    gatherIn(blocks);
  }
  gather(content.signature);
  gather(content.date);
  gather(content.elements.remark?.content ?? []);
  gatherIn(content.record);
  return [...blanks.values()];
}

/**
 * Whether anything in the data is still open, or cites what is: of other data no report has a blank, and none need be composed
 * to know it.
 */
export function mayHaveBlanks(summary: Summary): boolean {
  const silent =
    summary.indicators?.items.some(({ value, yoy }) => !value && !yoy) ||
    summary.plan?.targets?.items.some(({ value, growth }) => !value && !growth);
  if (silent) return true;
  return isOpen(
    summary,
    once(() => indexCitations(summary)),
  );
}

function isOpen(data: object, index: () => CitationIndex): boolean {
  if (Array.isArray(data)) {
    for (const item of data) if (isOpenValue(item, index)) return true;
    return false;
  }
  // Not by pairs: there is one object for each title, text and figure of a summary.
  for (const key in data) {
    // The digits of a figure and a picture's bytes are no data to be filled in.
    if (key === 'path' || key === 'image' || (key === 'number' && 'kind' in data)) continue;
    const value: unknown = data[key as keyof typeof data];
    if (isOpenValue(value, index) || (key === 'missing' && value)) return true;
    if (key === 'value' && typeof value === 'string' && citesBlank(data as Text, index)) return true;
  }
  return false;
}

function isOpenValue(value: unknown, index: () => CitationIndex): boolean {
  if (value === null || value === 'missing') return true;
  return typeof value === 'object' && isOpen(value, index);
}

function citesBlank(text: Text, index: () => CitationIndex): boolean {
  if (!/[{｛]/.test(text.value ?? '')) return false;
  const lines = [...paragraphsWithCitations(text, index()), lineWithCitations(text, index())];
  return lines.flat().some(({ kind }) => kind === 'blank');
}
