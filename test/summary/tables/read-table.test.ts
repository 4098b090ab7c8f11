// Tables as people type and paste them: understood, or told once, at the row.
import { describe, expect, it } from 'vitest';
import type { Beside } from '../../../src/source/beside.js';
import { createSource } from '../../../src/source/source.js';
import { readSummary } from '../../../src/summary/read-summary.js';

const head = '单位: 甲\n年度: 2025\n附件:\n  - 标题: 表一\n    表格:';
const read = (table: string, beside?: Beside) => readSummary(createSource('a.yaml', head + table), beside);
const tableOf = (table: string, beside?: Beside) => {
  const { summary, diagnostics } = read(table, beside);
  expect(diagnostics).toEqual([]);
  return summary?.attachments[0]?.table?.[0];
};
const valuesOf = (table: string, beside?: Beside) => {
  const { columns = [], rows = [] } = tableOf(table, beside) ?? {};
  return [columns.map(({ name }) => name.value), ...rows.map(({ cells }) => cells.map(({ value }) => value))];
};
const told = (table: string, beside?: Beside) =>
  read(table, beside).diagnostics.map(({ code, severity, range, message }) =>
    [code, severity, range.start.line, message].join(' '),
  );
const file =
  (text: string | Uint8Array): Beside =>
  () => ({ bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });

const EXPECTED = [
  ['项目', '投资'],
  ['甲', '3.50'],
];

describe('a table', () => {
  it.each([
    ['in lists', ' {列: [项目, 投资], 行: [[甲, 3.50]]}'],
    ['in lists, the first row its head', ' {行: [[项目, 投资], [甲, 3.50]]}'],
    ['of rows by name', ' {列: [项目, 投资], 行: [{投资: 3.50, 项目: 甲}]}'],
    ['of rows by name alone', ' {行: [{项目: 甲, 投资: 3.50}]}'],
    ['with columns as mappings', ' {列: [{名称: 项目, 合并: 是}, {名称: 投资}], 行: [[甲, 3.50]]}'],
    ['in English', ' {columns: [项目, 投资], rows: [[甲, 3.50]]}'],
    ['pasted', ' |\n      项目\t投资\n      甲\t3.50\n'],
    ['pasted without a bar', '\n      项目 | 投资\n\n      甲 | 3.50\n'],
    ['whose rows are pasted', '\n      列: [项目, 投资]\n      行: |\n        甲\t3.50\n'],
    [
      'whose rows are pasted with the head',
      '\n      列: [项目, 投资]\n      行: |\n        项目\t投资\n        甲\t3.50\n',
    ],
    ['with the head once more', ' |\n      项目\t投资\n      甲\t3.50\n      项目\t投资\n'],
    ['with empty columns at its edges', ' |\n      项目\t投资\t\t\n      甲\t3.50\t\t\n'],
    ['with rows on lines', ' {列: [项目, 投资], 行: [甲 | 3.50]}'],
    ['alone in a list', '\n      - {行: [[项目, 投资], [甲, 3.50]]}\n'],
  ])('%s', (_, table) => {
    expect(valuesOf(table)).toEqual(EXPECTED);
  });

  it.each([
    ['UTF-8', file('\ufeff项目,投资\r\n甲,3.50\r\n')],
    [
      'GBK, as Excel saves it',
      file(Buffer.from('cfeec4bf2ccdb6d7ca0a bcd72c332e35300a'.replace(' ', ''), 'hex')),
    ],
  ])('out of a file in %s', (_, beside) => {
    expect(valuesOf(' {文件: 项目.csv}', beside)).toEqual(EXPECTED);
  });

  it('keeps an empty cell empty, and takes nothing behind a key for a blank', () => {
    expect(valuesOf(' {列: [甲, 乙], 行: [["", 无], {甲: , 乙: 是}]}').slice(1)).toEqual([
      ['', '无'],
      [null, '是'],
    ]);
  });

  it('is none where that is said', () => {
    expect(tableOf(' 无')).toBeUndefined();
  });

  it('is still to be written where nothing stands behind its key', () => {
    expect(tableOf('')).toMatchObject({ columns: [], missing: ['attachments', 0, 'table'] });
  });

  it.each([
    [' 指标表', ['table-text error 5 “指标表”不是表格：只有一行，也没有分出各格']],
    [' |\n      甲开工\n      乙竣工\n', ['table-text error 5 这 2 行没有分出各格，看不出有几列']],
    [
      ' |\n      项目\t投资\n      甲\t1\t200\n',
      ['table-row error 7 这一行有 3 格，表头只有 2 列，“200”没有地方印'],
    ],
    [
      ' |\n      项目\t投资\t进度\n      甲\t1\n',
      ['table-row warning 7 这一行只有 2 格，表头有 3 列，从“进度”起印成空白'],
    ],
    [' |\n      项目\t\n      甲\t1\n', ['table-head warning 6 第 2 列没有名称，表头这一格印成空白']],
    [' {列: [项目], 行: [{项 目: 甲, 投资: 1}]}', ['table-row error 5 没有叫“投资”的列']],
    [
      ' {列: [项目, 项目], 行: [{项目: 甲}]}',
      ['table-head error 5 有两列都叫“项目”，按列名写的行分不清是哪一列'],
    ],
    [' |\n      项目\t投资\n      甲\t#REF!\n', ['table-cell error 7 “#REF!”是 Excel 的出错标记，不是数']],
    [
      ' {列: [项目, 投资], 行: [[甲, 3亿元], [乙, 1], [丙, 2]], 合计: 是}',
      ['table-cell warning 5 “3亿元”不是一个数，“投资”这一列没有合计'],
    ],
    [` |\n      ${'列\t'.repeat(51)}末\n      1\n`, ['too-many error 5 这张表有 52 列，最多 50 列']],
    [` |\n      甲\t乙\n${'      1\t2\n'.repeat(2001)}`, ['too-many error 5 这张表有 2001 行，最多 2000 行']],
  ])('tells once what cannot be meant: case %#', (table, expected) => {
    expect(told(table)).toEqual(expected);
  });

  it('says nothing of a row that heads those below it', () => {
    expect(told(' |\n      项目\t投资\n      一、工业项目\n      甲\t1\n')).toEqual([]);
  });

  it('takes no thousands of rows of one list', () => {
    expect(told(` {列: [甲], 行: [${'[1], '.repeat(2001)}]}`)).toEqual([expect.stringContaining('too-many')]);
  });
});

