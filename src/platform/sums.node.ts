// The same sums by Node's own modules, which are many times as quick, but take longer to load than the sums of twenty
// reports: so they are loaded when there is more to sum.
import * as inScript from './sums.js';

/** Bytes that are summed in JavaScript first. */
const FEW = 2 ** 20;
let summed = 0;

/** Whether so much was summed that Node's modules pay; counts some more. */
function areMany(bytes: number): boolean {
  summed += bytes;
  return summed > FEW;
}

/** The SHA-256 of some bytes one after another. */
export function sha256(pieces: readonly Uint8Array[]): Uint8Array {
  if (!areMany(pieces.reduce((sum, { length }) => sum + length, 0))) return inScript.sha256(pieces);
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/** The CRC-32 of some bytes, unsigned, as a zip stores it (APPNOTE.TXT 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  return areMany(bytes.length) ? process.getBuiltinModule('node:zlib').crc32(bytes) : inScript.crc32(bytes);
}
