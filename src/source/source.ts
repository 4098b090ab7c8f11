// A text that was read, and where its lines are.
import type { Encoding } from './encode-text.js';

/** Offsets into a source's text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: both 1-based, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Source {
  /** The file's name as the user gave it, with `/` between folders; `<stdin>` for standard input. */
  readonly file: string;
  /** The text without a byte order mark. */
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
  /** The encoding of the file, where it is not UTF-8. */
  readonly encoding?: Encoding;
  /**
   * Set where the lines are the paragraphs of a Word file, so that a line's number is that of a paragraph; a line with tabs is
   * the row of a table, whose cells they part.
   */
  readonly paragraphs?: true;
}

/** Makes a Source of a text; lines end at LF, CRLF or CR. */
export function createSource(file: string, text: string, encoding?: Encoding): Source {
  return { file, text, lineStarts: lineStartsOf(text), ...(encoding && { encoding }) };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r'))
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The 1-based line and column of an offset. */
export function positionAt(source: Source, offset: number): Position {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 };
}

/** The text of a 1-based line, without its line break. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  let end = source.lineStarts[line] ?? source.text.length;
  // Looked at from the end: a line can be a million characters long.
  while (end > start && /[\r\n]/.test(source.text.charAt(end - 1))) end -= 1;
  return source.text.slice(start, end);
}
