// Growth that does not follow from the levels.
import { describe, expect, it } from 'vitest';
import { growthMismatch } from '../../../src/lint/rules/growth-mismatch.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

const indicator = (name: string, unit: string, figures: string) =>
  yamlOf(`indicators:\n  - {name: ${name}, unit: "${unit}", ${figures}}\n`);

describe('growth-mismatch', () => {
  it.each([
    ['税收收入', '亿元', 'value: 12.60, prior: 12.00, yoy: 8.0', ['8.0']],
    ['高新技术企业', '家', 'value: 20, prior: 16, yoy: 26', ['26']],
    ['固废综合利用率', '%', 'value: 95.2, prior: 94.0, yoy: 2.2', ['2.2']],
    ['技术合同成交额', '亿元', 'value: 30.0, prior: 10.0, yoy: {value: 3, unit: 倍}', ['3']],
    ['较大安全事故', '起', 'value: 1, prior: 2, yoy: 50', ['50']],
  ] as const)('finds it in the data of %s', (name, unit, figures, words) => {
    expect(wordsFound(growthMismatch, indicator(name, unit, figures))).toEqual(words);
  });

  it.each([
    ['税收收入', '亿元', 'value: 12.6, prior: 12.0, yoy: 5'],
    ['税收收入', '亿元', 'value: 1.2, prior: 1.1, yoy: 12.5'],
    ['固废综合利用率', '%', 'value: 95.2, prior: 94.0, yoy: 1.2'],
    ['技术合同成交额', '亿元', 'value: 30.0, prior: 10.0, yoy: {value: 2, unit: 倍}'],
    ['税收收入', '亿元', 'value: 12.6, prior: 12.0, yoy: 8, qualifier: 左右'],
    ['税收收入', '亿元', 'value: 12.6, prior: 0, yoy: 8'],
    ['税收收入', '亿元', 'value: 12.6, prior: 12.0'],
  ])('passes %s %s with %s', (name, unit, figures) => {
    expect(wordsFound(growthMismatch, indicator(name, unit, figures))).toEqual([]);
  });

  it('only asks where growth is by comparable scope', () => {
    const severities = (name: string) =>
      Array.from(
        growthMismatch.check(indicator(name, '亿元', 'value: 215.30, prior: 203.10, yoy: 8.0')),
        ({ severity }) => severity,
      );
    expect(severities('规上工业总产值')).toEqual(['warning']);
    expect(severities('税收收入')).toEqual(['error']);
  });

  it.each([
    ['研发投入由4.00亿元增加到4.40亿元，增长12%。', ['12%']],
    ['营收从20.0亿元提高到25.0亿元，同比增长20%。', ['20%']],
    ['税收12.60亿元，比上年增加0.60亿元，增长6%。', ['6%']],
    ['技工贸总收入850亿元，较上年700亿元增长12%。', ['12%']],
    ['税收收入12.6亿元，上年同期为12.0亿元，增长8%。', ['8%']],
    ['税收收入12.6亿元，上年同期12.0亿元，是上年的1.5倍。', ['1.5倍']],
    ['产值从10亿元增长到25亿元，翻了两番。', ['翻了两番']],
    ['高新技术企业由30家增加到90家，翻一番。', ['翻一番']],
    ['规上企业由20家增加到60家，增长3倍。', ['3倍']],
    ['规上企业由20家增加到60家，增长一倍。', ['一倍']],
    ['研发投入占比由2.1%提高到2.8%，提高0.9个百分点。', ['0.9个百分点']],
    ['能耗由0.52吨标准煤下降了0.45吨标准煤。', ['0.52吨标准煤下降了0.45吨标准煤']],
    ['规上企业由50家增加了65家。', ['50家增加了65家']],
    ['企业由80家增加到72家。', ['80家增加到72家']],
    ['规上企业从60家增加到72家，净增15家。', ['15家']],
    ['用户由8354万户增加到1.21亿户，增长15%。', ['15%']],
    ['企业由60增加到72家，增长12%。', ['12%']],
  ])('finds it in %s', (sentence, words) => {
    expect(wordsIn(growthMismatch, sentence)).toEqual(words);
  });

  it.each([
    '研发投入由4.00亿元增加到4.40亿元，增长10%。',
    '税收12.60亿元，比上年增加0.60亿元，增长5%。',
    '营收由20亿元增加到25亿元，年均增长5%。',
    '投资由100亿元增长到105亿元，按可比价格计算增长8%。',
    '地区生产总值由100亿元增加到110亿元，增长5.5%。',
    '规上工业增加值由40亿元增加到44亿元，增长6.5%。',
    '规上企业由20家增加到60家，增长2倍，是上年的3倍。',
    '企业由2023年的60家增加到90家，是2020年的3倍。',
    '税收由2020年的10亿元增加到12.6亿元，同比增长8%。',
    '产值由10亿元增长到20.5亿元，翻了一番。',
    '能耗由0.52吨标准煤下降了0.05吨标准煤。',
    '能耗由0.52吨标准煤下降0.32吨标准煤，降至0.20吨标准煤。',
    '规上企业从60家增加到72家，净增12家，占比提高3个百分点。',
    '投资由100.0亿元增加到105.0亿元，增长8%（同口径）。',
    '高校资助资金由20.5亿元增加到98亿元，资助面超过20%。',
    '审批时限由15天缩短到5天，压缩三分之二。',
    '企业由60家增加到72家，产值增长12%。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(growthMismatch, sentence)).toEqual([]);
  });
});
