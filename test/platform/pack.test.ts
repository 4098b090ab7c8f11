import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deflate } from '../../src/platform/pack.js';

it('packs what unpacks again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(Buffer.compare(inflateRawSync(deflate(bytes)), bytes)).toBe(0);
    }),
  );
});
