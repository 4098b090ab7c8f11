// What Chinese typists get wrong in a whole file is mended by one run of --fix, and the file then holds what it held before.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixSource } from '../../src/lint/fix.js';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';
import { toData } from '../../src/source/tree.js';
import { readSummary } from '../../src/summary/read-summary.js';

const structural = (text: string) =>
  readSummary(createSource('a.yaml', text)).diagnostics.filter(({ fix }) => fix?.structural);
const fixed = (text: string) =>
  fixSource(createSource('a.yaml', text), 'yaml', ({ text: now }) => structural(now)).text;

function dataOf(text: string): unknown {
  const { root, findings } = parseYaml(createSource('a.yaml', text));
  expect(findings.map(({ message }) => message)).toEqual([]);
  return root && toData(root);
}

/** The lines outside the texts below a bar. */
function onStructure(text: string, change: (line: string) => string): string {
  let bar = Number.POSITIVE_INFINITY;
  return text
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S/);
      if (indent > bar || indent < 0) return line;
      bar = /: [|>]$/.test(line) ? line.search(/[^ -]/) : Number.POSITIVE_INFINITY;
      return line.trim().startsWith('#') ? line : change(line);
    })
    .join('\n');
}

const sign = (text: string, half: string, full: string) => text.replaceAll(half, full);

const slips: readonly [string, (text: string) => string][] = [
  [
    'full-width colons',
    (text) => onStructure(text, (line) => line.replace(/^( *(?:- )?[\p{Script=Han}\w]+):(?: |$)/u, '$1：')),
  ],
  [
    'full-width colons with a blank',
    (text) => onStructure(text, (line) => line.replace(/^( *(?:- )?[\p{Script=Han}\w]+):/u, '$1：')),
  ],
  [
    'no blank after the colon',
    (text) =>
      onStructure(text, (line) => line.replace(/^( *(?:- )?[\p{Script=Han}\w]+): (?=[^|[{])/u, '$1:')),
  ],
  [
    'a wide blank after the colon',
    (text) =>
      onStructure(text, (line) => line.replace(/^( *(?:- )?[\p{Script=Han}\w]+): (?=[^|])/u, '$1:　')),
  ],
  [
    'a no-break space after the colon',
    (text) =>
      onStructure(text, (line) => line.replace(/^( *(?:- )?[\p{Script=Han}\w]+): (?=[^|])/u, '$1:\u00a0')),
  ],
  [
    'keys in Chinese quotes',
    (text) => onStructure(text, (line) => line.replace(/^( *(?:- )?)([\p{Script=Han}\w]+):/u, '$1“$2”:')),
  ],
  ['full-width dashes', (text) => onStructure(text, (line) => line.replace(/^( *)- /, '$1－'))],
  ['bullets', (text) => onStructure(text, (line) => line.replace(/^( *)- /, '$1• '))],
  ['dashes without a blank', (text) => onStructure(text, (line) => line.replace(/^( *)- /, '$1-'))],
  ['full-width bars', (text) => text.replace(/: \|$/gm, ': ｜')],
  ['full-width colons and bars', (text) => text.replace(/^( *(?:- )?[\p{Script=Han}\w]+): \|$/gmu, '$1：｜')],
  [
    'full-width braces',
    (text) =>
      onStructure(text, (line) =>
        /^[^"']*\{(?!\{)[^"'[]*\}$/.test(line)
          ? sign(sign(sign(sign(line, '{', '｛'), '}', '｝'), ', ', '，'), ': ', '：').replace(
              /^( *(?:- )?[^｛]*?)：｛/,
              '$1: ｛',
            )
          : line,
      ),
  ],
  [
    'indentation of wide blanks',
    (text) => text.replace(/^(?: {2})+/gm, (blanks) => '　'.repeat(blanks.length / 2)),
  ],
  [
    'indentation of no-break spaces',
    (text) => text.replace(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length)),
  ],
  ['indentation of tabs', (text) => text.replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2))],
];

