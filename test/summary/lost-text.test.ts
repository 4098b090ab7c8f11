import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const said = (text: string) =>
  readSummary(createSource('a.yaml', `单位: 甲\n年度: 2025\n${text}`)).diagnostics.map(
    ({ code, severity, range: { start, end }, message }) =>
      `${severity} ${code} ${start.line}:${start.column}-${end.column} ${message}`,
  );

describe('a sentence whose end YAML takes for a comment', () => {
  it.each([
    ['导语: 建成 #3 厂房。\n', '3:8-14 “#3 厂房。”'],
    ['主要工作:\n  - 建成 1 #2楼 \n', '4:10-13 “#2楼”'],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual([`warning lost-text ${expected}会被当作注释，不会印出来`]);
  });

  it.each([
    '导语: 建成 # 3号厂房\n',
    '导语: 建成#3厂房\n',
    "导语: '建成 #3 厂房'\n",
    '导语: |\n  建成 #3 厂房\n',
    '导语: 甲 #说明\n',
  ])('is not %j', (text) => expect(said(text)).toEqual([]));
});
