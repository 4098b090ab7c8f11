// Charts: figures of the year and the year before, growths on their own axis, blanks, notes, numbers and words for who cannot see them.
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/report/compose.js';
import { wordsOf } from '../../src/report/inline.js';
import type { Chart, Report } from '../../src/report/report.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const head = `单位: 甲
年度: 2025
指标:
  - {名称: 产值, 数值: 215.30, 单位: 亿元, 上年同期: 203.10, 预计: 是, 构成: [{名称: 电子, 数值: 80.1}, {名称: 装备, 数值: 135.2}]}
  - {名称: 投资, 数值: 625000, 单位: 万元, 上年同期: 600000, 时段: 1—11月}
  - {名称: 税收, 数值: , 单位: 亿元}
主要工作:
  正文: 一年来。
  图表: `;

function reportOf(chart: string): Report {
  const { summary } = readSummary(createSource('a.yaml', head + chart));
  if (!summary) throw new Error('the YAML is faulty');
  return compose(summary);
}

const chartsOf = ({ parts, attachments }: Report): readonly Chart[] =>
  [...parts, ...attachments].flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));

function chartOf(chart: string): Chart {
  const [first] = chartsOf(reportOf(chart));
  if (!first) throw new Error('no chart');
  return first;
}

const tableOf = ({ columns, rows }: Chart) => [
  columns.map(({ title }) => wordsOf(title)),
  ...rows.map(({ cells }) => cells.map(wordsOf)),
];

describe('a chart of indicators', () => {
  it('shows the year before beside the year, in one unit, and the growth on an axis of its own', () => {
    const chart = chartOf('{指标: [产值, 投资], 同比: 是}');
    expect(tableOf(chart)).toEqual([
      ['指标', '2024年（亿元）', '2025年（亿元）', '同比增长（%）'],
      ['产值*', '203.10', '215.30', '6.0'],
      ['投资（1—11月）', '60', '62.5', '4.2'],
    ]);
    expect(chart.drawing.series.map(({ as, second }) => [as, second])).toEqual([
      ['bars', false],
      ['bars', false],
      ['line', true],
    ]);
    expect(chart.drawing.series[1]?.points[0]).toEqual({ value: 215.3, digits: '215.30', decimals: 2 });
    expect(chart.notes.map(wordsOf)).toEqual(['注：带*的为预计数。']);
    expect(wordsOf(chart.caption)).toBe('图1　产值、投资');
  });

  it('leaves the year before out where one has none, or the writer wants none', () => {
    expect(tableOf(chartOf('{指标: [产值, 税收]}'))[0]).toEqual(['指标', '2025年（亿元）']);
    expect(tableOf(chartOf('{指标: [产值], 上年同期: 否}'))[0]).toEqual(['指标', '2025年（亿元）']);
  });

  it('shows a figure that is missing as a blank, in the data and under the chart', () => {
    const report = reportOf('{指标: [产值, 税收]}');
    const [chart] = chartsOf(report);
    expect(chart && tableOf(chart)[2]).toEqual(['税收', '【待填】']);
    expect(chart?.drawing.series[0]?.points[1]).toBeUndefined();
    expect(chart?.notes.map(wordsOf)).toContain('图中还缺：税收2025年【待填】。');
    expect(report.blanks.map(({ path }) => path)).toContainEqual(['indicators', 2, 'value']);
  });

  it('shows the parts of one as a pie', () => {
    const chart = chartOf('{类型: 饼图, 指标: [产值]}');
    expect(wordsOf(chart.caption)).toBe('图1　产值构成');
    expect(tableOf(chart).slice(1)).toEqual([
      ['电子', '80.1'],
      ['装备', '135.2'],
    ]);
    expect(chart.drawing.series[0]?.as).toBe('slices');
  });
});

describe('a chart of data', () => {
  it('takes growths for a line beside figures, and for the figures where there are no others', () => {
    const kinds = (chart: string) =>
      chartOf(chart).drawing.series.map(({ name, second }) => `${name} ${second}`);
    expect(kinds('{数据: [[年度, 产值（亿元）, 增速（%）], [2024年, 1, 2]]}')).toEqual([
      '产值（亿元） false',
      '增速（%） true',
    ]);
    expect(kinds('{数据: [[年度, 产值（亿元）, 增速（%）], [2024年, 1, 2]], 同比: 否}')).toEqual([
      '产值（亿元） false',
    ]);
    expect(kinds('{数据: [[年度, 甲增速, 乙增速], [2024年, 1, 2]]}')).toEqual([
      '甲增速（%） false',
      '乙增速（%） false',
    ]);
  });

  it('keeps the order and the digits of the file', () => {
    expect(tableOf(chartOf('{数据: {2025: 1.50, 2024: 2}, 单位: 家}'))).toEqual([
      ['名称', '家'],
      ['2025', '1.50'],
      ['2024', '2'],
    ]);
  });

  it('is a blank where its key was left empty', () => {
    for (const [chart, path] of [
      ['', ['tasks', 'chart']],
      ['{数据: }', ['tasks', 'chart', 'data']],
    ] as const) {
      const report = reportOf(chart);
      expect(chartsOf(report)).toEqual([]);
      expect(report.blanks.map((blank) => blank.path)).toContainEqual(path);
    }
  });
});

it('numbers charts through, and gives no number to one without a title', () => {
  const report = reportOf(
    '[{指标: [产值]}, {数据: {甲: 1}}, {标题: 乙, 数据: {甲: 1}}]\n附件: [{标题: 丙, 图表: {指标: [投资]}}]',
  );
  expect(chartsOf(report).map(({ caption }) => wordsOf(caption))).toEqual([
    '图1　产值',
    '',
    '图2　乙',
    '图3　投资',
  ]);
});

it('is described in words, the writer’s or its own', () => {
  expect(chartOf('{数据: {甲: 1.50, 乙: —}, 单位: 家}').drawing.alt).toBe(
    '柱形图。甲：家1.50；乙：家没有数。',
  );
  expect(chartOf('{指标: [产值], 替代文字: "产值为{{产值.数值}}"}').drawing.alt).toBe('产值为215.30亿元');
});
