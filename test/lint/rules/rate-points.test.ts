// Changes of rates given in percent.
import { describe, expect, it } from 'vitest';
import { ratePoints } from '../../../src/lint/rules/rate-points.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

describe('rate-points', () => {
  it.each([
    ['固废综合利用率提高2.5%。', ['提高2.5%']],
    ['工业投资占比同比提升了3%。', ['提升了3%']],
    ['产值增速回落1.2%。', ['回落1.2%']],
    ['占比达到62%，同比提高3%。', ['提高3%']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(ratePoints, sentence)).toEqual(words);
  });

  it.each([
    '利用率提高2.5个百分点。',
    '利用率提高到95%。',
    '劳动生产率提高8%。',
    '审批效率提升40%。',
    '占比达到62%，产值增长12%。',
    '能耗强度下降3%。',
    '容积率提高20%。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(ratePoints, sentence)).toEqual([]);
  });

  it('looks at the unit of a growth in the data', () => {
    const yaml = (unit: string) =>
      `indicators:\n  - name: 税收占比\n    value: 85\n    unit: "%"\n    yoy:\n      value: 1.2\n      unit: ${unit}\n`;
    expect(wordsFound(ratePoints, yamlOf(yaml('"%"')))).toEqual(['"%"']);
    expect(wordsFound(ratePoints, yamlOf(yaml('个百分点')))).toEqual([]);
  });
});
