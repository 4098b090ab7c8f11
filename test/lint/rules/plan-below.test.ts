// Plans that this year's figures do not allow.
import { describe, expect, it } from 'vitest';
import { planBelow } from '../../../src/lint/rules/plan-below.js';
import { plainOf, wordsFound, yamlOf } from '../../genre/document-of.js';

const found = (actual: string, plan: string) =>
  wordsFound(
    planBelow,
    plainOf(`云岭经济开发区2025年工作总结\n一、主要工作\n${actual}\n二、2026年工作安排\n${plan}\n`),
  );

describe('plan-below', () => {
  it.each([
    ['完成规上工业总产值215亿元。', '力争规上工业总产值230亿元，增长15%。', '15%'],
    ['完成税收收入12.6亿元。', '税收收入达到12亿元，增长8%。', '12亿元'],
    ['税收收入12.6亿元，同比增长5%。', '税收收入达到12.5亿元。', '12.5亿元'],
    ['全年完成税收收入35亿元。', '税收收入30亿元以上。', '30亿元'],
    ['固定资产投资完成52亿元。', '2026年，固定资产投资达到60亿元，增长5%。', '5%'],
    ['实际使用外资3260万美元。', '实际使用外资0.3亿美元。', '0.3亿美元'],
    ['全年完成进出口总额85亿元。', '进出口总额增长20%，达到90亿元。', '20%'],
    ['园区高新技术企业80家。', '力争高新技术企业达到75家，增长10%。', '75家'],
  ])('finds it in %s %s', (actual, plan, words) => {
    expect(found(actual, plan)).toEqual([words]);
  });

  it.each([
    ['完成规上工业总产值215亿元。', '力争规上工业总产值230亿元，增长7%。'],
    ['城镇新增就业62.2万人。', '城镇新增就业60万人。'],
    ['全年新签约项目35个。', '新签约项目30个以上。'],
    ['完成规上工业总产值215亿元。', '力争规上工业总产值230亿元，增长10%左右。'],
    ['完成规上工业增加值40亿元。', '规上工业增加值43亿元，增长12%。'],
    ['完成税收收入12.6亿元。', '税收收入12亿元，下降5%。'],
    ['完成税收收入12.6亿元。', '上半年，税收收入达到6亿元，增长8%。'],
    ['较大安全事故3起。', '较大安全事故控制在1起以内。'],
    ['完成固定资产投资52亿元。', '其中，工业投资30亿元，增长8%。'],
    ['税收收入突破12亿元。', '税收收入11.9亿元。'],
    ['甲镇税收收入12.6亿元。', '税收收入3亿元，增长8%。'],
    ['完成税收收入12.6亿元。', '全市税收收入达到11亿元。'],
  ])('passes %s %s', (actual, plan) => {
    expect(found(actual, plan)).toEqual([]);
  });

  it('takes the data before the text', () => {
    const summary = (text: string) =>
      yamlOf(
        `indicators:\n  - {name: 税收收入, value: 12.6, unit: 亿元}\nplan:\n  year: 2026\n  tasks:\n    - {title: 抓好财源建设, text: "${text}"}\n`,
      );
    expect(wordsFound(planBelow, summary('税收收入达到12亿元，增长8%。'))).toEqual(['12亿元']);
    expect(wordsFound(planBelow, summary('税收收入达到13.6亿元，增长8%。'))).toEqual([]);
  });
});
