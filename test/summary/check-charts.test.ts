// What keeps a chart from being drawn is told once, at its place; what can be understood is understood.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { createSource } from '../../src/source/source.js';
import { checkCharts } from '../../src/summary/check-charts.js';
import { readSummary } from '../../src/summary/read-summary.js';

const head = `单位: 甲
年度: 2025
指标:
  - {名称: 规上工业总产值, 代号: cz, 数值: 215.30, 单位: 亿元, 上年同期: 203.10, 构成: [{名称: 电子, 数值: 80.1}, {名称: 装备, 数值: 135.2}]}
  - {名称: 固定资产投资, 数值: 62.5, 单位: 亿元, 同比: 稳中有升}
  - {名称: 外资, 数值: 8500, 单位: 万元}
  - {名称: 企业数, 数值: 120, 单位: 家}
  - {名称: 形势, 数值: 稳中有升}
  - {名称: 客流, 同比: 5}
  - {名称: 税收, 数值: , 单位: 亿元}
主要工作:
  正文: 一年来。
  图表: `;

/** The finding's severity, the words that it points at, and what it says. */
const said = (chart: string): string[] => {
  const source = createSource('a.yaml', head + chart);
  const { summary, tree } = readSummary(source);
  if (!summary || !tree) throw new Error('the YAML is faulty');
  return checkCharts(source, tree, summary).map(
    ({ severity, span, message }) => `${severity} ${source.text.slice(span.start, span.end)} ${message}`,
  );
};

describe('a chart that can be drawn', () => {
  it.each([
    ['{类型: 柱形图, 指标: [规上工业总产值, 固定资产投资]}'],
    ['{指标: 规上工业总产值}'],
    ['{指标: cz、固定资产投资}'],
    ['{类型: 柱状图, 指标: [规上工业总产值]}'],
    ['{type: line, data: {2024: 1.50, 2023: 2}}'],
    ['{指标: [规上工业总产值, 外资]}'],
    ['{指标: [规上工业总产值], 单位: 万元}'],
    ['{指标: [规上工业总产值, 税收]}'],
    ['{类型: 饼图, 指标: [规上工业总产值]}'],
    ['{类型: 饼图, 数据: [[甲, 51.2%], [乙, 48.9%]]}'],
    ['{数据: [[年度, 产值], [2024年, ２０３．１], [2025年, "1,205"]]}'],
    ['{数据: [[年度, 产值], [2024年, 203.1亿元], [2025年, —]]}'],
    ['{数据: [[指标, 2024, 2025], [产值, 1, 2]]}'],
    ['\n    数据: |\n      | 年度 | 产值（亿元） |\n      | --- | ---: |\n      | 2025年 | 5 |\n'],
    ['\n    数据: |\n      \t2024\t2025\n      产值\t5\t\n'],
    [''],
    ['{类型: 柱形图, 指标: }'],
    ['[{指标: [企业数]}, ]'],
  ])('%s has no finding', (chart) => {
    expect(said(chart)).toEqual([]);
  });
});

