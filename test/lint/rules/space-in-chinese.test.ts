// The rule space-in-chinese.
import { describe, expect, it } from 'vitest';
import { noVocabulary } from '../../../src/genre/document.js';
import { plainDocument } from '../../../src/genre/plain-document.js';
import { spaceInChinese as rule } from '../../../src/lint/rules/space-in-chinese.js';
import { createSource } from '../../../src/source/source.js';
import { sentenceOf, yamlOf } from '../../genre/document-of.js';
import { fixedBy, messagesOf } from '../findings-of.js';

describe('space-in-chinese', () => {
  it.each([
    ['2025 年签约 35 个 ，增长 8% 。', '2025年签约35个，增长8%。'],
    ['推广 ERP 系统', '推广ERP系统'],
    ['增长11.1 %，占比36.2 ％，投资52 亿元。', '增长11.1%，占比36.2％，投资52亿元。'],
    ['全年完成 {{税收}} ，超额完成。', '全年完成{{税收}}，超额完成。'],
    ['印发《办法》 的通知', '印发《办法》的通知'],
    ['失业率3.1 ‰', '失业率3.1‰'],
    ['完成投资 52亿元', '完成投资52亿元'],
  ])('takes the blanks out of %s', (wrong, right) => {
    expect(fixedBy(rule, wrong)).toBe(right);
  });

  it('tells of a blank between phrases and leaves it: a mark may be missing', () => {
    const sentence = '推动项目建设 优化营商环境。';
    expect(messagesOf(rule, sentence)).toEqual(['“项目建设 优化营商”里有空格']);
    expect(fixedBy(rule, sentence)).toBe(sentence);
  });

  it.each([
    'Robotics & AI, Type-C 3.0',
    '第一章 总则',
    '参加人：张三 李四 王小五',
    '“不忘初心 牢记使命”教育',
    '全年完成税收 亿元',
    '联系人：王工 13800000000',
    '签字：    ',
    '云岭经济开发区管委会 2025年12月20日',
    '同比增长 %',
    '附件：1.清单 2.分工表',
    '使用 Microsoft Office 365 和 Windows 11 系统。',
    '推广 iPhone 手机，引进 Robotics 实验室。',
    '听取云岭经济开发区党工委书记 王建国同志的讲话。',
    '云岭市人民政府市长 欧阳建国作报告。',
    '由市政府研究室 王建国同志主讲。',
    '工作总结\n1. 抓招商。\n2. 抓项目。\n（一） 招商\n（二） 项目',
    '工作总结\n一、成绩\n1. 抓招商。\n2. 抓项目。',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('tells of blanks behind some ordinals only, and not in Markdown, where they make the list', () => {
    const text = '工作总结\n1.加快项目建设。\n2.优化营商环境。\n3. 强化要素保障。\n4.　抓好安全。';
    expect(messagesOf(rule, text)).toEqual(['序号“3.”后面有空格，别的没有（全文2段共2处）']);
    expect(messagesOf(rule, plainDocument(createSource('a.md', text), noVocabulary))).toEqual([]);
  });

  it('only hints at a blank beside a digit', () => {
    const [finding] = rule.check(sentenceOf('签约 35个'));
    expect(finding?.severity ?? rule.severity).toBe('info');
  });

  it('takes no line break of a running text for a blank, in whatever style it is written', () => {
    expect(messagesOf(rule, yamlOf('opening: 一年来，园区紧扣目标真抓实干\n  各项工作取得成效。\n'))).toEqual(
      [],
    );
  });

  it('explains a line break in a title that YAML makes a blank of, and does not fix it', () => {
    const [finding] = rule.check(yamlOf('title: 云岭经济开发区工作总结\n  及下年安排\n'));
    expect(finding?.hint).toBe('在键名后写“|”再换行，换行才不会变成空格');
    expect(finding?.fix).toBeUndefined();
  });

  it('takes a wrapped line of a block for no blank', () => {
    expect(
      messagesOf(rule, yamlOf('opening: |\n  一年来，园区紧扣目标\n  真抓实干，签约\n  35个。\n')),
    ).toEqual([]);
  });

  it.each([
    '推动各地走差异化道路，实现高 质量发展目标。',
    '加快传统产业转型，我们也清醒 地看到差距和不足。',
    '加大艺 术创作力度，推出精品。艺术院团焕发活力。',
    '工作总结\n一、2025年工作总 体要求和主要目标\n明确总体要求，细化措施。',
    '深化改革，降低全社会物 流成本，发展航运物流。',
    '统筹推进，有序开展基础设 施建设和管护。',
    '有效应对风险，确保经济运 行平稳有序。',
    '落实责任，坚持把民生实 事放在首位抓紧抓好。',
  ])('finds a blank inside a word or a sentence: %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toHaveLength(1);
  });

  it.each([
    '参加会议的有王小明 李小红 赵小刚。',
    '工作总结\n（一）坚持创新 激发活力\n新激励政策落地。',
    '园区荣获表彰，全国劳动模范 王建国，市优秀企业家 李明。',
    '“不忘初心 牢记使命”主题教育，心牢则志坚。',
    '第一章 总则',
    '一、 总体要求',
    '主持人：张三丰 记录人：李四光',
    '云岭经济开发区管委会 2025年12月20日',
    '完成税收 亿元，增长5%。',
    '工作总结\n（一）科技创新 引领发展\n创新引领发展，新引擎发力。',
  ])('finds none (a blank inside a word or a sentence) in %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });
});
