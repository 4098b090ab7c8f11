// Inflates without Node, for the browser; `#zlib` in package.json chooses between this
// file and zlib.node.ts.
import { Inflate } from 'fflate';

/**
 * Packed bytes given to fflate at once: since deflate expands at most 1032 times, it makes at most 16 MB of
 * them.
 */
const SLICE = 2 ** 14;

/**
 * Inflates a raw deflate stream.
 *
 * @param size the most bytes that are inflated.
 * @throws Error if the stream is broken or inflates to more than `size` bytes.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    bytes.set(chunk, length);
    length += chunk.length;
  });
  if (packed.length === 0) throw new Error('no stream');
  for (let at = 0; at < packed.length; at += SLICE)
    stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  return bytes.subarray(0, length);
}
