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
    ['完成投资12亿3000万元。', ['12亿3000万']],
    ['走访4百家企业。', ['4百']],
    ['新增就业1万2百人。', ['1万2百']],
    ['受益群众5千户。', ['5千']],
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
    '算力达到10.36百亿亿次/秒，另有3百亿亿次、500千万亿次、2百万亿次。',
    '2千米、3千克、5百分点、4百强企业，3千瓦时、2千赫、5百帕。',
    '铺设5百兆光纤，3千兆网络，120万千瓦。',
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
