// Reads ordinary YAML fast: mappings, lists and scalars as people write them. Whatever else there is in a file is left to
// the library, and so are all faults: what is read here has none, and is what `buildTree` makes of the library's nodes.
import { readBlockScalar } from './ordinary-block.js';
import { readFlow } from './ordinary-flow.js';
import { addKey } from './ordinary-key.js';
import type { Reader } from './ordinary-reader.js';
import {
  countValue,
  giveWay,
  goIn,
  goOut,
  goToRow,
  isRowEnd,
  openReader,
  skipBlanks,
  tabsIn,
  Unusual,
} from './ordinary-reader.js';
import { colonIn, readPlain, readQuoted, withoutBlanks } from './ordinary-scalars.js';
import type { Source, Span } from './source.js';
import type { Entry, ListNode, MapNode, ScalarNode, TreeNode } from './tree.js';
import { emptyScalar } from './tree.js';

/** Each line before the first key is a token to the library, which takes no more than 20,000. */
const mostLinesBefore = 5000;

/** Control characters and the line ends of old Macs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unusual = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/;

/** The tree of an ordinary file without a fault; undefined where the file must be read by the library. */
export function readOrdinary(source: Source): MapNode | undefined {
  if (unusual.test(source.text)) return undefined;
  try {
    const reader = openReader(source);
    if (reader.column !== 0 || reader.row > mostLinesBefore) giveWay();
    const root = readMap(reader, 0);
    if (reader.tabs !== tabsIn(source.text)) giveWay();
    return root;
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** The mapping whose first key stands at `reader.at`. */
function readMap(reader: Reader, indent: number): MapNode {
  goIn(reader);
  const start = reader.at;
  const entries: Entry[] = [];
  const keys = new Set<string>();
  do entries.push(readEntry(reader, indent, keys));
  while (reader.column === indent);
  return { kind: 'map', entries, span: close(reader, start, indent) };
}

/** The list whose first dash stands at `reader.at`. */
function readList(reader: Reader, indent: number): ListNode {
  goIn(reader);
  const start = reader.at;
  const items: TreeNode[] = [];
  // Comments before the first dash belong to the key.
  reader.comment = -1;
  do items.push(readItem(reader, indent));
  while (reader.column === indent && isDash(reader));
  return { kind: 'list', items, span: close(reader, start, indent) };
}

/** The span of a collection; comments as far in as it is belong to it, and whoever holds it ends behind them. */
function close(reader: Reader, start: number, indent: number): Span {
  const span = { start, end: reader.end };
  goOut(reader);
  if (reader.column > indent) giveWay();
  if (indent > 0 && reader.comment >= indent) {
    reader.end = reader.at;
    reader.comment = -1;
  }
  return span;
}

function readEntry(reader: Reader, indent: number, keys: Set<string>): Entry {
  countValue(reader);
  const { text, at, line } = reader;
  const colon = colonIn(line);
  if (colon < 0) giveWay();
  const key = withoutBlanks(line.slice(0, colon));
  const keySpan = { start: at, end: at + key.length };
  addKey(reader, keys, key);
  const valueStart = skipBlanks(text, at + colon + 1);
  const isBeneath = valueStart === at + line.length || text[valueStart] === '#';
  const value = isBeneath ? valueBeneath(reader, valueStart, indent) : readValue(reader, valueStart, indent);
  return { key, spelling: key, keySpan, value };
}

function readItem(reader: Reader, indent: number): TreeNode {
  countValue(reader);
  const { text } = reader;
  const at = skipBlanks(text, reader.at + 1);
  const line = reader.line.slice(at - reader.at);
  if (line === '' || line.startsWith('#')) return itemBeneath(reader, at, indent);
  if (line.startsWith('- ')) giveWay();
  const column = indent + at - reader.at;
  reader.at = at;
  reader.line = line;
  return readMapOrScalar(reader, column, indent);
}

/** The value of a key on lines of its own, or none yet: `place` is where it would stand on the line of the key. */
function valueBeneath(reader: Reader, place: number, indent: number): TreeNode {
  const isExplained = reader.text[place] === '#';
  goToRow(reader, reader.row + 1);
  // The dashes of a list may stand as far in as its key.
  if (reader.column === indent && isDash(reader)) return readList(reader, indent);
  return furtherIn(reader, indent) ?? noValue(reader, place, isExplained);
}

/** The same for an item of a list. */
function itemBeneath(reader: Reader, place: number, indent: number): TreeNode {
  const isExplained = reader.text[place] === '#' || reader.comment >= 0;
  goToRow(reader, reader.row + 1);
  return furtherIn(reader, indent) ?? noValue(reader, place, isExplained);
}

function furtherIn(reader: Reader, indent: number): TreeNode | undefined {
  const { column, comment } = reader;
  if (column <= indent) return undefined;
  if (isDash(reader)) return readList(reader, column);
  return readMapOrScalar(reader, column, indent, comment >= 0);
}

/** A value that is still to be written; the library has it end behind the comments beneath it, if there are any. */
function noValue(reader: Reader, place: number, isExplained: boolean): ScalarNode {
  reader.end = isExplained || reader.comment >= 0 ? reader.at : place;
  reader.comment = -1;
  return emptyScalar({ start: place, end: place });
}

/**
 * What stands at `reader.at`: the first key of a mapping, or a value of another kind.
 * @param isBelowComment the library may take a value below a comment to end further down
 */
function readMapOrScalar(reader: Reader, column: number, indent: number, isBelowComment = false): TreeNode {
  const { at, line } = reader;
  if (/^["'[{|>]/.test(line) || !hasKey(line))
    return isBelowComment ? giveWay() : readValue(reader, at, indent);
  return readMap(reader, column);
}

function hasKey(line: string): boolean {
  const colon = colonIn(line);
  return colon >= 0 && line.lastIndexOf(' #', colon) < 0;
}

/** The value that begins on the line of its key or dash, and what there is between it and the next. */
function readValue(reader: Reader, start: number, indent: number): TreeNode {
  const { text } = reader;
  if (text[start] === '|' || text[start] === '>') {
    const value = readBlockScalar(reader, start, indent);
    reader.end = value.span.end;
    goToRow(reader, reader.row + 1);
    return value;
  }
  const value = valueOnLine(reader, start, indent);
  const rest = skipBlanks(text, value.span.end);
  if (text[rest] === '#' ? rest === value.span.end : !isRowEnd(text, rest)) giveWay();
  reader.end = goToRow(reader, reader.row + 1, indent);
  return value;
}

function valueOnLine(reader: Reader, start: number, indent: number): TreeNode {
  const first = reader.text[start];
  if (first === '[' || first === '{') return readFlow(reader, start);
  return first === '"' || first === "'"
    ? readQuoted(reader, start, indent)
    : readPlain(reader, start, indent);
}

function isDash({ text, at }: Reader): boolean {
  return text[at] === '-' && (text[at + 1] === ' ' || isRowEnd(text, at + 1));
}
