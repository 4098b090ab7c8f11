// The edits, line by line, that make one text of another.
import type { Edit } from '../source/diagnostic.js';
import { diffLines } from '../source/line-diff.js';

/** The lines of a text, each with the line break behind it. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** Edits of `before`, sorted, that make `after` of it. */
export function lineEdits(before: string, after: string): readonly Edit[] {
  const [old, made] = [linesOf(before), linesOf(after)];
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  return diffLines(old, made).map((hunk) => ({
    span: { start: starts[hunk.before.start] ?? 0, end: starts[hunk.before.end] ?? before.length },
    text: made.slice(hunk.after.start, hunk.after.end).join(''),
  }));
}
