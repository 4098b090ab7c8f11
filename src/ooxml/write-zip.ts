// Writes a zip whose bytes depend only on its entries and a date.

import { crc32, deflate } from '../platform/pack.js';
import type { ZipEntry } from './read-zip.js';

/** Packs one file, not with zlib, because its output differs between machines and versions of Node. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflate(bytes) };
}

/**
 * Writes entries sorted by name, after `[Content_Types].xml`, which Word wants first.
 *
 * @param date of every entry, in UTC; if undefined or before 1980, 1980-01-01, the earliest date a zip can
 *   hold.
 * @returns the bytes of the zip.
 */
export function writeZip(entries: readonly ZipEntry[], date: Date | undefined): Uint8Array {
  const stamp = dosTime(date);
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of [...entries].sort(byName)) {
    const name = new TextEncoder().encode(entry.name);
    directory.push(headerOf(entry, name, stamp, offset), name);
    chunks.push(headerOf(entry, name, stamp), name, entry.packed);
    offset += 30 + name.length + entry.packed.length;
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  return concat([...chunks, ...directory, endOf(entries.length, size, offset)]);
}

function byName({ name: a }: ZipEntry, { name: b }: ZipEntry): number {
  const rank = Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml');
  return rank || (a < b ? -1 : 1);
}

/**
 * Writes the local header of an entry (APPNOTE.TXT 4.3.7), or with `offset` its header in the directory
 * (4.3.12).
 */
function headerOf(entry: ZipEntry, name: Uint8Array, stamp: number, offset?: number): Uint8Array {
  const central = offset !== undefined;
  const bytes = new Uint8Array(central ? 46 : 30);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, central ? 0x02014b50 : 0x04034b50, true);
  const at = central ? 6 : 4;
  if (central) view.setUint16(4, 20, true);
  view.setUint16(at, 20, true);
  // Bit 11: the name is UTF-8.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
  if (central) view.setUint32(42, offset, true);
  return bytes;
}

function endOf(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function dosTime(date: Date | undefined): number {
  if (date === undefined || date.getUTCFullYear() < 1980) return (0x0021 << 16) >>> 0;
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
