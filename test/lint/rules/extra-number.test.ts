// The rule extra-number.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../../src/app/check.js';
import { fixSource } from '../../../src/lint/fix.js';
import { extraNumber as rule } from '../../../src/lint/rules/extra-number.js';
import { createSource } from '../../../src/source/source.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const item = (title: string, layout = '独立标题') =>
  yamlOf(`主要工作:\n  写法: ${layout}\n  各项:\n    - 标题: ${title}\n      正文: 全年开工20个。\n`);

/** The YAML with all its fixes made, without office and year. */
function fixed(yaml: string): string {
  const source = createSource('a.yaml', `单位: 云岭管委会\n年度: 2025\n${yaml}`);
  const check = (given: typeof source) => checkSummary(given, defaultCheck).diagnostics;
  return fixSource(source, 'yaml', check).text.split('\n').slice(2).join('\n');
}

describe('extra-number', () => {
  it('says what is printed and what was typed', () => {
    expect(messagesOf(rule, yamlOf('存在问题:\n  标题: 二、存在的主要问题\n  正文: 用地偏紧。\n'))).toEqual([
      '前面自动印“一、”，又手写了“二、”，印出来是“一、二、存在的主要问…”',
    ]);
    expect(messagesOf(rule, item('一是抓项目', '一是二是'))).toEqual([
      '前面自动印“一是”，又手写了“一是”，印出来是“一是一是抓项目”',
    ]);
  });

  it.each([
    '（一）抓项目',
    '（一）（一）抓项目',
    '(1)抓项目',
    '1. 抓项目',
    '1、抓项目',
    '①抓项目',
    '第一，抓项目',
    '一是抓项目',
    '第一部分 抓项目',
  ])('finds the number of %s, whether it is right or not', (title) => {
    for (const layout of ['独立标题', '段首标题', '一是二是'])
      expect(messagesOf(rule, item(title, layout)), layout).toHaveLength(1);
  });

  it.each([
    '一、二、三产业融合',
    '一、二期项目',
    '1#厂房建设',
    '1、2号厂房建设',
    '12345热线提质',
    '“一网通办”改革',
    '三个一批攻坚',
    '第一产业增效',
    '2025年项目',
    '3.15晚会整改',
    '一流园区创建',
  ])('passes %s', (title) => {
    expect(messagesOf(rule, item(title))).toEqual([]);
  });

  it('passes numbers where none is printed', () => {
    expect(messagesOf(rule, item('一是抓项目', '段内句'))).toEqual([]);
    expect(
      messagesOf(rule, yamlOf('部分序号: 无\n主要工作:\n  标题: 一、主要工作\n  正文: 全年开工20个。\n')),
    ).toEqual([]);
    expect(
      messagesOf(rule, yamlOf('主要工作:\n  序号: 无\n  各项: [{标题: （一）抓项目, 正文: 开工20个。}]\n')),
    ).toEqual([]);
    expect(messagesOf(rule, yamlOf('主要工作:\n  - 标题: 抓项目\n    正文: 一是开工20个。\n'))).toEqual([]);
  });

  it('takes the number of an item without title, unless its text counts its own points', () => {
    expect(messagesOf(rule, yamlOf('主要工作: [1、开工20个。]\n'))).toHaveLength(1);
    expect(messagesOf(rule, yamlOf('主要工作: [一是抓开工；二是抓投产。]\n'))).toEqual([]);
    expect(messagesOf(rule, yamlOf('主要工作:\n  - |\n    （1）抓开工；\n    （2）抓投产。\n'))).toEqual([]);
  });

  it('knows the titles of indicators, plan, further parts and attachments', () => {
    const yaml = `
指标: {标题: 一、指标, 位置: 单独成章, 各项: [{名称: 产值, 数值: 3, 单位: 亿元}]}
其他部分: [{标题: 二、党建, 正文: 抓党建。}]
下年安排:
  标题: 三、安排
  重点任务: {标题: （一）任务, 各项: [抓项目。]}
附件: [附件1：清单, 2. 名单, 附件目录]
`;
    expect(wordsAt(rule, yamlOf(yaml))).toEqual(['一、']);
    expect(fixed(yaml)).toBe(yaml.replace(/一、|二、|三、|（一）|附件1：|2\. /g, ''));
  });

  it('finds the name of a field before its value', () => {
    const yaml = `主送机关: 主送机关：市人民政府
署名: 署名： 云岭管委会
主要工作: [{标题: 抓项目, 责任单位: 责任单位：经发局, 正文: 正文：开工20个。}]
附件: [附件：清单]
`;
    expect(messagesOf(rule, yamlOf(yaml))).toEqual([
      '前面自动印“附件：”，又手写了“附件：”，印出来是“附件：附件：清单”',
      '“主送机关：”会印出来',
      '“责任单位：”会印两遍',
      '“署名：”会印出来',
    ]);
    expect(fixed(yaml)).toBe(yaml.replace(/主送机关：|署名： |责任单位：|附件：/g, ''));
  });

  it('says of a shared mistake once how often it is made', () => {
    const items = Array.from({ length: 8 }, (_, index) => `  - {标题: ${index + 1}、抓项目, 正文: 好。}\n`);
    const messages = messagesOf(rule, yamlOf(`主要工作:\n${items.join('')}`));
    expect(messages).toEqual([
      '前面自动印“（一）”，又手写了“1、”，印出来是“（一）1、抓项目”（全文8段共8处）',
    ]);
  });
});
