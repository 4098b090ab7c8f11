// Dates that lost a mark.
import { describe, expect, it } from 'vitest';
import { lostDash } from '../../../src/lint/rules/lost-dash.js';
import { sentenceOf, wordsIn } from '../../genre/document-of.js';

describe('lost-dash', () => {
  it.each([
    ['110月份，产值增长。', ['110月份']],
    ['19月，产值增长。', ['19月']],
    ['36月份，产值增长。', ['36月份']],
    ['20242025年实施。', ['20242025年']],
    ['726日签约，94日开工。', ['726日', '94日']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(lostDash, sentence)).toEqual(words);
  });

  it.each([
    '1月至10月，12月，11月份。',
    '保修期为18个月，适合36月龄儿童。',
    '历时94日。',
    '12日、31日。',
    '2025年10月。',
    '第36日。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(lostDash, sentence)).toEqual([]);
  });

  it('says what was meant', () => {
    const hints = (sentence: string) => Array.from(lostDash.check(sentenceOf(sentence)), ({ hint }) => hint);
    expect(hints('110月份')).toEqual(['写成“1—10月份”']);
    expect(hints('726日')).toEqual(['写成“7月26日”']);
    expect(hints('20242025年')).toEqual(['写成“2024—2025年”']);
  });
});
