// What is written in another form and can mean one thing only is understood; it is printed as if it had been written rightly.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { compose } from '../../src/report/compose.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { wordsOfReport } from '../read-back.js';

const head = '单位: 云岭管委会\n年度: 2025\n';
function printed(text: string): string {
  const { summary, diagnostics } = readSummary(createSource('a.yaml', head + text));
  expect(diagnostics, text).toEqual([]);
  return summary ? wordsOfReport(compose(summary)).join('\n') : '';
}

const rate = (rest: string) => `指标: [{名称: 满意度, ${rest}}]\n`;
const level = (rest: string) => `指标: [{名称: 产值, 数值: 215.30, 单位: 亿元, ${rest}}]\n`;

it.each([
  ['成文日期: 2025/12/20', '成文日期: 2025-12-20'],
  ['成文日期: 2025.12.20', '成文日期: 2025-12-20'],
  ['成文日期: 2025年12月20号', '成文日期: 2025-12-20'],
  ['成文日期: ２０２５年１２月２０日', '成文日期: 2025-12-20'],
  ['成文日期: 2025 年 12 月 20 日', '成文日期: 2025-12-20'],
  ['成文日期: 20251220', '成文日期: 2025-12-20'],
  ['成文日期: "20251220"', '成文日期: 2025-12-20'],
  ['成文日期: 2025-12-20 00:00:00', '成文日期: 2025-12-20'],
  ['成文日期: 二〇二五年十二月二十日', '成文日期: 2025-12-20'],
  ['成文日期: 无', ''],
  ['主送机关: 无', ''],
  ['主送机关: [市人民政府, 市委]', '主送机关: 市人民政府、市委'],
  ['主送机关:\n  - 市人民政府\n  - "市委"', '主送机关: 市人民政府、市委'],
  [
    '主要工作: [{标题: 甲, 责任单位: [乙局, 丙局], 责任领导: [丁]}]',
    '主要工作: [{标题: 甲, 责任单位: 乙局、丙局, 责任领导: 丁}]',
  ],
  ['主要工作: [{标题: 甲, 责任单位: 无, 完成时限: 无}]', '主要工作: [{标题: 甲}]'],
  ['导语: 无\n结尾: 无。', ''],
  [rate('数值: 98.5%'), rate("数值: 98.5, 单位: '%'")],
  [rate('数值: 98.5 ％'), rate("数值: 98.5, 单位: '%'")],
  [rate("数值: 98.5%, 单位: '%', 上年同期: 98.1%"), rate("数值: 98.5, 单位: '%', 上年同期: 98.1")],
  [
    rate("数值: 98.5, 单位: '%', 目标: 98%, 列表: 是").replace(', 列表: 是', ''),
    rate("数值: 98.5, 单位: '%', 目标: 98"),
  ],
  [
    level('占比: {对象: 全市, 数值: 42.3%, 变化: 1.5个百分点}'),
    level('占比: {对象: 全市, 数值: 42.3, 变化: 1.5}'),
  ],
  [level('同比: 6, 高于: {范围: 全市, 幅度: 1.2%}'), level('同比: 6, 高于: {范围: 全市, 幅度: 1.2}')],
  [level('同比: 6, 目标: {增幅: 8%}'), level('同比: 6, 目标: {增幅: 8}')],
  [level('同比: {数值: 6%, 修饰: 左右}'), level('同比: {数值: 6, 修饰: 左右}')],
  [level('构成: [{名称: 甲, 数值: 8, 同比: 6 %}]'), level('构成: [{名称: 甲, 数值: 8, 同比: 6}]')],
  [level('同比: 6 %'), level('同比: 6')],
  [level('同比: +6'), level('同比: 6')],
  [level('同比: 下降2.5'), level('同比: -2.5')],
  [level('同比: 降2.5%'), level('同比: -2.5')],
  [level('同比: 增长6'), level('同比: 6')],
  [level('同比: 无变化'), level('同比: 0')],
  [level('同比: 无'), level('修饰: 无')],
  [level('口径: 无, 排名: 无, 时段: 无, 动词: 无'), level('动词: ""')],
  ['下年安排: {预期目标: [{名称: 产值, 增幅: 8％}]}', '下年安排: {预期目标: [{名称: 产值, 增幅: 8}]}'],
])('%s is %s', (written, meant) => {
  expect(printed(`${written}\n`)).toBe(printed(`${meant}\n`));
});

describe('what stays to be told', () => {
  const codes = (text: string) =>
    readSummary(createSource('a.yaml', head + text)).diagnostics.map(({ code }) => code);

  it.each([
    '成文日期: 12/20/2025',
    '成文日期: 25-12-20',
    '成文日期: 2025年12月',
    '成文日期: 2025-12-20T23:30:00Z',
    '成文日期: 2025-2-30',
    '成文日期: 20250230',
  ])('%s is told as a date', (line) => {
    expect(codes(`${line}\n`)).toEqual(['invalid-date']);
  });

  it.each(['标题: 无', '署名: 是', '主送机关: 是', '导语: 是', '主要工作: [无]'])(
    '%s is told as an answer',
    (line) => {
      expect(codes(`${line}\n`)).toEqual(['wrong-value']);
    },
  );

  it.each([
    ['数值: 98.5%, 单位: 亿元', '“%”和单位“亿元”对不上；是增幅的，写在“同比”里'],
    ['数值: 是', '只写数字；还没有数字就空着'],
    ['数值: 无', '没有发生的写 0；没有这个数的，删去这一项；还没有统计出来的，空着'],
    ['数值: 8, 目标: 无', '没有这个数的，删去这一行'],
    ['数值: 21.5万, 单位: 人', '写成 21.5，另写“单位: 万人”'],
    ['数值: 21亿元, 单位: 万元', '这里的“亿元”和单位“万元”对不上，请核对；单位只写在“单位”里，21 要与它相合'],
    ['数值: 二百一十五, 单位: 亿元', '写成 215'],
    ['数值: 8, 同比: 6个点', '“个点”是百分之几还是百分点，请写明“%”或“个百分点”'],
    ['数值: 8, 同比: 增长6个点', '“个点”是百分之几还是百分点，请写明“%”或“个百分点”'],
    ['数值: 8, 单位: 家, 目标: 增长8%以上', '写成 {增幅: 8, 修饰: 以上}'],
    ['数值: 8, 时段: 1—11', '写成 1—11月'],
    ['数值: 8, 时段: 1-3', '请写明是月、季度还是年'],
    ['数值: 8, 时段: 2025', '写成 2025年'],
    ['数值: 8, 附件: 无'.replace(', 附件: 无', ', 构成: 无'), '没有的，删去这一行'],
  ])('%s: %s', (fields, hint) => {
    const { diagnostics } = readSummary(createSource('a.yaml', `${head}指标: [{名称: 产值, ${fields}}]\n`));
    expect(diagnostics.map((finding) => finding.hint)).toEqual([hint]);
  });
});

it('points into the item of a list that a text was joined of', () => {
  const text = `${head}主要工作:\n  - 标题: 甲\n    责任单位: [乙局, 丙１局]\n`;
  const { diagnostics } = checkSummary(createSource('a.yaml', text), defaultCheck);
  const [finding] = diagnostics.filter(({ code }) => code === 'fullwidth-digit');
  expect(text.slice(finding?.span.start, finding?.span.end)).toBe('１');
});
