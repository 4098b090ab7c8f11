import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames } from '../../src/source/natural-order.js';

test('counts digits as numbers', () => {
  const names = ['第10季度.yaml', '第2季度.yaml', 'b.yaml', 'a10', 'a9', 'a09', 'a'];
  expect(names.sort(compareNames)).toEqual([
    'a',
    'a09',
    'a9',
    'a10',
    'b.yaml',
    '第2季度.yaml',
    '第10季度.yaml',
  ]);
});

test('is a total order', () => {
  const name = fc.string({ unit: fc.constantFrom('a', '0', '1', '9', '二', '-') });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      const order = compareNames(a, b);
      expect(Math.sign(compareNames(b, a))).toBe(-Math.sign(order) || 0);
      expect(order === 0).toBe(a === b);
      if (order <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});
