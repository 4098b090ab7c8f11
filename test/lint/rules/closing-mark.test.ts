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

  it.each([
    ['云岭经济开发区2025年工作总结。\n开工20个。', '标题“…发区2025年工作总结。”末尾多了“。”'],
    ['2025年工作汇报；\n开工20个。', '标题“2025年工作汇报；”末尾多了“；”'],
    ['工作总结\n一、主要工作。\n开工20个。', '标题“一、主要工作。”末尾多了“。”'],
    ['工作总结\n一、主要工作。\n（一）抓招商。签约8个。', '标题“一、主要工作。”末尾多了“。”'],
    ['工作总结\n二、存在的问题。\n用地偏紧。', '标题“二、存在的问题。”末尾多了“。”'],
  ])('finds it in the plain text %s', (text, message) => {
    expect(messagesOf(rule, plainOf(text))).toEqual([message]);
  });

  it.each([
    '工作总结\n一、主要工作：\n全年开工20个。',
    '工作总结\n一、主要工作\n全年开工20个。',
    '各项工作顺利。\n全年开工20个。',
    '工作总结\n一、加快项目建设。\n二、优化营商环境。\n三、强化要素保障。',
    '工作总结\n一、抓招商，促发展。\n全年签约8个。',
    '工作总结\n（一）抓招商。全年签约8个。',
    '工作总结\n一、抓招商。全年签约8个。\n二、抓项目。开工12个。',
    '工作总结\n1、全年开工20个。\n2、签约8个。',
    '工作要求：做好总结。\n全年开工20个。',
  ])('passes the plain text %s', (text) => {
    expect(messagesOf(rule, plainOf(text))).toEqual([]);
  });

  it('takes nothing but the mark away', () => {
    const document = yamlOf('署名: "云岭管委会。"  # 全称。\n标题: |\n  云岭管委会\n  工作总结。\n');
    const { text } = applyFixes(document.source, lint(document, [rule]), 'yaml');
    expect(text).toBe(document.source.text.replace('会。"', '会"').replace('总结。', '总结'));
  });
});
