// What stands around a finding, so that a report shows it where the file is not at hand.
import type { Position, Source, Span } from '../source/source.js';
import { createSource, lineText, positionAt } from '../source/source.js';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A piece of a file with its place. */
export interface Context {
  readonly range: Range;
  readonly text: string;
}

/** How much is shown on either side, in UTF-16 units: a line can be a million characters long. */
const REACH = 100;

/** The longest finding that is shown. */
const LONGEST = 1000;

/**
 * The text around a span: of its own lines, the one before and the one after, as far as they are near. Undefined when the
 * span is very long.
 */
export function contextOf(source: Source, { start, end }: Span): Context | undefined {
  if (end - start > LONGEST) return undefined;
  const first = Math.max(1, positionAt(source, start).line - 1);
  const last = Math.min(source.lineStarts.length, positionAt(source, end).line + 1);
  const opening = source.lineStarts[first - 1] ?? 0;
  const closing = (source.lineStarts[last - 1] ?? 0) + lineText(source, last).length;
  const from = whole(source.text, Math.min(start, Math.max(opening, start - REACH)));
  const to = whole(source.text, Math.max(end, Math.min(closing, end + REACH)));
  return {
    range: { start: positionAt(source, from), end: positionAt(source, to) },
    text: source.text.slice(from, to),
  };
}

/** The words a finding points at, from the text around them; undefined when it has none. */
export function snippetOf({
  range,
  context,
}: {
  readonly range: Range;
  readonly context?: Context;
}): string | undefined {
  if (!context) return undefined;
  const { lineStarts, text } = createSource('', context.text);
  const { start } = context.range;
  const [from, to] = [range.start, range.end].map(
    ({ line, column }) =>
      (lineStarts[line - start.line] ?? 0) + column - (line === start.line ? start.column : 1),
  );
  return text.slice(from, to);
}

/** The offset, or the one before it in the middle of a character of two UTF-16 units. */
function whole(text: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(offset, offset + 1)) ? Math.max(0, offset - 1) : offset;
}
