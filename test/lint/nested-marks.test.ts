// Paired marks within and without others.
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../src/genre/paragraphs.js';
import { nestedMarks, shapeOfMarks } from '../../src/lint/nested-marks.js';
import { unpairedMark } from '../../src/lint/rules/unpaired-mark.js';
import { sentenceOf } from '../genre/document-of.js';
import { fixedBy } from './findings-of.js';

const found = (sentence: string) =>
  Array.from(
    nestedMarks(paragraphsOf(sentenceOf(sentence))),
    ({ message, severity }) => `${severity} ${message}`,
  );

describe('nestedMarks', () => {
  it.each([
    ['印发《关于推进《人才工作》的通知》。', 'warning 书名号里面又用了双书名号'],
    ['〈云岭开发区总体规划〉已经获批。', 'warning 单书名号只用在书名号里面'],
    ['坚持“党建引领、“红色网格”赋能”。', 'warning 引号里面又用了双引号'],
    ['实施“双招“、”双引”行动。', 'error 引号的前后两半用反了'],
    ['推进“‘放管服’”改革。', 'info 同一处套了双引号和单引号'],
    ['落实‘一网通办’要求。', 'info 单引号只用在双引号里面'],
    ['按下ctrl+C（(Windows)）可以复制。', 'warning 同一处套了两层括号'],
    ['涉及5个镇（街道（园区）、林场）。', 'info 括号里面又用了同样的括号'],
    ['甲（乙（丙丁）），戊（己（庚辛））。', 'info 括号里面又用了同样的括号（本段共2处）'],
  ])('finds %s', (sentence, message) => {
    expect(found(sentence)).toEqual([message]);
  });

  it.each([
    '印发《关于贯彻〈开发区条例〉的通知》《园区“十四五”规划》。',
    '“党建引领、‘红色网格’赋能”成效明显。',
    '会议指出：“坚持‘两手抓、“两手硬”’的方针。”',
    '《条例》《办法》、“甲”“乙”和（一）（二）。',
    '发布《云岭开发区条例（修订〔草案〕）》。',
    '函数f(g(x))与集合〈a,b〉。',
    '中国’99昆明世界园艺博览会。',
    '要求：1）手续齐全；2）账目清楚（含往来账）。',
    '印发《关于推进《人才工作的通知》。',
    '《关于“《条例》修订”的说明》。',
    '实现Int’l标准（ISO 9001(2015)）认证。',
  ])('passes %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it.each([
    ['印发《关于推进《人才工作》的通知》。', '印发《关于推进〈人才工作〉的通知》。'],
    ['〈规划〉和〈条例〉获批。', '《规划》和《条例》获批。'],
    ['实施“双招“、”双引”行动。', '实施“双招”、“双引”行动。'],
    ['推进“‘放管服’”改革。', '推进“放管服”改革。'],
    ['坚持“党建引领、“红色网格”赋能”。', '坚持“党建引领、“红色网格”赋能”。'],
  ])('mends %s', (wrong, right) => {
    expect(fixedBy(unpairedMark, wrong)).toBe(right);
  });
});

describe('shapeOfMarks', () => {
  it.each([
    ['甲（乙）“丙”《丁》【戊】〔己〕「庚」『辛』(壬)', 'flat'],
    ['“《甲》（乙）”', 'flat'],
    ['《甲《乙》》', 'nested'],
    ['（甲(乙)）', 'nested'],
    ['〈甲〉', 'nested'],
    ['‘甲’', 'nested'],
    ['“甲', 'open'],
    ['甲”', 'open'],
    ['（甲》', 'open'],
    ['1）甲', 'open'],
    ['', 'flat'],
  ])('of %s is %s', (words, shape) => {
    expect(shapeOfMarks(words)).toBe(shape);
  });
});
