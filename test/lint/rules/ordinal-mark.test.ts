// The rule ordinal-mark.
import { describe, expect, it } from 'vitest';
import { ordinalMark as rule } from '../../../src/lint/rules/ordinal-mark.js';
import { yamlOf } from '../../genre/document-of.js';
import { fixedBy, messagesOf, wordsAt } from '../findings-of.js';

describe('ordinal-mark', () => {
  it.each([
    ['工作总结\n1、抓招商。\n2、抓项目。', '“1、”：阿拉伯数字的序号后面用下脚点，不用顿号（全文2段共2处）'],
    ['重点抓好：1、招商引资；2、项目建设。', '“1、”：阿拉伯数字的序号后面用下脚点，不用顿号（本段共2处）'],
    ['工作总结\n1.、抓招商。', '“1.、”：阿拉伯数字的序号后面用下脚点，不用顿号'],
    ['工作总结\n（一）、抓招商\n8个。', '“（一）、”：带括号、带圈的序号后面不用标点'],
    ['工作总结\n(1)、抓招商。', '“(1)、”：带括号、带圈的序号后面不用标点'],
    ['做法是：①、外出；②、上门。', '“①、”：带括号、带圈的序号后面不用标点（本段共2处）'],
    ['工作总结\n一.主要工作\n顺利。', '“一.”：汉字数字的序号后面用顿号'],
    ['工作总结\n二．存在问题\n用地偏紧。', '“二．”：汉字数字的序号后面用顿号'],
    ['做法是：第一、抓招商。第二、抓项目。', '“第一、”：“第一”“其一”“首先”后面用逗号（本段共2处）'],
    ['首先、抓招商。', '“首先、”：“第一”“其一”“首先”后面用逗号'],
    ['一是、抓招商。', '“一是、”：“一是”后面不用顿号'],
    ['工作总结\n1.1、抓招商。\n1.2、抓项目。', '“1.1、”：表示章节的序号末尾不用标点（全文2段共2处）'],
    ['重点抓好：1)土地报批；2)厂房建设。', '“1)”：带括号的序号用“（1）”，不用半个半角括号（本段共2处）'],
  ])('finds %s', (given, message) => {
    expect(messagesOf(rule, given)).toEqual([message]);
  });

  it.each([
    '工作总结\n一、成绩\n（一）招商\n1.外出。\n（1）上门。\n①走访。',
    '工作总结\n注：1、快报数。\n2、可比价。\n3、含园区外。',
    '第一、第二产业增长，第一、二产业占比下降。',
    '全年，第三、四季度回升；首先、其次的次序不变。',
    '1、2号厂房已经封顶，3、4月份集中开工。',
    '依照（一）、（三）项办理，图①、②所示。',
    '工作总结\n5.1、端午假期客流增长。',
    '工作总结\n3.5亿元到位。\n1.2、1.5倍。',
    '一是抓招商。二是抓项目。第一，抓服务。',
    '工作总结\n1．抓招商。\n2．抓项目。',
    '工作总结\n一.二产业增长。',
    '重点抓好：1）土地报批；2）厂房建设。',
    '产值12亿元（同比增长5)；税收2亿元。',
  ])('passes %s', (given) => {
    expect(messagesOf(rule, given)).toEqual([]);
  });

  it('mends the mark and nothing else', () => {
    expect(fixedBy(rule, '1、2025年指标：（1）、产值；（2）、税收。')).toBe(
      '1.2025年指标：（1）产值；（2）税收。',
    );
    expect(fixedBy(rule, '第一、抓招商。其二、抓项目。')).toBe('第一，抓招商。其二，抓项目。');
    expect(fixedBy(rule, '一. 主要工作')).toBe('一、主要工作');
    expect(fixedBy(rule, '抓好：1)招商；2)项目。')).toBe('抓好：（1）招商；（2）项目。');
    expect(fixedBy(rule, '①、外出；②、上门。')).toBe('①外出；②上门。');
  });

  it('leaves numbers to extra-number that are printed besides', () => {
    const document = yamlOf('tasks:\n  - title: 1、抓招商\n    text: 做法是：1、外出；2、上门。\n');
    expect(wordsAt(rule, document)).toEqual(['1、']);
  });

  it.each<[string, string[]]>([
    ['工作总结\n一．2025年工作回顾', ['一．']],
    ['工作总结\n二．2026年工作安排', ['二．']],
    ['工作总结\n三.2025年重点任务', ['三.']],
    ['工作总结\n一.2024年主要工作', ['一.']],
    ['工作总结\n二. 2025年总体要求', ['二. ']],
    ['工作总结\n四．2026年保障措施', ['四．']],
    ['工作总结\n五.2025年亮点', ['五.']],
    ['工作总结\n十．2025年大事', ['十．']],
  ])('finds a point behind a numeral before a year in %s', (sentence, words) => {
    expect(wordsAt(rule, sentence)).toEqual(words);
  });

  it.each([
    '一、2025年工作回顾',
    '二、2026年工作安排',
    '三.5亿元',
    '一.2025亩',
    '一.25万元',
    '1.2025年工作回顾',
    '（一）2025年工作回顾',
    '二.2025个',
  ])('finds none (a point behind a numeral before a year) in %s', (sentence) => {
    expect(wordsAt(rule, sentence)).toEqual([]);
  });
});