const examples = ['department', 'briefing'].map((name): [string, string] => [
  name,
  readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8'),
]);

describe.each(examples)('the example %s', (_, text) => {
  it.each(slips)('with %s', (_, slip) => {
    const wrong = slip(text);
    if (wrong === text) return;
    const mended = fixed(wrong);
    expect(dataOf(mended)).toEqual(dataOf(text));
    expect(fixed(mended)).toBe(mended);
  });
});

const head = '类型: 部门\n单位: 甲局\n年度: 2025\n';

describe('a text below a bar that is not indented', () => {
  const said = (text: string) =>
    readSummary(createSource('a.yaml', text)).diagnostics.map(
      ({ range, message }) => `${range.start.line} ${message}`,
    );

  it('is told as that, not as a key', () => {
    expect(said(`${head}导语: |\n一季度：完成投资。\n`)).toEqual(['5 “|”下面的文字没有缩进']);
    expect(said(`${head}主要工作:\n  - 正文: |\n    其中:完成投资。\n`)).toEqual(['6 “|”下面的文字没有缩进']);
    expect(said(`${head}导语: |\n结尾：甲\n`)).toEqual(['5 “结尾”后面是全角冒号“：”，YAML 只认半角冒号']);
  });
});

describe('a single slip', () => {
  it.each([
    [
      '主要工作:\n  - ｛标题：甲，乙，正文：丙，丁。｝ # 说明：甲，乙\n',
      '主要工作:\n  - {标题: 甲，乙, 正文: 丙，丁。} # 说明：甲，乙\n',
    ],
    ['主要工作:\n  - {标题：甲，正文：乙}\n', '主要工作:\n  - {标题: 甲, 正文: 乙}\n'],
    ['主要工作:\n  - {标题: 甲，正文: 乙}\n', '主要工作:\n  - {标题: 甲, 正文: 乙}\n'],
    ['主要工作:\n  - {标题: 甲, 正文: 乙｝\n', '主要工作:\n  - {标题: 甲, 正文: 乙}\n'],
    ['主要工作:\n  - ｛标题: 甲, 正文: 乙}\n', '主要工作:\n  - {标题: 甲, 正文: 乙}\n'],
    [
      '主要工作:\n  - {标题:甲,正文:"乙：丙，正文：丁"}\n',
      '主要工作:\n  - {标题: 甲,正文: "乙：丙，正文：丁"}\n',
    ],
    [
      '主要工作:\n  -标题: 甲\n   正文: 丙\n  - 标题: 乙\n',
      '主要工作:\n  - 标题: 甲\n    正文: 丙\n  - 标题: 乙\n',
    ],
    ['"导语"：甲\n', '"导语": 甲\n'],
    ["导语: '甲'# 说明\n", "导语: '甲' # 说明\n"],
    ['导语: {{甲}}增长。 # 说明\n', "导语: '{{甲}}增长。' # 说明\n"],
    ['导语: @甲\n', "导语: '@甲'\n"],
    ['指标:\n  - 名称: 甲\n\t数值: 3\n    单位: 家\n', '指标:\n  - 名称: 甲\n    数值: 3\n    单位: 家\n'],
    ['导语: |\n　　今年完成。\n结尾: 乙。\n', '导语: |\n    今年完成。\n结尾: 乙。\n'],
  ])('%j', (wrong, right) => {
    expect(fixed(head + wrong)).toBe(head + right);
  });

  it.each([
    ['a word that is no field', '导语: |\n一季度：完成。\n'],
    ['a dash of two characters', '主要工作:\n——甲\n'],
    ['a tab that may be meant in two ways', '主要工作:\n  - 标题: 甲\n    分项:\n\t- 乙\n'],
    ['a quote inside', "导语: {{甲}}的'乙'\n"],
    ['a value that goes on below', '导语: @甲\n  乙\n'],
    ['an unclosed quote', '导语: "甲\n结尾: 乙\n'],
  ])('is left to the writer: %s', (_, text) => expect(fixed(head + text)).toBe(head + text));
});
