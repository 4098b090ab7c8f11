// A figure that was written so that nothing could be reckoned with it is one finding, and honest words are none.
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const head = '单位: 甲\n年度: 2025\n指标:\n  - 名称: 产值\n    单位: 亿元\n    ';
const said = (line: string, text = head) =>
  readSummary(createSource('a.yaml', `${text}${line}\n`)).diagnostics.map(
    ({ code, range, message, hint }) =>
      `${code} ${range.start.line}:${range.start.column}-${range.end.column} ${message.replace(/^“[^”]*”/, '')}：${hint ?? ''}`,
  );

describe('one finding', () => {
  it.each([
    ['数值: 215.30亿元', '6:9-17', '应为数字，这里是文字“215.30亿元”', '写成 215.30'],
    ['数值: 约200', '6:9-13', '应为数字，这里是文字“约200”', '写成 200，另写“修饰: 约”'],
    ['数值: 200亿元以上', '6:9-16', '应为数字', '写成 200，另写“修饰: 以上”'],
    ['数值: ２１５．３０', '6:9-15', '里有全角的数字或标点', '写成 215.30'],
    ['数值: 1，215.30', '6:9-17', '里有全角的数字或标点', '写成 1215.30'],
    ['数值: 12,15', '6:9-14', '应为数字，这里是“12,15”', '应是 12.15；若是千位的逗号，应是 1215'],
    ['数值: 1.2.3', '6:9-14', '应为数字，这里是“1.2.3”', '请检查逗号和小数点'],
    ['数值: 0x1F', '6:9-13', '会被当作数字 31', "请加引号：'0x1F'"],
    ['数值: .inf', '6:9-13', '这里是“.inf”', ''],
    ['同比: ６．０', '6:9-12', '里有全角的数字或标点', '写成 6.0'],
    ['同比: 6.0%左右', '6:9-15', '应为数字，这里是文字“6.0%左右”', '{数值: 6.0, 修饰: 左右}'],
    ['同比: 约6%', '6:9-12', '应为数字', '写成 {数值: 6, 修饰: 约}'],
    ['目标: 210亿元', '6:9-14', '这里是文字“210亿元”', '写成 210'],
    ['上年同期: ２０３', '6:11-14', '里有全角的数字或标点', '写成 203'],
    ['构成: [{名称: 甲, 数值: 80亿}]', '6:22-25', '这里是文字“80亿”', '写成 80'],
  ])('on %s', (line, place, message, hint) => {
    const found = said(line);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`wrong-type ${place} `);
    expect(found[0]).toContain(message);
    expect(found[0]).toContain(hint);
  });

  it('on a figure with its unit where no unit is given', () => {
    expect(said('数值: 62家', '单位: 甲\n年度: 2025\n指标:\n  - 名称: 企业\n    ')).toHaveLength(1);
  });

  it('on a goal of the plan', () => {
    expect(
      said('    增幅: 8左右', '单位: 甲\n年度: 2025\n下年安排:\n  预期目标:\n    - 名称: 产值\n  '),
    ).toHaveLength(1);
  });
});

describe('nothing', () => {
  it.each([
    '数值: 215.30',
    '数值: "1,215.30"',
    '数值: 1,215.30',
    '数值: 稳中有升',
    '数值: 3.9：59.5：36.6',
    '数值: —',
    '数值: ____',
    '同比: 6.0%',
    '同比: 翻两番',
    '同比: 增长6.0%',
    '同比: 同比增长6%左右',
    '同比: 与上年持平',
  ])('on %s', (line) => {
    expect(said(line)).toEqual([]);
  });

  it('on words with a number where no unit is given', () => {
    expect(said('数值: 达到国家标准2级', '单位: 甲\n年度: 2025\n指标:\n  - 名称: 水质\n    ')).toEqual([]);
  });
});

it.each(['——', '____', '待定', '待补充', '暂缺', '""'])(
  'takes %s for a figure still to be filled in',
  (value) => {
    const { summary } = readSummary(createSource('a.yaml', `${head}数值: ${value}\n`));
    expect(summary?.indicators?.items[0]?.value?.kind).toBe('missing');
  },
);

it.each(['稳中有升', '待遇提高', '完成'])('takes %s for words', (value) => {
  const { summary } = readSummary(createSource('a.yaml', `${head}数值: ${value}\n`));
  expect(summary?.indicators?.items[0]?.value).toMatchObject({ kind: 'words', words: value });
});
