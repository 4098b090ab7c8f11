// The rule lost-stop.
import { describe, expect, it } from 'vitest';
import { lostStop as rule } from '../../../src/lint/rules/lost-stop.js';
import { messagesOf } from '../findings-of.js';

const full = '全年新签约项目8个，总投资35亿元。新开工项目12个，完成投资20亿元。';
const text = (...last: readonly string[]) =>
  ['工作总结', full, full.replace('8', '9'), full.replace('8', '7'), ...last].join('\n');

describe('lost-stop', () => {
  it.each([
    '企业满意度提高，投诉量下降三成',
    '整改隐患210处；安全形势稳定',
    '新增绿地3万平方米，绿化率达到42%',
    '认真落实市委部署，开展“千企走访”',
    '建成标准厂房4.5万平方米（二期）',
  ])('finds the end of %s', (sentence) => {
    const found = messagesOf(rule, text(`走访企业60家，解决问题120件。${sentence}`));
    expect(found).toEqual([`“…${sentence.slice(-8)}”：这一段末尾没有句号`]);
  });

  it.each([
    ['一是抓招商，签约8个二是抓项目，开工12个。', '“签约8个二是”：“二是”前面没有标点'],
    ['做法：一是抓招商，成效明显二是抓项目；三是抓服务。', '“成效明显二是”：“二是”前面没有标点'],
    ['一是抓招商，增长8%；二是抓项目，增长9%三是抓服务。', '“增长9%三是”：“三是”前面没有标点'],
    ['一是出台《办法》，开展“千企走访”二是抓项目。', '“企走访”二是”：“二是”前面没有标点'],
  ])('finds the point in %s', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
  });

  it.each([
    text('抓招商、促发展、增后劲、强服务，园区发展再上一个新的大台阶'),
    text('走访企业60家，解决问题120件。企业满意度提高，投诉量下降三成。'),
    text('走访企业60家，解决问题120件。企业反映：“服务比想象的好。”'),
    text('走访企业60家，解决问题120件。整改隐患210处（含园区外的项目。）'),
    text('走访企业60家，解决问题120件。现将有关情况报告如下，请审阅：'),
    text('云岭经济开发区管理委员会', '2025年12月20日'),
    text('附件：1.指标表', '走访企业60家，解决问题120件。企业满意度提高，投诉量下降三成'),
    ['工作总结', full.slice(0, -1), full.slice(0, -2), full.slice(0, -1), full].join('\n'),
    '一是抓招商，这第二是关键；二是抓项目。',
    '统一是前提，唯一是底线，其二是关键。',
    '一是前提。其中不只二是重点。',
    '企业从一是小到二是大。',
  ])('passes %s', (given) => {
    expect(messagesOf(rule, given)).toEqual([]);
  });
});
