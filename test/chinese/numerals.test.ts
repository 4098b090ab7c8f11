import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readChineseFigure,
  readChineseNumeral,
  toChineseNumeral,
  toCircledNumber,
} from '../../src/chinese/numerals.js';

describe('toChineseNumeral', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1001, '一千零一'],
  ])('writes %i as %s', (count, numeral) => {
    expect(toChineseNumeral(count)).toBe(numeral);
  });

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        (count) => readChineseNumeral(toChineseNumeral(count)) === count,
      ),
    );
  });

  it.each([0, -1, 1.5, 10_000])('refuses %d', (count) => {
    expect(() => toChineseNumeral(count)).toThrow(RangeError);
  });
});

describe('readChineseNumeral', () => {
  it('reads every numeral that is written from 1 to 99', () => {
    for (let count = 1; count < 100; count++) expect(readChineseNumeral(toChineseNumeral(count))).toBe(count);
  });

  it.each(['', '五一', '两', '十十', '一百', '3', '一十二十'])('takes %s for no numeral', (word) => {
    expect(readChineseNumeral(word)).toBeUndefined();
  });
});

describe('toCircledNumber', () => {
  it.each([
    [1, '①'],
    [20, '⑳'],
    [21, '㉑'],
    [35, '㉟'],
    [36, '㊱'],
    [50, '㊿'],
    [51, '（51）'],
  ])('writes %i as %s', (count, circled) => {
    expect(toCircledNumber(count)).toBe(circled);
  });
});

it.each([
  ['二百一十五', '215'],
  ['十二', '12'],
  ['一百零五', '105'],
  ['一千零二十', '1020'],
  ['两百', '200'],
  ['三万', '30000'],
  ['二〇二五', '2025'],
  ['二十点五', '20.5'],
  ['二百五', undefined],
  ['一千二', undefined],
  ['二二百', undefined],
  ['百', undefined],
  ['百十', undefined],
  ['稳中有升', undefined],
])('reads the figure %s as %s', (figure, digits) => {
  expect(readChineseFigure(figure)).toBe(digits);
});
