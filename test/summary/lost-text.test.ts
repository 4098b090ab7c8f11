import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { fixSource } from '../../src/lint/fix.js';
import { createSource } from '../../src/source/source.js';

const check = (text: string) => checkSummary(createSource('a.yaml', text), defaultCheck).diagnostics;
const head = '单位: 甲\n年度: 2025\n';
const said = (text: string) =>
  check(head + text).map(
    ({ code, severity, range: { start, end }, message }) =>
      `${severity} ${code} ${start.line}:${start.column}-${end.column} ${message}`,
  );
const fixed = (text: string) =>
  fixSource(createSource('a.yaml', head + text), 'yaml', ({ text: now }) => check(now)).text;

describe('words that YAML takes for a comment', () => {
  it.each([
    ['导语: 建成 #3 厂房。\n', 'warning lost-text 3:8-14 “#3 厂房。”'],
    ['主要工作:\n  - 建成一 #2楼 \n', 'warning lost-text 4:9-12 “#2楼”'],
    ['导语: 偏紧（见 #附件1）。\n', 'warning lost-text 3:10-16 “#附件1）。”'],
    ['导语: 围绕 #重点工作，推进落实。 # 说明\n', 'warning lost-text 3:8-19 “#重点工作，推进落实。”'],
    ['导语: 甲，乙， #重点工作\n', 'warning lost-text 3:10-15 “#重点工作”'],
    ['主要工作:\n  - 标题: 甲\n    正文: #1厂房未交付。\n', 'warning lost-text 5:9-17 “#1厂房未交付。”'],
    [
      '主要工作:\n  - 标题: 甲\n    正文:\n      #1厂房未交付。\n',
      'warning lost-text 6:7-15 “#1厂房未交付。”',
    ],
    ['主要工作:\n  - #1厂房未交付。\n  - 乙\n', 'warning lost-text 4:5-13 “#1厂房未交付。”'],
    ['导语: | #1厂房未交付。\n  甲。\n', 'warning lost-text 3:7-15 “#1厂房未交付。”'],
    ['导语: #1厂房未交付。\n  影响进度。\n', 'warning lost-text 3:5-13 “#1厂房未交付。”'],
    ['导语:\n  #1厂房未交付，\n  影响进度。\n', 'warning lost-text 4:3-11 “#1厂房未交付，”'],
    ['导语: 偏紧（见 # 附件1）。\n', 'warning lost-text 3:10-17 “# 附件1）。”'],
    ['导语: # 一两段今年完成了任务。\n', 'info lost-text 3:5-18 “# 一两段今年完成了任务。”'],
    ['导语: | # 今年完成了任务。\n  甲。\n', 'info lost-text 3:7-17 “# 今年完成了任务。”'],
    ['导语: 甲 #说明\n', 'info lost-text 3:7-10 “#说明”'],
  ])('%j', (text, expected) => expect(said(text)).toEqual([`${expected}会被当作注释，不会印出来`]));

  it.each([
    '导语: 建成 # 3号厂房\n',
    '导语: 建成#3厂房\n',
    "导语: '建成 #3 厂房'\n",
    '导语: |\n  建成 #3 厂房\n',
    '导语: | # 一两段\n  甲\n',
    // Whoever writes comments without a blank elsewhere writes them so here.
    '#一两段\n导语: 甲 #说明\n',
    '指标:\n  - 名称: 甲\n    数值: 3 #全年数\n    单位: 家 #计量单位\n',
  ])('is not %j', (text) => expect(said(text).filter((line) => line.includes('lost-text'))).toEqual([]));

  it.each([
    ['导语: 建成 #3地块。 # 说明\n', "导语: '建成 #3地块。' # 说明\n"],
    ['导语: 偏紧（见 #附图）。\n', "导语: '偏紧（见 #附图）。'\n"],
    [
      '主要工作:\n  - 标题: 甲\n    正文: #1厂房未交付。\n',
      "主要工作:\n  - 标题: 甲\n    正文: '#1厂房未交付。'\n",
    ],
  ])('is put in quotes by --fix where it can be nothing else: %j', (text, expected) => {
    expect(fixed(text)).toBe(head + expected);
    expect(said(expected).filter((line) => line.includes('lost-text'))).toEqual([]);
  });

  it.each(['导语: 围绕 #重点工作，推进落实。\n', '导语: 甲 #2025年的数\n', "导语: 用'甲'建成 #3地块。\n"])(
    'else the writer decides: %j',
    (text) => expect(fixed(text)).toBe(head + text),
  );
});
