// The two ways of inflating give the same bytes, and neither goes on beyond the size that is said.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/platform/sums.js';
import * as portable from '../../src/platform/zlib.js';
import * as native from '../../src/platform/zlib.node.js';

/** From a few bytes of few values, which pack well, to more than two slices of noise. */
const data = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.array(fc.constantFrom(60, 62, 119, 32), { maxLength: 2000 }).map((bytes) => Uint8Array.from(bytes)),
  fc.integer({ min: 0, max: 120_000 }).map((length) => noise(length)),
);
const level = fc.constantFrom(0, 1, 6, 9);

function noise(length: number): Uint8Array {
  let state = length + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 16;
  });
}

/** The bytes, or undefined where the stream is refused. */
function attempt(inflate: typeof portable.inflate, packed: Uint8Array, size: number): Buffer | undefined {
  try {
    return Buffer.from(inflate(packed, size));
  } catch {
    return undefined;
  }
}

describe.each([
  ['Node’s', native],
  ['the browser’s', portable],
])('%s', (_, { inflate }) => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(data, level, (bytes, how) => {
        const packed = deflateRawSync(bytes, { level: how });
        expect(Buffer.from(inflate(packed, bytes.length)).equals(bytes)).toBe(true);
        if (bytes.length > 1) expect(attempt(inflate, packed, bytes.length - 1)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a stream that is cut off', () => {
    const packed = deflateRawSync(noise(50_000));
    for (const length of [0, 1, 9, 16_384, packed.length - 1])
      expect(attempt(inflate, packed.subarray(0, length), 50_000)).toBeUndefined();
  });
});

it('the browser’s reads no further than a slice beyond the size', () => {
  const packed = deflateRawSync(new Uint8Array(64 * 2 ** 20), { level: 1 });
  expect(packed.length).toBeGreaterThan(10 * 2 ** 14);
  let read = 0;
  const counted = Object.assign(Uint8Array.from(packed), {
    subarray(start: number, end: number) {
      read = end;
      return packed.subarray(start, end);
    },
  });
  expect(() => portable.inflate(counted, 1000)).toThrow();
  expect(read).toBe(2 ** 14);
});

it('a damaged stream is read alike, or its bytes are no longer those of the checksum', () => {
  fc.assert(
    fc.property(data, level, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, how, place, change) => {
      const packed = Uint8Array.from(deflateRawSync(bytes, { level: how }));
      const at = place % packed.length;
      packed[at] = (packed[at] ?? 0) ^ change;
      const [mine, node] = [portable, native].map((by) => attempt(by.inflate, packed, bytes.length));
      if (mine && node) expect(mine.equals(node)).toBe(true);
      else if (mine && mine.length === bytes.length)
        expect(mine.equals(bytes) || crc32(mine) !== crc32(bytes)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
