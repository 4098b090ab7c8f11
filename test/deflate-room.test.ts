import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, it } from 'vitest';
// @ts-expect-error a script of the build
import { keepingRoom } from '../scripts/build/deflate-room.mjs';

it('packs in the room of other files as in one of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-test-'));
  const code = readFileSync(
    join(createRequire(import.meta.url).resolve('fflate'), '../../esm/index.mjs'),
    'utf8',
  );
  writeFileSync(join(folder, 'fflate.mjs'), keepingRoom(code));
  const kept = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'fflate.mjs')).href);
  rmSync(folder, { recursive: true });
  // Few different bytes repeat often, and only what is longer than 32 KB comes round in the room for places.
  const bytes = fc.oneof(
    fc.array(fc.integer({ min: 97, max: 100 }), { maxLength: 3000 }),
    fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 900 }),
      )
      .map(([some, times]) => Array.from({ length: times }, (_, at) => [...some, at % 256]).flat()),
  );
  fc.assert(
    fc.property(bytes, (numbers) => {
      const file = Uint8Array.from(numbers);
      expect(Buffer.compare(kept.deflateSync(file, { level: 5 }), deflateSync(file, { level: 5 }))).toBe(0);
    }),
    { numRuns: 60 },
  );
});

it('refuses a fflate that it does not know', () => {
  expect(() => keepingRoom('var dflt = function () {}')).toThrow('fflate');
});
