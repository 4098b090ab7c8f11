// The words shown in a message.
import { describe, expect, it } from 'vitest';
import { nearbyWords } from '../../src/genre/clause.js';

describe('nearbyWords', () => {
  it.each([
    ['全年顺利，产值亿元，增长', '亿元', '产值亿元'],
    ['非常长的一个项目名称后面的产值亿元', '亿元', '…的一个项目名称后面的产值亿元'],
    ['亿元', '亿元', '亿元'],
    ['零售额 亿元', '亿元', '零售额 亿元'],
  ])('of %s at %s are %s', (text, words, expected) => {
    const start = text.indexOf(words);
    expect(nearbyWords(text, start, start + words.length)).toBe(expected);
  });
});
