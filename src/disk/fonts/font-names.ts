// Reads under which names a font file is known, without the rest of it (OpenType: `ttcf`, the table directory, `name`).
import { once } from '../../source/remembered.js';
import { system } from '../system.js';

/** What is read of a file at once; no table of names of a real font is longer. */
const MAX_NAMES = 256 * 1024;
const MAX_FONTS = 64;
const MAX_TABLES = 128;

/** The families of a font file or collection, in every language it has; none of a file that is no font. */
export function fontNamesIn(path: string): readonly string[] {
  try {
    const file = system.open(path, 'r');
    try {
      return [...new Set(fontOffsets(file).flatMap((offset) => familiesAt(file, offset)))];
    } finally {
      system.close(file);
    }
  } catch {
    // What cannot be read is a font nobody can use.
    return [];
  }
}

const COLLECTION = 0x74_74_63_66;
const NAME = 0x6e_61_6d_65;

function fontOffsets(file: number): readonly number[] {
  const head = read(file, 0, 12);
  if (head.readUInt32BE(0) !== COLLECTION) return [0];
  const count = Math.min(head.readUInt32BE(8), MAX_FONTS);
  const offsets = read(file, 12, count * 4);
  return Array.from({ length: count }, (_, at) => offsets.readUInt32BE(at * 4));
}

function familiesAt(file: number, offset: number): readonly string[] {
  const count = Math.min(read(file, offset, 12).readUInt16BE(4), MAX_TABLES);
  const directory = read(file, offset + 12, count * 16);
  for (let at = 0; at < count * 16; at += 16)
    if (directory.readUInt32BE(at) === NAME) {
      const length = Math.min(directory.readUInt32BE(at + 12), MAX_NAMES);
      return familiesOf(read(file, directory.readUInt32BE(at + 8), length));
    }
  return [];
}

/** Family, and family of the typographer, which Word and LibreOffice list (OpenType 1.9, `name`). */
const FAMILIES: ReadonlySet<number> = new Set([1, 16]);

function familiesOf(table: Buffer): readonly string[] {
  const count = Math.min(table.readUInt16BE(2), Math.floor((table.length - 6) / 12));
  const texts = table.readUInt16BE(4);
  return Array.from({ length: count }, (_, index) => 6 + index * 12).flatMap((at) => {
    if (!FAMILIES.has(table.readUInt16BE(at + 6))) return [];
    const start = texts + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    const text = decoderFor(table.readUInt16BE(at), table.readUInt16BE(at + 2))
      ?.decode(bytes)
      .trim();
    return text ? [text] : [];
  });
}

/** Of platforms 0 and 3 (Unicode, Windows) UTF-16; of the old Macintosh Roman, of which names use ASCII, and simplified Chinese. */
function decoderFor(platform: number, encoding: number) {
  if (platform === 0 || platform === 3) return utf16();
  if (platform !== 1) return undefined;
  return encoding === 0 ? latin() : encoding === 25 ? gbk() : undefined;
}

const utf16 = once(() => new TextDecoder('utf-16be'));
const latin = once(() => new TextDecoder('latin1'));
const gbk = once(() => new TextDecoder('gbk'));

/** Bytes of a file; those beyond its end are zero. */
function read(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  system.read(file, bytes, 0, length, position);
  return bytes;
}
