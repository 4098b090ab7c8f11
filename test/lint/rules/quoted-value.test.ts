// The rule quoted-value.
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/lint/fix.js';
import { lint } from '../../../src/lint/lint.js';
import { quotedValue as rule } from '../../../src/lint/rules/quoted-value.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf } from '../findings-of.js';

const fixed = (yaml: string) => {
  const document = yamlOf(yaml);
  return applyFixes(document.source, lint(document, [rule]), 'yaml')
    .text.split('\n')
    .slice(2)
    .join('\n');
};

describe('quoted-value', () => {
  it.each([
    ['署名: “云岭管委会”', '“署名”整个加了引号“”，引号会印出来', '署名: 云岭管委会'],
    ['署名: 「云岭管委会」', '“署名”整个加了引号「」，引号会印出来', '署名: 云岭管委会'],
    ['署名: ＂云岭管委会＂', '“署名”整个加了引号＂＂，引号会印出来', '署名: 云岭管委会'],
    ['署名: "‘云岭管委会’"', '“署名”整个加了引号‘’，引号会印出来', '署名: "云岭管委会"'],
    ["署名: '“云岭管委会”'", '“署名”整个加了引号“”，引号会印出来', "署名: '云岭管委会'"],
    ['标题: “云岭管委会‘十四五’总结”', '“标题”整个加了引号“”，引号会印出来', '标题: 云岭管委会‘十四五’总结'],
    [
      '存在问题: {标题: “存在的主要问题和不足”, 正文: 用地偏紧。}',
      '“存在问题 › 标题”整个加了引号“”，引号会印出来',
      '存在问题: {标题: 存在的主要问题和不足, 正文: 用地偏紧。}',
    ],
  ])('finds %s', (yaml, message, without) => {
    expect(messagesOf(rule, yamlOf(`${yaml}\n`))).toEqual([message]);
    expect(fixed(`${yaml}\n`)).toBe(`${without}\n`);
  });

  it.each([
    '标题: “十四五”工作总结',
    '标题: “十四五”和“十五五”',
    '署名: "云岭管委会"',
    '主要工作: [{标题: “一网通办”, 正文: 全年办结900件。}]',
    '主要工作: [{标题: “两高一低”专项整治, 正文: 全年检查60家。}]',
    '主要工作: [“绿水青山就是金山银山。”]',
    '导语: “绿水青山就是金山银山。”',
  ])('passes %s', (yaml) => {
    expect(messagesOf(rule, yamlOf(`${yaml}\n`))).toEqual([]);
  });

  it('also points at terms and sentences where names are quoted, and leaves them to the writer', () => {
    const yaml = '署名: “云岭管委会”\n主要工作: [{标题: “一网通办”, 正文: “全年办结900件。”}]\n';
    expect(Array.from(rule.check(yamlOf(yaml)), ({ severity = rule.severity }) => severity)).toEqual([
      'info',
      'info',
      'warning',
    ]);
    expect(fixed(yaml)).toBe(yaml.replace('“云岭管委会”', '云岭管委会'));
  });

  it('does not make a number of a text', () => {
    expect(fixed('署名: “2025”\n')).toBe('署名: “2025”\n');
  });
});