describe('a chart that cannot be drawn as it is meant', () => {
  it.each([
    ['{指标: [规上工业产值]}', 'error 规上工业产值 图表里的“规上工业产值”不是已列出的指标'],
    ['{类型: 饼图}', 'error 图表 图表没有写画什么'],
    ['{指标: [企业数], 数据: {甲: 1}}', 'error 数据 一张图表只能画一样：“指标”“构成”“数据”只写一个'],
    ['{指标: [外资, 企业数]}', 'error 企业数 “企业数”的单位是家，同一张图里别的是万元，不能画在一根轴上'],
    ['{指标: [形势]}', 'error 形势 “形势”的数值是文字“稳中有升”，画不出来'],
    ['{指标: [客流]}', 'error 客流 “客流”没有数值，画不出来'],
    ['{构成: 企业数}', 'error 企业数 “企业数”没有“构成”，画不出来'],
    [
      '{指标: [cz, 固定资产投资], 同比: 是}',
      'warning 固定资产投资 “固定资产投资”没有同比的数，折线在这里断开',
    ],
    ['{指标: [企业数], 同比: 是}', 'warning 是 这些指标都没有同比，折线画不出来'],
    ['{指标: [cz, 外资], 上年同期: 是}', 'warning 外资 “外资”没有上年同期数，图上空着'],
    ['{指标: [企业数], 上年同期: 是}', 'warning 是 这些指标都没有上年同期数，图上不画'],
    ['{类型: 条形图, 指标: [cz], 同比: 是}', 'warning 是 条形图上不能再画同比的折线'],
    ['{类型: 折线图, 指标: [企业数]}', 'warning 图表 折线图只有一个点，连不成线'],
    ['{类型: 饼图, 数据: {甲: -1, 乙: 2}}', 'error -1 饼图里有负数 -1，画不出来'],
    ['{类型: 饼图, 数据: {甲: 0, 乙: 0}}', 'error 数据 饼图各部分都是 0，画不出来'],
    ['{类型: 饼图, 单位: "%", 数据: {甲: 51.2, 乙: 40}}', 'warning 数据 饼图各部分加起来是91.2%，不是100%'],
    ['{类型: 饼图, 数据: [[类, 去年, 今年], [甲, 1, 2]]}', 'error 数据 饼图只画一列数，这里有2列'],
    ['{类型: 饼图, 构成: cz, 同比: 是}', 'warning 是 饼图画的是各部分占多少，不画同比和上年同期'],
    ['{数据: [[年度, 产值], [2024年, 1,203.1]]}', 'error 2024年 图表数据的第2行有3格，第1行有2格，对不上'],
    ['{数据: [[年度, 产值], [2024年, 约200]]}', 'error 约200 图表的数据应为数字，这里是“约200”'],
    [
      '{数据: [[年度, 产值], [甲, 2亿元], [乙, 3万元]]}',
      'error 3万元 “3万元”的单位与这一列别的数（亿元）不同',
    ],
    [
      '{数据: [[年度, 产值（亿元）, 企业（家）], [甲, 2, 3]]}',
      'error 企业（家） 图表数据各列的单位不同（亿元、家），不能画在一根轴上',
    ],
    ['{数据: {甲: 约200}}', 'error 约200 图表的数据应为数字，这里是“约200”'],
    ['{数据: {甲: 1e16}}', 'error 1e16 图表里的数太大，画不出来'],
    ['{数据: [[年度, 产值]]}', 'error 数据 图表的数据只有标题，没有数'],
    ['{数据: 甲}', 'error 甲 图表的数据只有一列，没有数'],
    ['{数据: {甲: 1}, 同比: 是}', 'error 是 图表的数据里没有同比的列'],
    ['\n    数据: |\n      年度\t产值\n      2024年\t约5\n', 'error 约5 图表的数据应为数字，这里是“约5”'],
  ])('%s has one', (chart, finding) => {
    expect(said(chart)).toEqual([finding]);
  });

  it('has too many slices from the thirteenth on', () => {
    const slices = (count: number) =>
      `{类型: 饼图, 数据: [${Array.from({ length: count }, (_, at) => `[部分${at}甲, 1]`).join(', ')}]}`;
    expect(said(slices(12))).toEqual([]);
    expect(said(slices(13))).toEqual(['warning 数据 饼图有13块，多于12块就看不清了']);
  });
});

it('says nothing of a chart for what a fault took away', () => {
  const codes = (text: string) =>
    checkSummary(createSource('a.yaml', text), defaultCheck)
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  expect(codes(`${head}{指标: {甲: 1}}`)).toEqual(['wrong-type']);
  expect(codes(`${head.replace('数值: 120', '数值: ２１５x')}{指标: [企业数]}`)).toEqual(['wrong-type']);
  expect(codes(`${head}{类型: 雷达图, 指标: [规上工业产值]}`)).toEqual(['wrong-value', 'unknown-citation']);
});
