// Marks the content of a report with the path of its data, so that a Word comment can be put at the words it
// is about.

import type { Block, Inline, Mark, WordsFrom } from '../report/report.js';
import { type Path, toPointer } from '../source/path.js';

/** The data that the content after a mark comes from. */
export interface Origin {
  /** JSON Pointer (RFC 6901) of the data. */
  readonly pointer: string;
  /** The number of characters of a blank; undefined for other content, which reaches to the next mark. */
  readonly blank?: number;
  /** Where words of other data begin, in UTF-16 units from the mark. */
  readonly pieces?: readonly { readonly at: number; readonly pointer: string }[];
}

export interface Trace {
  /** The origins of the marks; a mark's `id` is its index here. */
  readonly origins: readonly Origin[];
  /** Puts a mark for the path before the content and one before each blank; empty content gets none. */
  inlines(content: readonly Inline[], path?: Path): readonly Inline[];
  block(block: Block): Block;
}

/** A trace that marks nothing. */
export const noTrace: Trace = { origins: [], inlines: (content) => content, block: (block) => block };

/** A trace that marks content and collects the origins of its marks. */
export function createTrace(): Trace {
  const origins: Origin[] = [];
  const mark = (origin: Origin): Mark => ({ kind: 'mark', text: '', id: origins.push(origin) - 1 });
  const traced = (
    content: readonly Inline[],
    path?: Path,
    from?: readonly WordsFrom[],
  ): readonly Inline[] => {
    if (content.length === 0) return content;
    const marked = content.flatMap((inline): Inline[] =>
      inline.kind === 'blank'
        ? [mark({ pointer: toPointer(inline.path), blank: inline.text.length }), inline]
        : [inline],
    );
    if (path === undefined) return marked;
    const pieces = from?.map(({ at, path: of }) => ({ at, pointer: toPointer(of) }));
    return [mark({ pointer: toPointer(path), ...(pieces && { pieces }) }), ...marked];
  };
  const inlines: Trace['inlines'] = (content, path) => traced(content, path);
  const block: Trace['block'] = (given) => {
    if (given.kind === 'paragraph')
      return { ...given, content: traced(given.content, given.path, given.origins) };
    if (given.kind === 'heading') return { ...given, content: inlines(given.content, given.path) };
    if (given.kind === 'picture') return { ...given, caption: inlines(given.caption, given.path) };
    const rows = given.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => inlines(cell, row.looks?.[index]?.path ?? row.path)),
    }));
    const notes = given.notes.map((note) => inlines(note));
    const columns = given.columns.map((column) => ({ ...column, title: inlines(column.title) }));
    const unit = given.unit && inlines(given.unit);
    return {
      ...given,
      caption: inlines(given.caption, given.path),
      ...(unit && { unit }),
      columns,
      rows,
      notes,
    };
  };
  return { origins, inlines, block };
}
