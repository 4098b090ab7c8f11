// Collects the blanks of a report, each once, in reading order.
import { toPointer } from '../source/path.js';
import type { Blank, Block, Inline, Report } from './report.js';

/** All blanks of the content; a figure printed in a sentence and again in a table is one blank. */
export function blanksOf(
  content: Pick<Report, 'title' | 'recipient' | 'parts' | 'attachments' | 'signature' | 'date'>,
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
    for (const block of blocks) for (const stretch of stretchesOf(block)) gather(stretch);
  };
  gather(content.title);
  gather(content.recipient);
  for (const { blocks } of content.parts) gatherIn(blocks);
  for (const { title, blocks } of content.attachments) {
    gather(title);
    gatherIn(blocks);
  }
  gather(content.signature);
  gather(content.date);
  return [...blanks.values()];
}

function stretchesOf(block: Block): readonly (readonly Inline[])[] {
  return block.kind === 'table'
    ? [block.caption, ...block.rows.flatMap(({ cells }) => cells), ...block.notes]
    : [block.content];
}
