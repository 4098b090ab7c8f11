// Collects the blanks of a report, each once, in reading order.
import { toPointer } from '../source/path.js';
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
