// Figures without their unit.
import { describe, expect, it } from 'vitest';
import { unitMissing } from '../../../src/lint/rules/unit-missing.js';
import { sentenceOf, wordsIn } from '../../genre/document-of.js';
import { fixedBy } from '../findings-of.js';

describe('unit-missing', () => {
  it.each([
    ['财政收入达到6亿，增长5%。', ['6亿']],
    ['固定资产投资总额突破60亿。', ['60亿']],
    ['总投资60亿的新能源项目开工。', ['60亿']],
    ['签约项目35个，总投资120亿；完成工业总产值215.3亿、增长6%。', ['120亿', '215.3亿']],
    ['其中企业所得税收入3.2亿左右。', ['3.2亿']],
    ['进出口总额突破100亿大关，贷款余额350亿，比上年增长12%。', ['100亿', '350亿']],
    ['争取上级资金3500万，专项债券1.2亿。', ['3500万', '1.2亿']],
    ['实际使用外资1.2亿，地区生产总值突破5000亿（初步核算）。', ['1.2亿']],
    ['累计发放贷款60亿人民币。', ['人民币']],
    ['标准厂房建筑面积12万，道路全长3.6。', ['12万', '3.6']],
    ['全社会用电量达到60亿，增长8%。', ['60亿']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(unitMissing, sentence)).toEqual(words);
  });

  it.each([
    '14亿人口，6亿人，供水60亿立方米。',
    '打造百亿级产业、60亿级产业集群，产值100亿级园区。',
    '旅居人数达389.75万、增长20.7%，力争旅居人数达600万。',
    '投资10亿、20亿元的项目分别开工。',
    '总投资由60亿元增加到80亿元，投资60亿～80亿元。',
    '投资60亿至80亿元，60亿和80亿元。',
    '新增就业1.2万，参会人数超3万。',
    '话题播放量突破60亿，阅读量超过1亿。',
    '常住人口达到35万，城镇人口25万。',
    '高新技术企业户数突破1.2万，企业总量达到3.5万。',
    '实施“税收超10亿”企业培育计划。',
    '建筑面积12万平方米，用电量60亿千瓦时，全长3.6公里。',
    '投资5万多元，外资12亿美元，新能源汽车出口35万，同比增长8%。',
    '面积2025年增加12亩，规划面积12,600亩，面积1,200亩。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(unitMissing, sentence)).toEqual([]);
  });

  it('only hints where nothing tells that it is money', () => {
    const severities = (sentence: string) =>
      Array.from(unitMissing.check(sentenceOf(sentence)), ({ severity }) => severity);
    expect(severities('盘活国有“三资”3708亿，带动增长6%。')).toEqual(['info']);
    expect(severities('盘活国有资产3708亿，带动增长6%。')).toEqual([undefined]);
  });

  it('puts 元 before 人民币', () => {
    expect(fixedBy(unitMissing, '发放贷款60亿人民币。')).toBe('发放贷款60亿元人民币。');
  });
});
