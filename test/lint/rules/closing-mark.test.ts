// The rule closing-mark.
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/lint/fix.js';
import { lint } from '../../../src/lint/lint.js';
import { closingMark as rule } from '../../../src/lint/rules/closing-mark.js';
import { plainOf, yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const task = (fields: string) => yamlOf(`主要工作:\n  - {${fields}, 正文: 全年开工20个。}\n`);

describe('closing-mark', () => {
  it.each([
    ['标题: 云岭经济开发区工作总结。', '标题“云岭经济开发区工作总结。”末尾的“。”会印出来'],
    ['署名: 云岭管委会。', '名称“云岭管委会。”末尾的“。”会印出来'],
    ['主送机关: 市人民政府：：', '名称“市人民政府：：”末尾的“：：”会印出来'],
    ['主送机关: 市人民政府。', '名称“市人民政府。”末尾的“。”会印出来'],
    ['存在问题: {标题: 存在问题：, 正文: 用地偏紧。}', '标题“存在问题：”末尾的“：”会印出来'],
    ['附件: [清单；]', '名称“清单；”末尾的“；”会印出来'],
    ['主要工作: [{标题: 抓项目，, 正文: 开工20个。}]', '标题“抓项目，”末尾的“，”会印出来'],
  ])('finds %s', (yaml, message) => {
    expect(messagesOf(rule, yamlOf(`${yaml}\n`))).toEqual([message]);
  });

  it('finds a mark behind a name that is printed in brackets or in a sentence', () => {
    expect(wordsAt(rule, task('标题: 抓项目, 责任单位: 经发局；, 完成时限: 6月底。'))).toEqual(['；', '。']);
    const indicators = yamlOf('指标: [{名称: 产值：, 数值: 3, 单位: 亿元，, 排名: 全市第3位。}]\n');
    expect(wordsAt(rule, indicators)).toEqual(['：', '，', '。']);
  });

  it('takes the mark of a title only where the title stands alone', () => {
    for (const layout of ['段首标题', '段内句', '一是二是'])
      for (const mark of '。：，')
        expect(messagesOf(rule, task(`标题: 抓项目${mark}, 写法: ${layout}`)), layout).toEqual([]);
    expect(messagesOf(rule, task('标题: 抓项目。, 写法: 独立标题'))).toHaveLength(1);
  });

  it.each([
    '主送机关: 市人民政府：',
    '署名: R&D Co., Ltd.',
    '标题: 路在何方？',
    '标题: （一。）总结',
    '署名: 。',
  ])('passes %s', (yaml) => {
    expect(messagesOf(rule, yamlOf(`${yaml}\n`))).toEqual([]);
  });

  it('leaves plain texts alone', () => {
    expect(messagesOf(rule, plainOf('工作总结\n一、主要工作：\n全年开工20个。'))).toEqual([]);
  });

  it('takes nothing but the mark away', () => {
    const document = yamlOf('署名: "云岭管委会。"  # 全称。\n标题: |\n  云岭管委会\n  工作总结。\n');
    const { text } = applyFixes(document.source, lint(document, [rule]), 'yaml');
    expect(text).toBe(document.source.text.replace('会。"', '会"').replace('总结。', '总结'));
  });
});
