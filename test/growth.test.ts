// The measure of growth tells work in proportion from work that grows with the square.
import { expect, test } from 'vitest';
import { growth, IN_PROPORTION } from './growth.js';

/** Work that cannot be left out. */
function count(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step += 1) sum = (sum * 31 + step) % 1_000_003;
  return sum;
}

test('four times the work is in proportion, sixteen times is not', () => {
  expect(growth((size) => count(size * 1000), 500)).toBeLessThan(IN_PROPORTION);
  expect(growth((size) => count(size * size), 500)).toBeGreaterThan(IN_PROPORTION);
});