describe('a file of rows', () => {
  it.each([
    ['missing', { fault: 'missing', others: ['项目表.csv'] }, '找不到“项目.csv”'],
    ['elsewhere', { fault: 'outside' }, '“项目.csv”不在本文件所在的文件夹里'],
    ['a folder', { fault: 'folder' }, '“项目.csv”是文件夹'],
    ['too large', { fault: 'too-large' }, '“项目.csv”超过 2 MB，太大'],
    ['refused', { fault: 'refused', reason: '没有权限' }, '“项目.csv”读不出来：没有权限'],
  ] as const)('that is %s is told at its name', (_, result, message) => {
    expect(told(' {文件: 项目.csv}', () => result)).toEqual([`unreadable-file error 5 ${message}`]);
  });

  it('is told with its line where a row is wrong', () => {
    expect(told(' {文件: 项目.csv}', file('项目,投资\n甲,1\n乙,2,3\n'))).toEqual([
      'table-row error 5 项目.csv 第 3 行：这一行有 3 格，表头只有 2 列，“3”没有地方印',
    ]);
  });

  it.each([
    [' {文件: 项目.csv, 行: [[1]]}', '“行”和“文件”写了两样，不知道印哪一样'],
    [' {文件: 项目.xlsx}', '“项目.xlsx”是表格文件，这里读不了'],
  ])('%s', (table, message) => {
    expect(told(table, file('项目,投资\n'))).toEqual([expect.stringContaining(message)]);
  });

  it('is told where it is empty', () => {
    expect(told(' {文件: 项目.csv}', file(' \n'))).toEqual(['table-text error 5 “项目.csv”是空的']);
  });
});
