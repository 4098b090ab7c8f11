// The rule unpaired-mark.
import { describe, expect, it } from 'vitest';
import { unpairedMark as rule } from '../../../src/lint/rules/unpaired-mark.js';
import { messagesOf, wordsAt } from '../findings-of.js';

describe('unpaired-mark', () => {
  it.each([
    ['开展“千企走访活动。', '引号只有前一半，没有后一半'],
    ['开展千企走访”活动。', '引号只有后一半，没有前一半'],
    ['印发《十条措施，兑现资金。', '书名号只有前一半，没有后一半'],
    ['建成厂房（二期。', '括号只有前一半，没有后一半'],
    ['落实“《条例”各项要求。', '书名号只有前一半，没有后一半'],
    ['深化“四风“整治。', '引号只有前一半，没有后一半'],
    ['落实‘双百行动。', '引号只有前一半，没有后一半'],
    ['开展“中国’99昆明世博会回访。', '引号只有前一半，没有后一半'],
  ])('finds %s', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
  });

  it.each([
    '“党建引领、‘红色网格’赋能”成效明显，《条例》（试行）落地。',
    '要求：1）手续齐全；2）账目清楚。',
    '涉及三项（甲、乙、1）。',
    '中国’99昆明世界园艺博览会、’24冬季运动会。',
    '“中国’99昆明世博会”和‘24冬季运动会。',
    '“实施‘双百’24家”行动。',
    '实现Int’l标准认证，全角（半角)混用。',
    '工作总结\n落实党风廉政建设“一\n岗双责”。',
    '工作总结\n“一要学习。\n“二要实干。”',
    '工作总结\n一、主要工作\n（一）坚持“先建后验。容缺办理”。全年办件60件。',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('points at the half that stands alone', () => {
    expect(wordsAt(rule, '印发《甲》和《乙，以及《丙》。')).toEqual(['《']);
  });
});
