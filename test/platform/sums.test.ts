// The two ways of summing give the same sums.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as portable from '../../src/platform/sums.js';
import * as native from '../../src/platform/sums.node.js';

const ways = [
  ['the browser’s', portable],
  ['Node’s', native],
] as const;

describe.each(ways)('%s', (_, { crc32, sha256 }) => {
  it('reckons the checksum of the standard', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('sums pieces as the whole', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at * 7);
    const cuts = [0, 1, 63, 64, 65, 129, 70_000, 200_000];
    const pieces = cuts.map((cut, at) => bytes.subarray(cuts[at - 1] ?? 0, cut));
    expect(Buffer.compare(sha256(pieces), createHash('sha256').update(bytes).digest())).toBe(0);
    expect(Buffer.compare(sha256([]), createHash('sha256').digest())).toBe(0);
  });
});

it('both ways give the same sums', () => {
  const bytes = Uint8Array.from({ length: 700_000 }, (_, at) => at * 13);
  expect(native.crc32(bytes)).toBe(portable.crc32(bytes));
  expect(Buffer.compare(native.sha256([bytes]), portable.sha256([bytes]))).toBe(0);
});
