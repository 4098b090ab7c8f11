// The rule er-liang.
import { describe, expect, it } from 'vitest';
import { erLiang as rule } from '../../../src/lint/rules/er-liang.js';
import { fixedBy, messagesOf, wordsAt } from '../findings-of.js';

describe('er-liang', () => {
  it.each([
    ['二个园区实现联网', '二', '两个园区实现联网'],
    ['引进二家企业', '二', '引进两家企业'],
    ['实施二项改革', '二', '实施两项改革'],
    ['坚持二手抓', '二', '坚持两手抓'],
    ['做到防疫生产二不误', '二', '做到防疫生产两不误'],
    ['新建厂房二栋', '二', '新建厂房两栋'],
    ['历时二个月', '二', '历时两个月'],
    ['建成二条道路', '二', '建成两条道路'],
    ['第两批标准厂房', '两', '第二批标准厂房'],
    ['共三十两家企业', '两', '共三十二家企业'],
  ])('finds and mends %s', (sentence, words, mended) => {
    expect(wordsAt(rule, sentence)).toEqual([words]);
    expect(fixedBy(rule, sentence)).toBe(mended);
  });

  it('says what is due', () => {
    expect(messagesOf(rule, '引进二家企业')).toEqual(['“二家企”里的“二”应为“两”']);
    expect(messagesOf(rule, '第两批厂房')).toEqual(['“第两批厂”里的“两”应为“二”']);
  });

  it.each([
    '二期厂房、二级响应、二类医疗器械、二次供水、二等奖',
    '第二个、第二批、其二、之二',
    '十二个部门、二十二家企业、三百零二项',
    '二位领导、二两、二万元、二成、二者、二年级',
    '一、二个月内完成',
    '二手车交易、二手房、二氧化碳、二维码、二孩',
    '两个园区、两家企业、两级政府',
    '石家庄、二道河、二项式',
    '十两、半斤八两',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });
});
