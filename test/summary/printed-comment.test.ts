import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { fixSource } from '../../src/lint/fix.js';
import { createSource } from '../../src/source/source.js';

const check = (text: string) => checkSummary(createSource('a.yaml', text), defaultCheck);
const head = '类型: 部门\n单位: 甲局\n年度: 2025\n';
const said = (text: string) =>
  check(head + text).diagnostics.map(
    ({ code, severity, range: { start }, params }) =>
      `${severity} ${code} ${start.line}:${start.column} ${params.text ?? ''}`,
  );
const fixed = (text: string) =>
  fixSource(createSource('a.yaml', text), 'yaml', ({ text: now }) => check(now).diagnostics);

describe('a comment glued to a value', () => {
  it.each([
    ['主送机关: 市政府# 报给谁\n', 'warning printed-comment 4:10 # 报给谁'],
    ['导语: 今年完成。# 一两段\n', 'warning printed-comment 4:10 # 一两段'],
    ['署名: 否# 落款\n', 'warning printed-comment 4:6 # 落款'],
    ['成文日期: 2025-12-20# 写成这样\n', 'error printed-comment 4:17 # 写成这样'],
    [
      '指标:\n  - 名称: 甲# 全称，写统计上的\n    数值: 3\n',
      'warning printed-comment 5:10 # 全称，写统计上的',
    ],
    ['指标:\n  - 名称: 甲\n    数值: 215.30# 亿元\n', 'warning printed-comment 6:15 # 亿元'],
    ['指标:\n  - 名称: 甲\n    数值: 3\n    同比: -2.5# 增速\n', 'error printed-comment 7:13 # 增速'],
    ['指标:\n  - 名称: 甲\n    数值: 3\n    预计: 是# 是否\n', 'error printed-comment 7:10 # 是否'],
    ['主要工作:\n  写法: 一是二是# 写法\n  各项: [甲]\n', 'error printed-comment 5:11 # 写法'],
    [
      '下年安排:\n  重点任务:\n    - 标题: 甲\n      完成时限: 2026年6月底# 时限\n',
      'warning printed-comment 7:21 # 时限',
    ],
    ['下年安排:\n  重点任务: [{标题: 甲# 题目}]\n', 'warning printed-comment 5:16 # 题目'],
    ['导语: 今年完成。　# 一两段\n', 'warning printed-comment 4:11 # 一两段'],
    ['导语: 今年完成 ＃一两段\n', 'warning printed-comment 4:10 ＃一两段'],
    ['导语: ＃ 一两段\n', 'warning printed-comment 4:5 ＃ 一两段'],
    ['导语: 甲局#全称\n', 'warning printed-comment 4:7 #全称'],
    ['导语: |\n  今年完成。 # 一两段\n', 'warning printed-comment 5:9 # 一两段'],
    ['导语: |\n  # 一两段\n  今年完成。\n', 'warning printed-comment 5:3 # 一两段'],
    ["导语: '今年完成 # 一两段'\n", 'warning printed-comment 4:11 # 一两段'],
    ['导语: |\n  今年完成，# 待核\n  开工。\n', 'warning printed-comment 5:8 # 待核'],
    ["导语: '今年完成，# 待核'\n", 'warning printed-comment 4:11 # 待核'],
  ])('%j', (text, expected) => expect(said(text)).toEqual([expected]));

  it.each([
    '导语: 建成1#厂房、3#、5#楼，开通12345#热线。\n',
    '导语: 开设C# 语言班，3# 楼完工。\n',
    '导语: 见 https://a.b/c#anchor 。\n',
    '导语: 发起#文明园区#话题。\n',
    '导语: "发起#文明园区#话题。"\n',
    '导语: |\n  建成3# 楼、1#厂房。\n',
    '导语: 建成3＃楼，发起 ＃文明园区＃ 话题。\n',
    '导语: 今年完成。 # 一两段\n',
  ])('is not %j', (text) => expect(said(text).filter((line) => line.includes('comment'))).toEqual([]));

  it('gets its blank by --fix, and a figure is one again', () => {
    const text = `${head}指标:\n  - 名称: 甲# 全称\n    数值: 215.30# 数\n    单位: 亿元\n    预计: 是# 是否\n`;
    const { text: after } = fixed(text);
    expect(after).toBe(text.replace(/# /g, ' # '));
    expect(check(after).summary?.indicators?.items[0]?.value).toMatchObject({ number: { digits: '215.30' } });
  });

  it.each([
    ['导语: 今年完成。　# 一两段\n', '导语: 今年完成。 # 一两段\n'],
    ['导语: 今年完成 ＃一两段\n', '导语: 今年完成 #一两段\n'],
    ['导语: ＃ 一两段\n', '导语: # 一两段\n'],
    ['＃ 一两段\n导语: 甲\n', '# 一两段\n导语: 甲\n'],
  ])('with full-width signs becomes one by --fix: %j', (text, expected) => {
    expect(fixed(head + text).text).toBe(head + expected);
  });

  it.each([
    ['in braces', `${head}下年安排:\n  重点任务: [{标题: 甲# 题目, 正文: 乙}]\n`],
    ['before words that go on', `${head}导语: 甲# 题目\n  乙\n`],
    ['without a blank behind it', `${head}导语: 甲局#全称\n`],
    ['below a bar', `${head}导语: |\n  甲 # 题目\n`],
    ['in quotes', `${head}导语: '甲 # 题目'\n`],
  ])('gets none %s', (_, text) => expect(fixed(text).text).toBe(text));

  it('is the only thing told of a key that it became a part of', () => {
    expect(said('导语# 一两段: 甲\n')).toEqual(['error unknown-field 4:1 ']);
    expect(check(`${head}导语# 一两段: 甲\n`).diagnostics[0]).toMatchObject({
      message: '“导语# 一两段”里的“#”写在冒号前面，说明也成了键名',
      hint: '请写成“导语: ”，说明移到上一行',
    });
  });
});
