// The comments that an edit takes away and writes nowhere else, so that the writer can be told.
import type { Edit } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { scanYaml } from '../source/yaml-comments.js';
import { editedSource } from './read-text.js';

/** From `#` to the end of the line, in the order of their places. @param edits what made `after` of `before` */
export function lostBy(before: Source, after: Source, edits: readonly Edit[]): readonly string[] {
  if (!edits.some(({ span }) => before.text.slice(span.start, span.end).includes('#'))) return [];
  const left = new Map<string, number>();
  for (const words of commentsOf(after)) left.set(words, (left.get(words) ?? 0) + 1);
  return commentsOf(before).filter((words) => {
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count <= 0;
  });
}

function commentsOf(source: Source): readonly string[] {
  const text = source.text.replace(/\r(?!\n)/g, '\n');
  return scanYaml(editedSource(source, text)).comments.map((comment) => comment.text.trimEnd());
}
