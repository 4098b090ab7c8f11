// Years cut to two digits.
import { describe, expect, it } from 'vitest';
import { shortYear } from '../../../src/lint/rules/short-year.js';
import { wordsIn } from '../../genre/document-of.js';

describe('short-year', () => {
  it.each([
    ['项目于22年3月开工。', ['22年']],
    ['力争25年底建成。', ['25年']],
    ['比22年增长15%。', ['22年']],
    ['25年度考核。', ['25年']],
    ['24年上半年。', ['24年']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(shortYear, sentence)).toEqual(words);
  });

  it.each([
    '经过10年发展。',
    '20年来。',
    '2022年3月。',
    '近10年底蕴深厚。',
    '贷款期限25年。',
    '满20年度的职工。',
    '上世纪90年代。',
    '前20年底子薄。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(shortYear, sentence)).toEqual([]);
  });
});
