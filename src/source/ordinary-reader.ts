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
  /** The next character that is neither blank nor in a comment; the end of the text. */
  at: number;
  /** How far from the start of its line that is; -1 at the end of the text. */
  column: number;
  /**
   * Where the library has the last value end, and so whatever holds it: behind its line, and behind the comments that it
   * counts to it. Findings point at such spans.
   */
  end: number;
  /** How far in the furthest of the comments between that and `at` stands that belong to nothing yet; -1 where there is none. */
  comment: number;
  values: number;
  levels: number;
  /** How many tabs were read in the text of block scalars, as of tables from Excel; a tab anywhere else is unusual. */
  tabs: number;
}

/** A reader before the first character that is no comment. */
export function openReader(source: Source): Reader {
  const { text } = source;
  const reader = { source, text, at: 0, column: 0, end: 0, comment: -1, values: 0, levels: 0, tabs: 0 };
  skipComments(reader);
  return reader;
}

/** Counts one value more. */
export function countValue(reader: Reader): void {
  reader.values += 1;
  if (reader.values > mostValues) giveWay();
}

/** Reads what stands one level further in. */
export function goIn<Found>(reader: Reader, read: () => Found): Found {
  reader.levels += 1;
  if (reader.levels > mostLevels) giveWay();
  const found = read();
  reader.levels -= 1;
  return found;
}

/** The end of the line an offset stands in, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

/** The start of the line after that in which an offset stands. */
export function nextLine(text: string, at: number): number {
  return text.indexOf('\n', at) + 1 || text.length;
}

/** The first character at or behind an offset that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}

/**
 * Goes from the start of a line over blank lines and comments.
 * @param indent comments further in than this, before any that is not, belong to the value above
 * @returns the end of those comments; where there are none the start
 */
export function skipComments(reader: Reader, indent = Number.POSITIVE_INFINITY): number {
  const { text } = reader;
  let line = reader.at;
  let end = line;
  reader.comment = -1;
  for (;;) {
    const at = skipBlanks(text, line);
    const sign = text[at];
    if (sign !== '#' && sign !== '\n' && sign !== '\r') {
      reader.at = at;
      reader.column = sign === undefined ? -1 : at - line;
      return end;
    }
    const column = at - line;
    line = nextLine(text, at);
    if (sign !== '#') continue;
    if (column > indent && reader.comment < 0) end = line;
    else reader.comment = Math.max(reader.comment, column);
  }
}
