import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32, deflate, sha256 } from '../../src/platform/pack.js';

it('packs what unpacks again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(Buffer.compare(inflateRawSync(deflate(bytes)), bytes)).toBe(0);
    }),
  );
});

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
