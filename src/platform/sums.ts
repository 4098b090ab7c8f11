// Reckons sums in JavaScript, for the browser and for the little that most runs sum; `#sums` in package.json chooses
// between this file and sums.node.ts.
import { sha256 as noble } from '@noble/hashes/sha2.js';

/** The SHA-256 of some bytes one after another. */
export function sha256(pieces: readonly Uint8Array[]): Uint8Array {
  const hash = noble.create();
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of some bytes, unsigned, as a zip stores it (APPNOTE.TXT 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  // Iterating with `of` takes three times as long.
  for (let at = 0; at < bytes.length; at += 1)
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
