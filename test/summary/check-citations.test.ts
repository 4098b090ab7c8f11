// Citations that name nothing, that ask for what was not given, or that contradict the word before them.
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source.js';
import { checkCitations } from '../../src/summary/check-citations.js';
import { readSummary } from '../../src/summary/read-summary.js';

const head =
  '单位: 甲\n年度: 2025\n指标:\n  - {名称: 规上工业总产值, 代号: cz, 数值: 215.30, 单位: 亿元, 同比: 6.0}\n  - {名称: 进出口总额, 同比: -2.5}\n  - {名称: PM2.5浓度, 数值: 31}\n下年安排: {预期目标: [{名称: 新增企业, 数值: 3}]}\n';

const check = (text: string) => {
  const source = createSource('a.yaml', head + text);
  const { summary, tree } = readSummary(source);
  if (!summary || !tree) throw new Error('the YAML is faulty');
  return checkCitations(source, tree, summary);
};
const said = (text: string) =>
  check(text).map(({ code, range: { start, end }, message, hint }) => [
    `${code} ${start.line}:${start.column}-${end.line === start.line ? '' : `${end.line}:`}${end.column}`,
    message,
    hint ?? '',
  ]);

describe('an unknown citation', () => {
  it.each([
    ['in plain text', '导语: 完成{{规上工业产值}}。\n', '8:7-17', '规上工业总产值'],
    ['in single quotes', "导语: '它''是{{规上工业产值}}'\n", '8:10-20', '规上工业总产值'],
    ['in double quotes', '导语: "一\\n二{{规上工业产值}}"\n', '8:10-20', '规上工业总产值'],
    ['in a block', '导语: |\n  一。\n\n  完成{{规上工业产值}}。\n', '11:5-15', '规上工业总产值'],
    [
      'in a block that is indented further',
      '导语: |2\n    完成{{规上工业产值}}。\n',
      '9:7-17',
      '规上工业总产值',
    ],
    ['in a folded block', '导语: >\n  一\n  完成{{规上工业产值}}。\n', '10:5-15', '规上工业总产值'],
    ['in full-width braces', '导语: 完成｛｛规上工业产值｝｝。\n', '8:7-17', '规上工业总产值'],
    [
      'deep in the data',
      '主要工作:\n  - 标题: 甲\n    分项:\n      - 完成{{规上工业产值}}\n',
      '11:11-21',
      '规上工业总产值',
    ],
    ['in a title', '标题: 完成{{进出口额}}\n', '8:7-15', '进出口总额'],
  ])('%s is found at its place', (_, text, place, suggestion) => {
    expect(said(text)).toEqual([
      [`unknown-citation ${place}`, expect.stringContaining('不是已列出的指标'), `是否应为“${suggestion}”？`],
    ]);
  });

  it.each([
    ['{{cz.同壁}}', '引用“cz”时，不认识“同壁”', '是否应为“同比”？'],
    ['{{规上工业总产值.}}', '引用“规上工业总产值”时，不认识“”', '可以写：名称、数值'],
    ['{{constructor}}', '引用的“constructor”不是已列出的指标', ''],
    ['{{__proto__}}', '引用的“__proto__”不是已列出的指标', ''],
    ['{{cz.constructor}}', '引用“cz”时，不认识“constructor”', '可以写：'],
    ['{{cz.__proto__}}', '引用“cz”时，不认识“__proto__”', '可以写：'],
    ['{{}}', '引用的“”不是已列出的指标', ''],
    ['{{#each 指标}}', '引用的“#each 指标”不是已列出的指标', ''],
  ])('%s', (citation, message, hint) => {
    const [found, ...others] = said(`导语: 见${citation}\n`);
    expect(others).toEqual([]);
    expect(found?.[1]).toBe(message);
    expect(found?.[2]).toContain(hint);
  });

  it('where nothing can be cited says so', () => {
    const source = createSource('a.yaml', '单位: 甲\n年度: 2025\n导语: 完成{{产值}}\n');
    const { summary, tree } = readSummary(source);
    if (!summary || !tree) throw new Error('the YAML is faulty');
    expect(checkCitations(source, tree, summary).map(({ hint }) => hint)).toEqual(['还没有列出任何指标']);
  });
});

it.each([
  '{{规上工业总产值}}',
  '{{ cz }}',
  '{{cz.数值}}、{{cz.value}}、{{cz.单位}}、{{cz.名称}}、{{cz.同比}}、{{cz.增幅}}、{{cz.句}}',
  '{{cz．同比}}',
  '{{PM2.5浓度}}、{{PM2.5浓度.数值}}',
  '{{新增企业}}、{{新增企业.下年目标}}',
  '增长{{cz.增幅}}',
  '下降{{进出口总额.增幅}}',
  '{ {cz} }、{cz}',
])('%s is sound', (text) => {
  expect(said(`导语: 见${text}\n`)).toEqual([]);
});

it.each([
  ['cz.目标', '引用了“规上工业总产值”的目标，但数据里没有'],
  ['cz.完成率', '引用了“规上工业总产值”的完成率，但数据里没有'],
  ['cz.排名', '引用了“规上工业总产值”的排名，但数据里没有'],
  ['进出口总额.数值', '引用了“进出口总额”的数值，但数据里没有'],
  ['新增企业.同比', '引用了“新增企业”的同比，但数据里没有'],
  ['cz.下年目标', '引用了“规上工业总产值”的下年目标，但数据里没有'],
])('{{%s}} will be a blank', (citation, message) => {
  expect(check(`导语: 见{{${citation}}}\n`).map((found) => [found.severity, found.message])).toEqual([
    ['warning', message],
  ]);
});

it.each([
  ['进出口总额增长{{进出口总额.增幅}}', '“增长”后面引用了“进出口总额”的增幅，而数据是-2.5，方向相反'],
  ['进出口总额增长约{{进出口总额.增幅}}', '“增长”后面引用了“进出口总额”的增幅，而数据是-2.5，方向相反'],
  ['产值下降了{{cz.增幅}}', '“下降”后面引用了“规上工业总产值”的增幅，而数据是6.0，方向相反'],
])('%s contradicts the data', (text, message) => {
  expect(said(`导语: ${text}\n`).map(([place, said]) => [place?.split(' ')[0], said])).toEqual([
    ['citation-direction', message],
  ]);
});

it('a citation in a name, which is printed as it stands, is told', () => {
  expect(said('署名: 甲{{cz}}\n')).toEqual([
    ['unfilled-citation 8:6-12', expect.stringContaining('不能引用'), '请直接写出文字或数字'],
  ]);
  expect(said("主送机关: 甲{{cz}}\n附件: ['甲{{cz}}']\n")).toEqual([]);
});
