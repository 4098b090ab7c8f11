// Results of another period than the heading over them.
import { describe, expect, it } from 'vitest';
import { periodConflict } from '../../../src/lint/rules/period-conflict.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const year = '云岭经济开发区2025年工作总结\n';
const half = '云岭经济开发区2025年上半年工作总结\n';

describe('period-conflict', () => {
  it.each([
    [`${year}一、上半年工作情况\n2025年1—12月，完成工业总产值135亿元。`, ['2025年1—12月']],
    [`${year}一、上半年主要经济指标完成情况\n全年完成固定资产投资52亿元，增长8%。`, ['全年完成']],
    [`${year}一、一季度经济运行情况\n1—6月，规上工业总产值增长8%。`, ['1—6月']],
    [`${year}一、前三季度工作回顾\n（一）招商引资\n全年共签约项目35个。`, ['全年共签约']],
    [`${year}一、上半年工作情况\n前三季度，完成投资52亿元。`, ['前三季度']],
    [`${year}一、1—9月工作进展情况\n1—10月，完成投资52亿元。`, ['1—10月']],
    [`${half}园区运行平稳，全年完成投资52亿元。`, ['全年完成']],
    [`${half}一、主要工作\n（一）项目建设\n1-11月，新开工项目12个。`, ['1-11月']],
    [`${year}一、全年经济指标完成情况\n上半年，完成投资52亿元，增长8%。`, ['上半年']],
    [`云岭经济开发区2025年半年工作总结\n1—9月，完成投资52亿元。`, ['1—9月']],
  ] as const)('points at the words in %s', (text, words) => {
    expect(wordsAt(periodConflict, text)).toEqual(words);
  });

  it('quotes the heading', () => {
    const [message] = messagesOf(periodConflict, `${year}一、上半年工作情况\n1—12月，完成投资52亿元。`);
    expect(message).toBe('标题写的是“上半年”，这里写的是“1—12月”');
  });

  it.each([
    `${half}1—6月，完成投资52亿元，完成全年目标的52%。`,
    `${half}上半年完成投资52亿元，力争全年完成100亿元。`,
    `${half}2024年1—12月完成投资80亿元，今年1—5月完成45亿元。`,
    `${half}去年全年完成投资80亿元，今年上半年完成45亿元。`,
    `${half}一、主要工作\n完成投资52亿元。\n二、下半年工作安排\n全年完成投资100亿元。`,
    `${year}一、2025年工作回顾\n上半年完成投资52亿元，1—12月完成100亿元。`,
    '云岭经济开发区2025年上半年经济运行情况及全年预测\n全年完成投资100亿元。',
    `${year}一、前三季度工作情况\n1—9月，完成投资52亿元，一季度开工项目12个。`,
    `${year}一、全年经济指标完成情况\n上半年，完成投资52亿元，全年完成100亿元。`,
    `${year}一、全年主要工作情况\n1—11月，完成投资52亿元。`,
    `${year}一、上半年工作情况\n完成投资52亿元。\n二、全年工作情况\n1—12月，完成投资100亿元。`,
    `${year}上半年，园区完成投资52亿元。`,
  ])('passes %s', (text) => {
    expect(wordsAt(periodConflict, text)).toEqual([]);
  });
});
