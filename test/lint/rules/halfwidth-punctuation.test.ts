// The rule halfwidth-punctuation.
import { describe, expect, it } from 'vitest';
import { halfwidthPunctuation as rule } from '../../../src/lint/rules/halfwidth-punctuation.js';
import { sentenceOf, yamlOf } from '../../genre/document-of.js';
import { fixedBy, messagesOf, wordsAt } from '../findings-of.js';

describe('halfwidth-punctuation', () => {
  it.each([
    ['产值增长6%;税收增长5%,就业稳定.', '产值增长6%；税收增长5%，就业稳定。'],
    ['目标是:建成三百亿园区!', '目标是：建成三百亿园区！'],
    ['企业说:"服务真好",我们放心.', '企业说：“服务真好”，我们放心。'],
    ['谋划“云岭--南岭科创走廊”建设...', '谋划“云岭——南岭科创走廊”建设……'],
    ['--在云岭经济开发区工作会议上的讲话', '——在云岭经济开发区工作会议上的讲话'],
    ['印发《管理办法(试行)》,共5章.', '印发《管理办法（试行）》，共5章。'],
    ['经济增长, 社会稳定, 民生改善。', '经济增长， 社会稳定， 民生改善。'],
    ['各级党(工)委落实(一）各项要求', '各级党（工）委落实（一）各项要求'],
    ['推广ERP,覆盖60家企业', '推广ERP，覆盖60家企业'],
    ['怎么干?谁来干?', '怎么干？谁来干？'],
    ['完成{{税收}},增长{{税收.同比}};', '完成{{税收}}，增长{{税收.同比}}；'],
  ])('makes %s full-width', (wrong, right) => {
    expect(fixedBy(rule, wrong)).toBe(right);
  });

  it.each([
    '面积1,200亩，于8:30通车，配比1:2。',
    '(一)主体工程；',
    '国内生产总值(GDP)与R&D, C2M。',
    '报名网址https://example.org/a,b?c=1:2，邮箱a.b@example.org。',
    '第3.5章，版本2.0.1。',
    '完成??家',
    '--help 和 -v 两个选项',
    '-----',
    '加固二期、?水灌区开工，推进产?园建设',
    '1个学科进入前1?。',
    '新签约项目?个',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('says it once a paragraph, and points at the first', () => {
    const sentence = '一手抓项目,一手抓服务,两手都硬。';
    expect(messagesOf(rule, sentence)).toEqual(['中文里用了半角标点“,”（本段共2处）']);
    expect(wordsAt(rule, sentence)).toEqual([',']);
  });

  it('says it once where it is how the writer types', () => {
    const lines = Array.from({ length: 6 }, (_, index) => `抓项目,签约${index + 1}个。`);
    expect(messagesOf(rule, ['工作总结', ...lines].join('\n'))).toEqual([
      '中文里用了半角标点“,”（全文6段共6处）',
    ]);
  });

  it('is less sure where there are only brackets', () => {
    const severityOf = (sentence: string) =>
      [...rule.check(sentenceOf(sentence))][0]?.severity ?? rule.severity;
    expect(severityOf('建成标准厂房(二期)。')).toBe('warning');
    expect(severityOf('建成标准厂房(二期),投产。')).toBe('error');
  });

  it('finds the place in a wrapped block of YAML', () => {
    const document = yamlOf('opening: |\n  一年来，园区紧扣目标\n  ,真抓实干。\n');
    expect(wordsAt(rule, document)).toEqual([',']);
  });
});
