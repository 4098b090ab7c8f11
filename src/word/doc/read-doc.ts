// Reads the text of a .doc, the binary format of Word 97 to 2003 ([MS-DOC]), as the lines that a reader sees.
import { type CompoundFile, openCompound, viewOf } from './compound-file.js';
import { type FormattedRanges, isInRanges, readFormattedRanges } from './formatted-ranges.js';
import { createShownText, type ShownLine } from './shown-text.js';

/** The lines of a .doc, and what of it is not among them. */
export interface DocText {
  readonly lines: readonly ShownLine[];
  readonly pictures: number;
  readonly hidden: number;
  /** Paragraphs with an automatic number, which is not in the text. */
  readonly numbered: number;
}

/** Why a file cannot be read, in Chinese, and what to do. */
export interface DocProblem {
  readonly message: string;
  readonly hint: string;
}

const SAVE_AS = '请在 Word 或 WPS 里另存为 .docx 再导入';
const DAMAGED: DocProblem = {
  message: '文件已损坏，读不出文字',
  hint: `如果 Word 或 WPS 还能打开它，${SAVE_AS}`,
};

/** Word 97 and later (2.5.1). */
const WORD_97 = 0x00c1;

/**
 * Reads the text as it is shown, insertions in and deletions out; text boxes and notes follow behind it.
 * @param bytes of a compound file, which may be hostile: its characters are at most as many as its bytes
 */
export function readDocText(
  bytes: Uint8Array,
): { readonly value: DocText } | { readonly problem: DocProblem } {
  const file = openCompound(bytes);
  if (!file) return { problem: DAMAGED };
  const document = file.stream('WordDocument');
  if (!document) return { problem: otherFile(file) };
  if (document.length < 0x200 || viewOf(document).getUint16(0, true) !== 0xa5ec)
    return { problem: { message: '这不是 Word 97—2003 的文件', hint: SAVE_AS } };
  const header = viewOf(document);
  const flags = header.getUint16(0x0a, true);
  if (flags & 0x0100)
    return { problem: { message: '文件加了密码，读不了', hint: '请在 Word 或 WPS 里去掉密码再导入' } };
  if (header.getUint16(2, true) < WORD_97)
    return { problem: { message: '这是 Word 95 或更早的文件，读不了', hint: SAVE_AS } };
  const table = file.stream(flags & 0x0200 ? '1Table' : '0Table');
  const part = (at: number) => ({
    offset: header.getUint32(at, true),
    length: header.getUint32(at + 4, true),
  });
  const pieces = table && piecesOf(document, table, part(0x01a2));
  if (!table || !pieces) return { problem: DAMAGED };
  const ranges = readFormattedRanges(document, table, part(0x00fa), part(0x0102));
  return { value: textOf(document, header, pieces, ranges) };
}

function otherFile(file: CompoundFile): DocProblem {
  if (file.stream('EncryptedPackage'))
    return { message: '文件加了密码，读不了', hint: '请在 Word 或 WPS 里去掉密码再导入' };
  if (file.stream('Workbook') || file.stream('Book'))
    return {
      message: '这是 Excel 表格，不是 Word 文件',
      hint: '请选 Word 文件；表格可以复制了贴在“表格”一栏',
    };
  return { message: '这不是 Word 文件', hint: SAVE_AS };
}

/** Characters that follow one another both in the text and in the stream. */
interface Piece {
  readonly first: number;
  readonly last: number;
  /** The first byte in the stream. */
  readonly byte: number;
  /** Bytes for a character: 2 of UTF-16, or 1 of Windows-1252. */
  readonly width: 1 | 2;
}

/** The pieces (2.8.35), behind formatting that is passed over; undefined where they do not fit the stream. */
function piecesOf(
  document: Uint8Array,
  table: Uint8Array,
  { offset, length }: { readonly offset: number; readonly length: number },
): readonly Piece[] | undefined {
  const part = table.subarray(offset, offset + length);
  const view = viewOf(part);
  let at = 0;
  while (part[at] === 1 && at + 3 <= part.length) at += 3 + view.getUint16(at + 1, true);
  if (part[at] !== 2 || at + 9 > part.length) return undefined;
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12);
  at += 5;
  if (count < 1 || at + (count + 1) * 4 + count * 8 > part.length) return undefined;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const [first, last] = [view.getUint32(at + index * 4, true), view.getUint32(at + index * 4 + 4, true)];
    const place = view.getUint32(at + (count + 1) * 4 + index * 8 + 2, true);
    const width = place & 0x40000000 ? 1 : 2;
    const byte = width === 1 ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff;
    // Each begins where the one before it ends: so the text has no more characters than the stream bytes.
    if (last < first || last > document.length || byte + (last - first) * width > document.length)
      return undefined;
    pieces.push({ first, last, byte, width });
  }
  return pieces;
}

/** The sizes of the texts that follow one another (2.5.4), in characters: where each stands in the header. */
const STORIES = [
  { at: 0x4c, kind: 'text' },
  { at: 0x50, kind: 'note' },
  { at: 0x54, kind: undefined },
  { at: 0x58, kind: undefined },
  { at: 0x5c, kind: undefined },
  { at: 0x60, kind: 'note' },
  { at: 0x64, kind: 'text' },
] as const;

function textOf(
  document: Uint8Array,
  header: DataView,
  pieces: readonly Piece[],
  { deleted, hidden, rowEnds, inTables, numbered }: FormattedRanges,
): DocText {
  const view = viewOf(document);
  const windows = [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, code) => code)),
  ];
  const shown = createShownText();
  let unseen = 0;
  let story = 0;
  let storyEnd = header.getUint32(0x4c, true);
  for (const { first, last, byte, width } of pieces)
    for (let at = first; at < last; at++) {
      while (at >= storyEnd && story < STORIES.length) {
        story += 1;
        storyEnd += header.getUint32(STORIES[story]?.at ?? 0x4c, true);
        shown.endStory(STORIES[story]?.kind === 'note' ? 'note' : 'text');
      }
      if (STORIES[story]?.kind === undefined) continue;
      const from = byte + (at - first) * width;
      const code = width === 2 ? view.getUint16(from, true) : view.getUint8(from);
      if (isInRanges(deleted, from)) continue;
      if (isInRanges(hidden, from) && code >= 0x20) {
        unseen += 1;
        continue;
      }
      const words = width === 2 ? String.fromCharCode(code) : (windows[code] ?? '');
      // Only the signs that end something are asked about.
      const ends = code < 0x20;
      shown.add(words, {
        endsRow: ends && isInRanges(rowEnds, from),
        isInTable: ends && isInRanges(inTables, from),
        isNumbered: ends && isInRanges(numbered, from),
      });
    }
  shown.endStory('text');
  return { lines: shown.lines, pictures: shown.pictures(), hidden: unseen, numbered: shown.numbered() };
}
