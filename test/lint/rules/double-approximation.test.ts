// Figures called approximate twice.
import { describe, expect, it } from 'vitest';
import { doubleApproximation } from '../../../src/lint/rules/double-approximation.js';
import { wordsIn } from '../../genre/document-of.js';

describe('double-approximation', () => {
  it.each([
    ['培训约300人左右。', ['约300人左右']],
    ['近百余家企业。', ['近百余家']],
    ['超过80%以上。', ['超过80%以上']],
    ['约300余人参加。', ['约300余人']],
    ['300余人左右。', ['300余人左右']],
    ['至少20家以上。', ['至少20家以上']],
    ['大约近200家。', ['大约近200']],
    ['增速高达50%以上。', ['高达50%以上']],
    ['覆盖率达到95%左右以上。', ['95%左右以上']],
    ['约计30余人。', ['约计30余']],
    ['低于60家以下。', ['低于60家以下']],
    ['不足10家以上。', ['不足10家以上']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(doubleApproximation, sentence)).toEqual(words);
  });

  it.each([
    '约300人。',
    '近10余年来。',
    '节约5万元左右。',
    '附近3家以上企业。',
    '最近5天以上。',
    '签约20家以上。',
    '赶超20家以上同行。',
    '超过300人。',
    '近年来。',
    '节约近200万元，约20家。',
    '近20年以上的老旧小区。',
    '近三年来、近五年以上。',
    '高达百米，增速高达50%。',
    '不低于30家，低于30家。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(doubleApproximation, sentence)).toEqual([]);
  });
});
