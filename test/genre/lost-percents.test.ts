// Changes whose % is gone.
import { describe, expect, it } from 'vitest';
import { isBareChange, lostPercents } from '../../src/genre/lost-percents.js';
import { matchesOf } from '../../src/genre/match-texts.js';

const figuresIn = (text: string): string[] => [
  ...new Set(
    lostPercents.flatMap(({ pattern }) => matchesOf(text, pattern).map(([, figure]) => figure ?? '')),
  ),
];

describe('lostPercents', () => {
  it.each([
    ['同比增长42。', ['42']],
    ['工业增长5、投资稳定。', ['5']],
    ['事故起数下降16.3。', ['16.3']],
    ['分别增长4.1、6%。', ['4.1']],
    ['下降3；投资增长7%。', ['3']],
  ] as const)('finds the figure in %s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    '增长3。2%。',
    '增长6',
    '下降3人。',
    '分别增长4.1%、6%。',
    '增长2,300家。',
    '事故减少3起，下降5%。',
  ])('passes %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

describe('isBareChange', () => {
  it.each([
    ['能耗强度为0.30，同比下降', true],
    ['企业景气指数上升', true],
    ['指数走势平稳。产值增长', false],
    ['产值50.2亿元，下降', false],
  ] as const)('tells of %s', (text, isBare) => {
    expect(isBareChange(text, text.length)).toBe(isBare);
  });
});
