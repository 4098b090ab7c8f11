import { describe, expect, it } from 'vitest';
import { isOwnPeriod, periodShown } from '../../src/import/indicator-period.js';

describe('a period', () => {
  it.each(['', '全年', '2025年', '今年以来', '截至目前', '1—11月', '上半年', '2025年上半年', '截至11月底'])(
    'is of the report’s year: %s',
    (period) => {
      expect(isOwnPeriod(period, 2025)).toBe(true);
    },
  );

  it.each(['去年', '2024年', '十四五期间', '五年来', '明年', '上年同期'])('is of another: %s', (period) => {
    expect(isOwnPeriod(period, 2025)).toBe(false);
  });

  it.each([
    ['2025年上半年', '上半年'],
    ['1—11月', '1—11月'],
    ['截至11月底', '截至11月底'],
    ['2025年', undefined],
    ['今年以来', undefined],
    ['', undefined],
  ])('is written as 时段 where it is no whole year: %s', (period, shown) => {
    expect(periodShown(period)).toBe(shown);
  });
});
