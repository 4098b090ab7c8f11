// What stands in the cells and under the tables; how wide they are is the layout's.
import { describe, expect, it } from 'vitest';
import { indicatorTable, targetTable, taskTable } from '../../src/report/tables.js';
import { indexCitations } from '../../src/summary/citations.js';
import { outlineOf, shown, summaryOf } from './summary-of.js';

function indicators(...fields: string[]) {
  const summary = summaryOf(`指标: {表题: 表, 各项: [${fields.map((each) => `{${each}}`).join(', ')}]}\n`);
  if (!summary.indicators) throw new Error('no indicators');
  return indicatorTable(summary.indicators, indexCitations(summary));
}

describe('indicatorTable', () => {
  it.each([
    ['名称: 产值, 数值: 215.30, 单位: 亿元, 目标: 210, 同比: 6.0', '产值|亿元|210|215.30|102.5%|6.0%'],
    [
      '名称: 产值, 数值: 215, 单位: 亿元, 预计: 是, 修饰: 突破, 时段: 1—9月',
      '产值（1—9月）|亿元|—|突破215*|—|—',
    ],
    ['名称: 增加值, 同比: -6.2, 目标: {增幅: 6}', '增加值|—|增长6%|—|—|-6.2%'],
    ['名称: 能耗, 同比: -3.4, 目标: {增幅: -3}', '能耗|—|下降3%|—|—|-3.4%'],
    ['名称: 集聚度, 数值: 74.1, 单位: "%", 同比: 0, 目标: 75', '集聚度|%|75|74.1|—|持平'],
    ['名称: 事故, 数值: 1, 单位: 起, 目标: 2, 越低越好: 是', '事故|起|2|1|—|—'],
    ['名称: 进出口, 数值: 稳中有升', '进出口|—|—|稳中有升|—|—'],
    ['名称: , 数值: , 单位: , 目标: , 同比: ', '＿|＿|＿|＿|—|＿%'],
  ])('%s', (fields, row) => {
    expect(outlineOf([indicators(fields)])).toEqual([row]);
  });

  it('has a row for each part of a sum', () => {
    const table = indicators(
      '名称: 产值, 数值: 3, 单位: 亿元, 构成: [{名称: 甲, 数值: 1.0, 同比: 7}, {名称: 乙, 数值: }]',
    );
    expect(outlineOf([table])).toEqual([
      '产值|亿元|—|3|—|—',
      '其中：甲|亿元|—|1.0|—|7%',
      '其中：乙|亿元|—|＿|—|—',
    ]);
  });

  it.each([
    [['名称: 甲, 数值: 1'], []],
    [['名称: 甲, 数值: 1, 预计: 是'], ['注：带*的为预计数。']],
    [
      ['名称: 甲, 数值: 1, 预计: 是, 口径: 现价', '名称: 乙, 数值: 2, 口径: 可比价'],
      ['注：1.带*的为预计数；2.甲：现价；3.乙：可比价。'],
    ],
    [['名称: 甲, 数值: 1, 口径: '], ['注：甲：＿。']],
  ])('explains under it: %j', (fields, notes) => {
    expect(indicators(...fields).notes.map(shown)).toEqual(notes);
  });

  it('has columns that fill the width, a cell for each in every row', () => {
    const table = indicators('名称: 甲, 数值: 1, 构成: [{名称: 乙, 数值: 1}]');
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
    expect(shown(table.caption)).toBe('表');
  });
});

it.each([
  ['名称: 产值, 数值: 230, 单位: 亿元, 修饰: 突破, 增幅: 7', '产值|亿元|突破230|7%'],
  ['名称: 产值, 增幅: 8, 修饰: 左右', '产值|—|—|8%左右'],
  ['名称: 产值, 增幅: -3', '产值|—|—|-3%'],
  ['名称: 产值', '产值|—|＿|—'],
])('targetTable: %s', (fields, row) => {
  const summary = summaryOf(`下年安排: {预期目标: [{${fields}}]}\n`);
  const targets = summary.plan?.targets;
  expect(targets && outlineOf([targetTable(targets, indexCitations(summary))])).toEqual([row]);
});

it.each([
  ['[{标题: 甲, 责任单位: 乙, 分项: [{标题: 丙, 完成时限: 丁}]}, 戊]', ['1|甲|—|乙|—']],
  ['[{标题: 甲, 分项: [{标题: 丙, 责任领导: 丁, 完成时限: }]}]', ['1|丙|丁|—|＿']],
  ["[{标题: '税收过{{税收.数值}}', 责任单位: 乙}]", ['1|税收过3|—|乙|—']],
  ['[{标题: 甲}, 乙]', ['1|甲|—|—|—', '2|乙|—|—|—']],
  ['\n    - 甲，\n      乙。\n\n      丙。\n', ['1|甲，乙。\n丙。|—|—|—']],
])('taskTable: %s', (tasks, rows) => {
  const summary = summaryOf(`指标: [{名称: 税收, 数值: 3}]\n下年安排:\n  重点任务: ${tasks}\n`);
  const section = summary.plan?.tasks;
  expect(section && outlineOf([taskTable(section, indexCitations(summary))])).toEqual(rows);
});
