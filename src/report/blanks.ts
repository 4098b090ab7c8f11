// Collects the blanks of a report, each once, in reading order; and tells beforehand where there can be none.

import { toPointer } from '../source/path.js';
import { type CitationIndex, indexCitations } from '../summary/citations.js';
import type { Summary, Text } from '../summary/summary.js';
import { lineWithCitations, paragraphsWithCitations } from './prose.js';
import type { Blank, Block, Inline, Report } from './report.js';

/** All blanks of the content; a figure printed in a sentence and again in a table is one blank. */
export function blanksOf(
  content: Pick<Report, 'title' | 'recipient' | 'parts' | 'attachments' | 'signature' | 'date'>,
): Blank[] {
  const stretches = [
    content.title,
    content.recipient,
    ...content.parts.flatMap((part) => part.blocks.flatMap(stretchesOf)),
    ...content.attachments.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(stretchesOf)]),
    content.signature,
    content.date,
  ];
  const blanks = new Map<string, Blank>();
  for (const inline of stretches.flat()) {
    // Setting a key again keeps its position in the map, so that a repeated blank is listed where it is first
    // printed.
    if (inline.kind === 'blank') blanks.set(toPointer(inline.path), { path: inline.path });
  }
  return [...blanks.values()];
}

function stretchesOf(block: Block): readonly (readonly Inline[])[] {
  return block.kind === 'table'
    ? [block.caption, ...block.rows.flatMap(({ cells }) => cells), ...block.notes]
    : [block.content];
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
  let index: CitationIndex | undefined;
  return isOpen(summary, () => {
    index ??= indexCitations(summary);
    return index;
  });
}

function isOpen(data: object, index: () => CitationIndex): boolean {
  for (const [key, value] of Object.entries(data)) {
    if (key === 'path') continue;
    if (value === null || value === 'missing' || (key === 'missing' && value)) return true;
    if (key === 'value' && typeof value === 'string' && citesBlank(data as Text, index)) return true;
    if (typeof value === 'object' && isOpen(value, index)) return true;
  }
  return false;
}

function citesBlank(text: Text, index: () => CitationIndex): boolean {
  if (!/[{｛]/.test(text.value ?? '')) return false;
  const lines = [...paragraphsWithCitations(text, index()), lineWithCitations(text, index())];
  return lines.flat().some(({ kind }) => kind === 'blank');
}
