// Writes a zip whose bytes depend only on its entries and a date.

import { crc32 } from '#sums';
import { deflate } from '../platform/pack.js';
import { remembered } from '../source/remembered.js';
import type { ZipEntry } from './read-zip.js';

/** Packs one file, not with zlib, because its output differs between machines and versions of Node. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflate(bytes) };
}

/** Puts one file into a zip as it is, since it is packed in itself (a picture, another zip). */
export function store(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 0, crc: crc32(bytes), size: bytes.length, packed: bytes };
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
  const sorted = entries.toSorted(byName).map((entry) => ({ entry, name: nameOf(entry) }));
  const directory = sum(sorted, ({ entry, name }) => LOCAL_SIZE + name.length + entry.packed.length);
  const end = directory + sum(sorted, ({ name }) => CENTRAL_SIZE + name.length);
  const bytes = new Uint8Array(end + END_SIZE);
  const view = new DataView(bytes.buffer);
  let [at, listed] = [0, directory];
  for (const { entry, name } of sorted) {
    view.setUint32(listed, 0x02014b50, true);
    view.setUint16(listed + 4, 20, true);
    writeHeader(view, listed + 6, entry, name.length, stamp);
    view.setUint32(listed + 42, at, true);
    bytes.set(name, listed + CENTRAL_SIZE);
    listed += CENTRAL_SIZE + name.length;
    view.setUint32(at, 0x04034b50, true);
    writeHeader(view, at + 4, entry, name.length, stamp);
    bytes.set(name, at + LOCAL_SIZE);
    bytes.set(entry.packed, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + entry.packed.length;
  }
  writeEnd(view, end, entries.length, directory);
  return bytes;
}

// The sizes of the headers before the name (APPNOTE.TXT 4.3.7, 4.3.12), and of the end without a comment (4.3.16).
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** The name of an entry in UTF-8; most entries go into many files. */
const nameOf = remembered(({ name }: ZipEntry) => new TextEncoder().encode(name));

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function byName({ name: a }: ZipEntry, { name: b }: ZipEntry): number {
  const rank = Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml');
  return rank || (a < b ? -1 : 1);
}

/** Writes what the local header of an entry and its header in the directory have in common. */
function writeHeader(view: DataView, at: number, entry: ZipEntry, nameLength: number, stamp: number): void {
  view.setUint16(at, 20, true);
  // Bit 11: the name is UTF-8.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function writeEnd(view: DataView, at: number, count: number, directory: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}

function dosTime(date: Date | undefined): number {
  if (date === undefined || date.getUTCFullYear() < 1980) return (0x0021 << 16) >>> 0;
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
