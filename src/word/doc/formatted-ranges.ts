// Reads from a .doc which of its bytes hold what was deleted or is hidden, where rows end, and which paragraphs are numbered.
import { viewOf } from './compound-file.js';

/** Bytes of the stream WordDocument, `end` not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A part of the table stream. */
export interface TablePart {
  readonly offset: number;
  readonly length: number;
}

/** What of the formatting tells how a text is shown; each list in order, without overlaps. */
export interface FormattedRanges {
  readonly deleted: readonly ByteRange[];
  readonly hidden: readonly ByteRange[];
  /** The ends of rows of tables. */
  readonly rowEnds: readonly ByteRange[];
  /** Paragraphs in cells of tables. */
  readonly inTables: readonly ByteRange[];
  /** Paragraphs with an automatic number. */
  readonly numbered: readonly ByteRange[];
}

const PAGE = 512;

/** The properties ([MS-DOC] 2.6.1, 2.6.2) that are looked for. */
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const LIST = 0x460b;

/**
 * Reads the pages of formatting ([MS-DOC] 2.9.33, 2.9.174) that the table stream names.
 * @param document the stream WordDocument
 */
export function readFormattedRanges(
  document: Uint8Array,
  table: Uint8Array,
  characters: TablePart,
  paragraphs: TablePart,
): FormattedRanges {
  const deleted: ByteRange[] = [];
  const hidden: ByteRange[] = [];
  const rowEnds: ByteRange[] = [];
  const inTables: ByteRange[] = [];
  const numbered: ByteRange[] = [];
  for (const page of pagesOf(document, table, characters))
    readPage(page, 1, (range, properties) => {
      if (properties.get(DELETED) === 1) deleted.push(range);
      if (properties.get(HIDDEN) === 1) hidden.push(range);
    });
  for (const page of pagesOf(document, table, paragraphs))
    readPage(page, 13, (range, properties) => {
      if (properties.get(ROW_END) === 1) rowEnds.push(range);
      if (properties.get(IN_TABLE) === 1) inTables.push(range);
      if ((properties.get(LIST) ?? 0) !== 0) numbered.push(range);
    });
  return {
    deleted: inOrder(deleted),
    hidden: inOrder(hidden),
    rowEnds: inOrder(rowEnds),
    inTables: inOrder(inTables),
    numbered: inOrder(numbered),
  };
}

/** The pages, each once, however often they are named. */
function pagesOf(
  document: Uint8Array,
  table: Uint8Array,
  { offset, length }: TablePart,
): readonly Uint8Array[] {
  const part = table.subarray(offset, offset + length);
  const count = Math.max(0, Math.floor((part.length - 4) / 8));
  const view = viewOf(part);
  const numbers = new Set<number>();
  for (let index = 0; index < count; index++)
    numbers.add(view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff);
  return [...numbers]
    .map((number) => document.subarray(number * PAGE, (number + 1) * PAGE))
    .filter((page) => page.length === PAGE);
}

/** @param width the bytes that a page has for each of its ranges: 1 of characters, 13 of paragraphs */
function readPage(
  page: Uint8Array,
  width: 1 | 13,
  see: (range: ByteRange, properties: ReadonlyMap<number, number>) => void,
): void {
  const view = viewOf(page);
  const count = page[PAGE - 1] ?? 0;
  if ((count + 1) * 4 + count * width >= PAGE) return;
  for (let index = 0; index < count; index++) {
    const at = (page[(count + 1) * 4 + index * width] ?? 0) * 2;
    const range = { start: view.getUint32(index * 4, true), end: view.getUint32(index * 4 + 4, true) };
    if (at !== 0 && range.start < range.end) see(range, propertiesAt(page, at, width === 13));
  }
}

/** The properties at an offset of a page: their length, of a paragraph's in words with its style before them. */
function propertiesAt(page: Uint8Array, at: number, isParagraph: boolean): ReadonlyMap<number, number> {
  const length = page[at] ?? 0;
  if (!isParagraph) return readProperties(page.subarray(at + 1, at + 1 + length));
  const [from, bytes] = length === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, length * 2 - 1];
  return readProperties(page.subarray(from + 2, from + bytes));
}

/** How many bytes follow a property, by the three highest bits of its number ([MS-DOC] 2.2.5.1); 6 says it itself. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABLE_COLUMNS = 0xd608;
const TAB_CHANGES = 0xc615;

function readProperties(bytes: Uint8Array): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const view = viewOf(bytes);
  for (let at = 0; at + 2 < bytes.length; ) {
    const property = view.getUint16(at, true);
    const kind = property >> 13;
    at += 2;
    if (kind === 6) {
      const own = bytes[at] ?? 0;
      if (property === TAB_CHANGES && own === 255) break;
      at += property === TABLE_COLUMNS && at + 1 < bytes.length ? view.getUint16(at, true) + 1 : own + 1;
      continue;
    }
    const length = LENGTHS[kind] ?? 1;
    if (length <= 2 && at + length <= bytes.length)
      found.set(property, length === 1 ? view.getUint8(at) : view.getUint16(at, true));
    at += length;
  }
  return found;
}

function inOrder(ranges: ByteRange[]): readonly ByteRange[] {
  const kept: ByteRange[] = [];
  for (const range of ranges.sort((one, other) => one.start - other.start))
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}

/** Whether a byte is in one of the ranges, which are in order. */
export function isInRanges(ranges: readonly ByteRange[], byte: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= byte) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= byte;
}
