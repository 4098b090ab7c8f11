// Inflating and checksums by Node's own zlib, which takes a tenth off the build of one Word file.
import { inflateRawSync } from 'node:zlib';

export { crc32 } from 'node:zlib';

/**
 * The bytes of a raw deflate stream.
 * @throws Error where the stream is broken, or goes on beyond `size` bytes: there it is cut off
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
}
