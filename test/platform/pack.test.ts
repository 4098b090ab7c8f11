// The two ways of packing give the same bytes and sums, whatever the data.
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as portable from '../../src/platform/pack.js';
import * as native from '../../src/platform/pack.node.js';

/** Numbers that look like chance, the same each time. */
function chance(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

const seeds = { seed: fc.nat(), length: fc.oneof(fc.nat(600), fc.nat(150_000)) };

/** Data of all kinds: noise, few values, many repetitions near and as far as the window, values of which some are rare. */
const data = fc
  .record({ ...seeds, kind: fc.nat(4), values: fc.integer({ min: 1, max: 256 }) })
  .map(({ seed, length, kind, values }) => {
    const next = chance(seed);
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 1) {
      const repeated = kind === 1 ? 1 + Math.floor(next() * 40) : kind === 2 ? 32_764 + (values % 6) : 0;
      if (repeated > 0 && at >= repeated && next() < 0.97) bytes[at] = bytes[at - repeated] ?? 0;
      else
        bytes[at] = kind === 3 ? Math.exp(next() * 5.5) : next() * (kind === 4 ? next() ** 8 * 256 : values);
    }
    return bytes;
  });

/** Symbols as rare as Fibonacci's numbers are far apart, whose codes would be longer than deflate allows. */
function lopsided(symbols: number): Uint8Array {
  const bytes: number[] = [];
  for (
    let symbol = 0, [times, more] = [1, 1];
    symbol < symbols;
    symbol += 1, [times, more] = [more, times + more]
  )
    for (let time = 0; time < Math.min(times, 20_000); time += 1) bytes.push(symbol * 7);
  const next = chance(symbols);
  return Uint8Array.from(
    bytes.map((byte) => [next(), byte] as const).sort(([a], [b]) => a - b),
    ([, byte]) => byte,
  );
}

const same = (bytes: Uint8Array): void => {
  const packed = native.deflate(bytes);
  expect(Buffer.compare(packed, portable.deflate(bytes))).toBe(0);
  expect(Buffer.compare(inflateRawSync(packed), bytes)).toBe(0);
  expect(native.crc32(bytes)).toBe(portable.crc32(bytes));
  const hash = createHash('sha256').update(bytes).digest();
  expect(Buffer.compare(native.sha256([bytes]), hash)).toBe(0);
  expect(Buffer.compare(portable.sha256([bytes]), hash)).toBe(0);
};

describe('what WebAssembly packs', () => {
  it('is what fflate packs, and @noble/hashes sums', () => {
    fc.assert(fc.property(data, same), { numRuns: 150 });
  });

  it.each([0, 1, 2, 3, 255, 32_767, 32_768, 65_536, 1_000_000])('is the same for %d bytes', (length) => {
    same(new Uint8Array(length));
    const next = chance(length);
    same(Uint8Array.from({ length }, () => next() * 256));
  });

  it('is the same where codes must be made shorter', () => {
    for (let symbols = 2; symbols < 28; symbols += 1) same(lopsided(symbols));
  });

  it('is the same after something very large', () => {
    same(new Uint8Array(20 * 2 ** 20));
    same(Uint8Array.of(1, 2, 3));
  });
});

describe.each([
  ['Node’s', native],
  ['the browser’s', portable],
])('%s', (_, { crc32, sha256 }) => {
  it('reckons the checksum of the standard', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('sums pieces as the whole', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (__, at) => at * 7);
    const whole = createHash('sha256').update(bytes).digest();
    const cuts = [0, 1, 63, 64, 65, 129, 70_000, 200_000];
    const pieces = cuts.map((cut, at) => bytes.subarray(cuts[at - 1] ?? 0, cut));
    expect(Buffer.compare(sha256(pieces), whole)).toBe(0);
    expect(Buffer.compare(sha256([]), createHash('sha256').digest())).toBe(0);
  });
});
