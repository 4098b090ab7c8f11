// Inflates and computes checksums with Node's own zlib, which makes the build of one Word file a tenth
// faster; it is loaded only when there is something to inflate.

const zlib = (): typeof import('node:zlib') => process.getBuiltinModule('node:zlib');

/** The CRC-32 of some bytes, unsigned, as a zip stores it (APPNOTE.TXT 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  return zlib().crc32(bytes);
}

/**
 * Inflates a raw deflate stream.
 *
 * @param size the most bytes that are inflated.
 * @throws Error if the stream is broken or inflates to more than `size` bytes.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  return zlib().inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
}
