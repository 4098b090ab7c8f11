// The rule closing-phrase.
import { describe, expect, it } from 'vitest';
import { closingPhrase as rule } from '../../../src/lint/rules/closing-phrase.js';
import { wordsAt } from '../findings-of.js';

const report = (ending: string) => `云岭经济开发区关于2025年工作情况的报告\n各项工作进展顺利。\n${ending}`;

describe('closing-phrase', () => {
  it.each([
    ['以上报告，妥否，请批示。', '以上报告，妥否，请批示'],
    ['以上报告，请批复。', '以上报告，请批复'],
    ['以上汇报如无不妥，请予批准。', '以上汇报如无不妥，请予批准'],
    ['以上总结，当否，请领导批示！', '以上总结，当否，请领导批示'],
    [report('以上情况，当否，请批复。'), '当否，请批复'],
    [report('妥否，请批示。'), '妥否，请批示'],
    [report('可否，请审批。\n云岭管委会\n2025年12月20日'), '可否，请审批'],
    [report('以上报告，妥否，请指示。'), '以上报告，妥否，请指示'],
  ])('finds %s', (given, words) => {
    expect(wordsAt(rule, given)).toEqual([words]);
  });

  it.each([
    '以上报告，请审阅。',
    report('以上报告，请审议。'),
    report('以上报告如无不妥，请批转各地执行。'),
    report('特此报告。'),
    report('请批评指正。'),
    report('末尾不写“妥否，请批示”。'),
    '云岭经济开发区关于新增用地的请示\n需新增320亩。\n当否，请批示。',
    '关于申请专项资金的报告\n需资金320万元。\n当否，请批复。',
    '云岭经济开发区关于印发方案的函\n方案已拟定。\n可否，请审定。',
    report(`关于用地，企业请批准。${'\n各项工作进展顺利。'.repeat(8)}`),
  ])('passes %s', (given) => {
    expect(wordsAt(rule, given)).toEqual([]);
  });
});
