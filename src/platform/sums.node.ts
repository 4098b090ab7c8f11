// The same sums by Node's own modules, which load in a fifth of the time that JavaScript takes to sum one report.

/** The SHA-256 of some bytes one after another. */
export function sha256(pieces: readonly Uint8Array[]): Uint8Array {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/** The CRC-32 of some bytes, unsigned, as a zip stores it (APPNOTE.TXT 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  return process.getBuiltinModule('node:zlib').crc32(bytes);
}
