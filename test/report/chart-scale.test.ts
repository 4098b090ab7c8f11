// Round numbers along an axis, whatever the figures are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleOf } from '../../src/report/chart-scale.js';

it('goes from round number to round number, with 0 among them', () => {
  expect(scaleOf([203.1, 215.3]).ticks).toEqual([0, 50, 100, 150, 200, 250]);
  expect(scaleOf([-3.2, 8]).ticks).toEqual([-5, 0, 5, 10]);
  expect(scaleOf([0.3]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  expect(scaleOf([])).toMatchObject({ min: 0, max: 1 });
});

it('holds all figures, with few numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 20 }), (values) => {
      const { min, max, ticks } = scaleOf(values);
      const slack = (max - min) * 1e-6;
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(min - slack);
        expect(value).toBeLessThanOrEqual(max + slack);
      }
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThan(12);
      expect(max).toBeGreaterThan(min);
    }),
  );
});
