// How large the page is: it is sent by mail and carried on sticks, and each part of it is parsed before anything is shown.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { builtPage } from './open-page.js';

/** 2 % more than it was when this was last looked at; KB of 1,000 bytes. */
const MOST = { packed: 582, plain: 1753 };

it('has not grown unnoticed', () => {
  const page = readFileSync(builtPage);
  expect(Math.round(page.length / 1000), 'plain').toBeLessThanOrEqual(MOST.plain);
  expect(Math.round(gzipSync(page, { level: 9 }).length / 1000), 'packed').toBeLessThanOrEqual(MOST.packed);
});
