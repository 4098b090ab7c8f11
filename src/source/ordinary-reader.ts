// Where the reader of ordinary YAML stands in a text, and how it goes from line to line.
import type { Source } from './source.js';
import { maxNodes } from './yaml-bounds.js';

/** Thrown at anything that is not ordinary: the whole file is then read by the library. */
export class Unusual extends Error {}

/** Says that the file is not ordinary. */
export function giveWay(): never {
  throw new Unusual();
}

/** As many values and as deep as an honest file has at most; so neither bound of `yaml-bounds.ts` can be passed here. */
const [mostValues, mostLevels] = [maxNodes / 3, 50];

export interface Reader {
  readonly source: Source;
  readonly text: string;
  /** Where each line starts. */
  readonly starts: readonly number[];
  /** The next character that is neither blank nor in a comment; the end of the text. */
  at: number;
  /** The line it stands in, counted from 0; that in which the last value ended while what follows has not been looked for. */
  row: number;
  /** What stands in its line from there on, without the line break. */
  line: string;
  /** How far from the start of its line that is; -1 at the end of the text. */
  column: number;
  /**
   * Where the library has the last value end, and so whatever holds it: behind its line, and behind the comments that it
   * counts to it. Findings point at such spans.
   */
  end: number;
  /** How far in the furthest of the comments between that and `at` stands that belong to nothing yet; -1 where there is none. */
  comment: number;
  /** The keys that were found to be ordinary: most come again and again. */
  readonly known: Set<string>;
  values: number;
  levels: number;
  /** How many tabs were read in the text of block scalars, as of tables from Excel; a tab anywhere else is unusual. */
  tabs: number;
}

/** A reader before the first character that is no comment. */
export function openReader(source: Source): Reader {
  const { text, lineStarts: starts } = source;
  const reader: Reader = {
    source,
    text,
    starts,
    at: 0,
    row: 0,
    line: '',
    column: 0,
    end: 0,
    comment: -1,
    known: new Set(),
    values: 0,
    levels: 0,
    tabs: 0,
  };
  goToRow(reader, 0);
  return reader;
}

/** Counts one value more. */
export function countValue(reader: Reader): void {
  reader.values += 1;
  if (reader.values > mostValues) giveWay();
}

/** Says that what is read from now on, up to `goOut`, stands one level further in. */
export function goIn(reader: Reader): void {
  reader.levels += 1;
  if (reader.levels > mostLevels) giveWay();
}

/** Says that the end of what stands one level further in was reached. */
export function goOut(reader: Reader): void {
  reader.levels -= 1;
}

/** The end of a line, before its line break. */
export function rowEnd({ text, starts }: Reader, row: number): number {
  const next = starts[row + 1];
  if (next === undefined) return text.length;
  return text[next - 2] === '\r' ? next - 2 : next - 1;
}

/** Whether a line ends at an offset. */
export function isRowEnd(text: string, at: number): boolean {
  const sign = text[at];
  return sign === undefined || sign === '\n' || sign === '\r';
}

/** The first character at or behind an offset that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}

/** How many tabs a text has. */
export function tabsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count += 1;
  return count;
}

/**
 * Goes to the first character from a line on that is neither blank nor in a comment.
 * @param indent comments further in than this, before any that is not, belong to the value above
 * @returns the end of those comments; where there are none the start of the line
 */
export function goToRow(reader: Reader, from: number, indent = Number.POSITIVE_INFINITY): number {
  const { text, starts } = reader;
  let row = from;
  let start = starts[row] ?? text.length;
  let end = start;
  reader.comment = -1;
  for (;;) {
    const at = skipBlanks(text, start);
    const column = at - start;
    const sign = text[at];
    if (sign !== '#' && sign !== '\n' && sign !== '\r') {
      reader.row = row;
      reader.at = at;
      reader.column = sign === undefined ? -1 : column;
      reader.line = text.slice(at, rowEnd(reader, row));
      return end;
    }
    row += 1;
    start = starts[row] ?? text.length;
    if (sign !== '#') continue;
    if (column > indent && reader.comment < 0) end = start;
    else reader.comment = Math.max(reader.comment, column);
  }
}
