// The years that texts name.
import { describe, expect, it } from 'vitest';
import { yearsIn } from '../../src/chinese/dates.js';

describe('yearsIn', () => {
  it.each([
    ['2025年工作总结及2026年工作安排', [2025, 2026]],
    ['二〇二五年，二零二六年，一九九八年', [2025, 2026, 1998]],
    ['2024—2025年', [2025]],
    ['10年，3000年，12025年，一二三年', []],
  ])('reads %s', (text, years) => {
    expect(yearsIn(text).map(({ year }) => year)).toEqual(years);
  });

  it('tells where', () => {
    expect(yearsIn('于2025年底')).toEqual([{ year: 2025, start: 1, end: 6 }]);
  });
});
