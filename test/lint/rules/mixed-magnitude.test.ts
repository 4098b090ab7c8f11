// Figures half in digits and half in characters.
import { describe, expect, it } from 'vitest';
import { mixedMagnitude } from '../../../src/lint/rules/mixed-magnitude.js';
import { sentenceOf, wordsIn } from '../../genre/document-of.js';

describe('mixed-magnitude', () => {
  it.each([
    ['争取3亿4500万元。', ['3亿4500万']],
    ['惠及1万5000人。', ['1万5000']],
    ['就业3千人，补助5千万元。', ['3千', '5千万']],
    ['产值2万3千元。', ['2万3千']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(mixedMagnitude, sentence)).toEqual(words);
  });

  it.each([
    '争取3.45亿元。',
    '装机3千瓦、5千米。',
    '提高3百分点。',
    '入围中国企业500强、2025百强。',
    '三千人参加。',
    '5万10个项目。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(mixedMagnitude, sentence)).toEqual([]);
  });

  it('says the figure in one magnitude', () => {
    const hints = (sentence: string) =>
      Array.from(mixedMagnitude.check(sentenceOf(sentence)), ({ hint }) => hint);
    expect(hints('3亿4500万元')).toEqual(['只用一级，如“3.45亿”']);
    expect(hints('1万5000人')).toEqual(['只用一级，如“1.5万”']);
    expect(hints('2万3千元')).toEqual(['只用一级，如“2.3万”']);
  });
});
