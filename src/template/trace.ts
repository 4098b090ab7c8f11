// Marks the content of a report with the data it came from, so that a finding can be shown at its words.

import type { Block, Inline, Mark } from '../report/report.js';
import { type Path, toPointer } from '../source/path.js';

/** What a mark stands before. */
export interface Origin {
  /** JSON Pointer of the data that follow. */
  readonly pointer: string;
  /** How many characters a blank has; undefined for all other content, which goes on to the next mark. */
  readonly blank?: number;
}

export interface Trace {
  /** By the marks' ids. */
  readonly origins: readonly Origin[];
  /** Content with a mark for its path, and one before each blank; empty content stays so. */
  inlines(content: readonly Inline[], path?: Path): readonly Inline[];
  block(block: Block): Block;
}

/** Leaves everything as it is. */
export const noTrace: Trace = { origins: [], inlines: (content) => content, block: (block) => block };

/** A trace that marks. */
export function createTrace(): Trace {
  const origins: Origin[] = [];
  const mark = (origin: Origin): Mark => ({ kind: 'mark', text: '', id: origins.push(origin) - 1 });
  const inlines: Trace['inlines'] = (content, path) => {
    if (content.length === 0) return content;
    const marked = content.flatMap((inline): Inline[] =>
      inline.kind === 'blank'
        ? [mark({ pointer: toPointer(inline.path), blank: inline.text.length }), inline]
        : [inline],
    );
    return path === undefined ? marked : [mark({ pointer: toPointer(path) }), ...marked];
  };
  const block: Trace['block'] = (given) => {
    if (given.kind !== 'table') return { ...given, content: inlines(given.content, given.path) };
    const rows = given.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => inlines(cell, row.path)),
    }));
    return { ...given, caption: inlines(given.caption, given.path), rows };
  };
  return { origins, inlines, block };
}
