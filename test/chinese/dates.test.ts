// Days as they are written, and the years that texts name.
import { describe, expect, it } from 'vitest';
import { readDay, yearsIn } from '../../src/chinese/dates.js';

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

describe('readDay', () => {
  it.each([
    ['2025-12-20', '2025-12-20'],
    ['2025.2.3', '2025-02-03'],
    ['二〇二五年十二月三十一日', '2025-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('reads %s', (written, iso) => {
    expect(readDay(written)).toEqual({ iso });
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025年6月31日',
  ])('knows that the calendar has no %s', (written) => {
    expect(readDay(written)).toEqual({ iso: undefined });
  });

  it.each(['2025-12', '12-20', '年底', '2025-12-201'])('takes %s for no day', (written) => {
    expect(readDay(written)).toBeUndefined();
  });
});
