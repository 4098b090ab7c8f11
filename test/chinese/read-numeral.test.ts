// The numerals of headings, there and back.
import { describe, expect, it } from 'vitest';
import { toChineseNumeral } from '../../src/chinese/numerals.js';
import { readChineseNumeral } from '../../src/chinese/read-numeral.js';

describe('readChineseNumeral', () => {
  it('reads every numeral that is written from 1 to 99', () => {
    for (let count = 1; count < 100; count++) expect(readChineseNumeral(toChineseNumeral(count))).toBe(count);
  });

  it.each(['', '五一', '两', '十十', '一百', '3', '一十二十'])('takes %s for no numeral', (word) => {
    expect(readChineseNumeral(word)).toBeUndefined();
  });
});
