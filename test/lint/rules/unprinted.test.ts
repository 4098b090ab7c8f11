// What is given and has no place in the report.
import { describe, expect, it } from 'vitest';
import { unprinted as rule } from '../../../src/lint/rules/unprinted.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const ITEM = '{名称: 产值, 数值: 2, 口径: 现价}';

describe('unprinted', () => {
  it.each([
    [`指标: {表题: 表, 各项: [${ITEM}]}\n`, '“指标 › 表题”等 2 处只印在表格上，这里没有列表，不会印出来'],
    [`指标: [${ITEM}]\n`, '“指标 › 第1项（产值） › 口径”只印在表格上，这里没有列表，不会印出来'],
    [
      `下年安排: {预期目标: [${ITEM}]}\n`,
      '“下年安排 › 预期目标 › 第1项（产值） › 口径”只印在表格上，这里没有列表，不会印出来',
    ],
    [
      '指标: {位置: 不单列, 标题: 甲, 导语: 乙, 各项: [{名称: 产值, 数值: 2}]}\n',
      '“指标 › 标题”等 2 处不会印出来，因为“位置”是“不单列”',
    ],
    [
      '指标: {位置: 总述段, 标题: 甲, 各项: [{名称: 产值, 数值: 2}]}\n主要工作: [好。]\n',
      '“指标 › 标题”不会印出来，因为“位置”是“总述段”',
    ],
    ['附件: [{标题: 表, 表格: 指标}]\n', '“附件 › 第1项（表） › 表格”没有数据，这张表不会印出来'],
  ])('finds %j', (yaml, message) => {
    expect(messagesOf(rule, yamlOf(yaml))).toEqual([message]);
  });

  it.each([
    `指标: {列表: 是, 表题: 表, 各项: [${ITEM}]}\n`,
    `指标: [${ITEM}]\n附件: [{标题: 表, 表格: 指标}]\n`,
    `指标: {位置: 不单列, 各项: [{名称: 产值, 数值: 2}]}\n`,
    '指标: {标题: 甲, 各项: [{名称: 产值, 数值: 2}]}\n主要工作: [好。]\n',
    '指标: {位置: 总述段, 标题: 甲, 各项: [{名称: 产值, 数值: 2}]}\n',
    '下年安排: [好。]\n附件: [{标题: 表, 表格: 重点任务}]\n',
    '导语: 一。\n附件: [表]\n',
  ])('passes %j', (yaml) => {
    expect(messagesOf(rule, yamlOf(yaml))).toEqual([]);
  });

  it('points at the key', () => {
    expect(wordsAt(rule, yamlOf('附件: [{标题: 表, 表格: 指标}]\n'))).toEqual(['表格']);
  });
});
