// Reads the zip of a Word file that may be hostile: names, counts and sizes are checked before anything is
// inflated.

import { crc32 } from '#sums';
import { inflate } from '#zlib';
import { fileProblem, type WordProblem } from './problem.js';

/** One file of a zip, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** The method of compression: 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** What was read, or the problem for which it could not be read. */
export type Outcome<T> = { readonly value: T } | { readonly problem: WordProblem };

/**
 * The value of something that we wrote ourselves or read successfully before.
 *
 * @throws Error if it is a problem after all, which is a bug.
 */
export function sure<T>(checked: Outcome<T>): T {
  if ('problem' in checked) throw new Error(checked.problem.message);
  return checked.value;
}

const END_OF_DIRECTORY = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;

const MAX_FILE = 256 * 2 ** 20;
const MAX_ENTRIES = 4000;
const MAX_TOTAL = 2 ** 30;
/** Most bytes of an unpacked part; the text of office documents stays far below this. */
export const MAX_PART = 16 * 2 ** 20;

const refuse = (code: string, message: string, hint?: string) => ({
  problem: fileProblem(code, message, hint),
});
const SAVE_AGAIN = '请用 Word 或 WPS 打开后另存为 .docx';
const damaged = () => refuse('damaged-zip', '模板文件已损坏，读不出来', SAVE_AGAIN);

/**
 * Reads the directory of a zip (APPNOTE.TXT 4.3); nothing is inflated yet.
 *
 * @param bytes of the file, which may be hostile.
 * @returns the entries without folders, or the problem for which the file is refused.
 */
export function readZip(bytes: Uint8Array): Outcome<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > MAX_FILE) return refuse('too-large', '模板文件超过 256 MB，不予读取');
  if (bytes.length > 8 && view.getUint32(0) === 0xd0cf11e0) {
    return refuse(
      'not-docx',
      '这是旧版 .doc 文件或加了密码的文件',
      '请用 Word 或 WPS 打开，去掉密码，另存为 .docx',
    );
  }
  const end = findEnd(view);
  if (end === undefined)
    return refuse('not-zip', '这不是 Word 文件（.docx）', '请用 Word 或 WPS 另存为 .docx');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff)
    return refuse('zip64', '模板文件的压缩方式少见（zip64），读不了', SAVE_AGAIN);
  if (count > MAX_ENTRIES)
    return refuse('too-many-entries', `模板里有 ${count} 个部件，多得不正常，不予读取`);
  return readDirectory(bytes, view, start, count);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  // A comment of at most 65,535 bytes may follow the end record of the directory.
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

interface Header extends Omit<ZipEntry, 'packed'> {
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly localHeader: number;
  readonly next: number;
}

/** One header of the central directory, APPNOTE.TXT 4.3.12. */
function readHeader(bytes: Uint8Array, view: DataView, at: number): Header | undefined {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) return undefined;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    localHeader: view.getUint32(at + 42, true),
    next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  count: number,
): Outcome<readonly ZipEntry[]> {
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let packedTotal = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const header = readHeader(bytes, view, at);
    if (header === undefined) return damaged();
    at = header.next;
    total += header.size;
    const fault = faultOf(header, total, entries);
    if (fault !== undefined) return { problem: fault };
    if (header.name.endsWith('/')) continue;
    const packed = packedAt(bytes, view, header);
    // If entries shared their packed bytes, a small file could unpack to a huge one.
    packedTotal += header.packedSize;
    if (packed === undefined || packedTotal > bytes.length) return damaged();
    const { name, method, crc, size } = header;
    entries.set(name.toLowerCase(), { name, method, crc, size, packed });
  }
  return { value: [...entries.values()] };
}

function faultOf(
  header: Header,
  total: number,
  entries: ReadonlyMap<string, unknown>,
): WordProblem | undefined {
  const { name } = header;
  if (header.encrypted) return fileProblem('encrypted', '模板加了密码', '请去掉密码后再用');
  if (total > MAX_TOTAL) return fileProblem('too-large', '模板解压后超过 1 GB，不予读取');
  if (header.method !== 0 && header.method !== 8) return damaged().problem;
  if (
    name === '' ||
    name.includes('\\') ||
    name.split('/').some((step, at) => step === '..' || (at === 0 && step === ''))
  )
    return fileProblem('bad-entry-name', `模板里有越出文件范围的部件名“${name}”，不予读取`);
  // Word compares names without regard to case (OPC 9.1.1.2).
  if (entries.has(name.toLowerCase()))
    return fileProblem('duplicate-entry', `模板里有两个部件同名“${name}”，不予读取`);
  return undefined;
}

/**
 * The packed bytes of an entry; its local header is read only for the lengths of the name and the extra
 * field.
 */
function packedAt(bytes: Uint8Array, view: DataView, header: Header): Uint8Array | undefined {
  const at = header.localHeader;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + header.packedSize;
  return end > bytes.length ? undefined : bytes.subarray(start, end);
}

/**
 * Unpacks an entry; the problem is an entry of more than 16 MB, or one whose size or checksum is not what the
 * directory says.
 */
export function unpack(entry: ZipEntry): Outcome<Uint8Array> {
  if (entry.size > MAX_PART) return refuse('too-large', `模板部件“${entry.name}”解压后超过 16 MB，不予读取`);
  try {
    const bytes = entry.method === 0 ? entry.packed : inflate(entry.packed, entry.size);
    return bytes.length === entry.size && crc32(bytes) === entry.crc ? { value: bytes } : damaged();
  } catch {
    return damaged();
  }
}
