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
  ])('finds it in %s', (sentence, words) => {
    expect(wordsIn(growthMismatch, sentence)).toEqual(words);
  });

  it.each([
    '研发投入由4.00亿元增加到4.40亿元，增长10%。',
    '税收12.60亿元，比上年增加0.60亿元，增长5%。',
    '营收由20亿元增加到25亿元，年均增长5%。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(growthMismatch, sentence)).toEqual([]);
  });
});
