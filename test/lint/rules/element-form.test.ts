// The form of 份号, 密级, 发文字号 and the like.
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/lint/fix.js';
import { lint } from '../../../src/lint/lint.js';
import { elementForm as rule } from '../../../src/lint/rules/element-form.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf } from '../findings-of.js';

const documentOf = (line: string) => yamlOf(`成文日期: 2025-12-20\n公文:\n  ${line}\n`);

function fixed(line: string): string {
  const document = documentOf(line);
  const { text } = applyFixes(document.source, lint(document, [rule]), 'text');
  return (
    text
      .split('\n')
      .find((each) => each.startsWith('  '))
      ?.trim() ?? ''
  );
}

describe('element-form', () => {
  it.each([
    ['份号: 1', '份号: 000001'],
    ['份号: 00012', '份号: 000012'],
    ['密级: 机密*1年', '密级: 机密★1年'],
    ['密级: 机密☆1年', '密级: 机密★1年'],
    ['密级: 秘密（6个月）', '密级: 秘密★6个月'],
    ['密级: 绝密长期', '密级: 绝密★长期'],
    ['密级: 密级 机密', '密级: 机密'],
    ['发文字号: 云开管2025年12号', '发文字号: 云开管〔2025〕12号'],
    ['发文字号: 云开管字〔25〕012号', '发文字号: 云开管〔2025〕12号'],
    ['发文字号: 云开管〔2025〕12', '发文字号: 云开管〔2025〕12号'],
    ['发文字号: 云开管-2025-12号', '发文字号: 云开管〔2025〕12号'],
  ])('makes of %s %s', (wrong, right) => {
    expect(fixed(wrong)).toBe(right);
  });

  it.each([
    ['份号: 一号', '份号“一号”不是 6 位数字'],
    ['密级: 内部资料', '“内部资料”不是密级'],
    ['密级: 秘密★30年', '秘密的保密期限写了30年，最长是10年'],
    ['发文字号: 〔2025〕12号', '发文字号“〔2025〕12号”的写法不对'],
    ['发文字号: 云开管〔31〕12号', '发文字号“云开管〔31〕12号”的写法不对'],
    ['发文字号: 云开管〔2025〕 号', '发文字号“云开管〔2025〕 号”还没有编号'],
    ['发文字号: 云开管〔2024〕12号', '发文字号的年份是2024年，成文日期却在2025年'],
    [`发文机关标志: ${'甲'.repeat(40)}`, '发文机关标志有40个字，排成一行比正文还小'],
    ['签发人: 12', '签发人“12”不是姓名'],
  ])('tells of %s', (line, message) => {
    expect(messagesOf(rule, documentOf(line))).toEqual([message]);
    expect(fixed(line)).toBe(line);
  });

  it.each([
    '份号: 000001',
    '密级: 机密',
    '密级: 机密★',
    '密级: 秘密★10年',
    '密级: 绝密★启用前',
    '发文字号: 云开管〔2025〕12号',
    '发文字号: 云开管办发明电〔2025〕1号',
    '发文机关标志: 甲委、乙局文件',
    '签发人: [周明远, 李晓]',
    '附注: 此件公开发布',
  ])('passes %s', (line) => {
    expect(messagesOf(rule, documentOf(line))).toEqual([]);
  });
});
