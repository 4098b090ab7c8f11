// The lines of a source around a finding, with carets as wide as the characters they point at.
import { displayWidth, expandTabs } from '../chinese/display-width.js';
import { printable } from '../source/printable.js';
import type { Position, Source } from '../source/source.js';
import { lineText } from '../source/source.js';

/** The widest excerpt of a line, in columns. */
const maxWidth = 100;
/** What is kept before the place on a line that is cut, in columns. */
const lead = 30;

/** What to print of a source for one finding. */
export interface Excerpt {
  /** The line before, when it holds anything, and the line itself. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** Columns before the carets. */
  readonly indent: number;
  /** How many carets. */
  readonly width: number;
}

/** The excerpt for a range; of several lines the first is shown. */
export function excerptOf(
  source: Source,
  range: { readonly start: Position; readonly end: Position },
): Excerpt {
  const { line, column } = range.start;
  const raw = lineText(source, line);
  const endColumn = range.end.line > line ? raw.length + 1 : Math.min(range.end.column, raw.length + 1);
  // Cutting comes before measuring: a line can be a hundred thousand characters long.
  const { text, before, marked } = cut(raw, column - 1, Math.max(endColumn - 1, column - 1));
  const head = expandTabs(before);
  const previous = lineText(source, line - 1).slice(0, 4 * maxWidth);
  const lines = [{ number: line, text: printable(expandTabs(text)) }];
  if (line > 1 && previous.trim() !== '')
    lines.unshift({ number: line - 1, text: printable(expandTabs(cut(previous, 0, 0).text)) });
  return {
    lines,
    indent: displayWidth(printable(head)),
    width: Math.max(displayWidth(printable(expandTabs(before + marked))) - displayWidth(printable(head)), 1),
  };
}

/** A line cut around the place from `start` to `end`, with `…` where something was left out. */
function cut(line: string, start: number, end: number): { text: string; before: string; marked: string } {
  const from = start > maxWidth - lead || line.length > 4 * maxWidth ? backBy(line, start, lead) : 0;
  const before = `${from > 0 ? '…' : ''}${line.slice(from, start)}`;
  const room = maxWidth - displayWidth(before);
  const rest = line.slice(start, start + 4 * maxWidth);
  const tail = takeWidth(rest, room);
  const cutOff = start + tail.length < line.length;
  return {
    text: `${before}${tail}${cutOff ? '…' : ''}`,
    before,
    marked: tail.slice(0, Math.max(end - start, 0)),
  };
}

function backBy(line: string, start: number, columns: number): number {
  let from = start;
  // Characters without a width are bounded too: there may be thousands of them.
  for (let width = 0; from > 0 && start - from < 4 * maxWidth; from -= 1) {
    width += displayWidth(line[from - 1] ?? '');
    if (width > columns) break;
  }
  // A character of two UTF-16 units is not cut in the middle.
  return /^[\udc00-\udfff]/.test(line.slice(from, from + 1)) ? from + 1 : from;
}

function takeWidth(text: string, columns: number): string {
  let taken = '';
  let width = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns) break;
    taken += character;
  }
  return taken;
}
