// The rule name-consistency.
import { describe, expect, it } from 'vitest';
import { nameConsistency as rule } from '../../../src/lint/rules/name-consistency.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const text = (body: string, title = '云岭经济开发区2025年工作总结') => `${title}\n${body}\n`;

describe('name-consistency', () => {
  it.each([
    ['云龄经济开发区完成投资52亿元。', '云龄经济开发区'],
    ['云岭经济技术开发区管委会加强督查。', '云岭经济技术开发区'],
    ['云岭经剂开发区管委会加强督查。', '云岭经剂开发区'],
    ['云岭经济开发曲管委会加强督查。', '云岭经济开发曲'],
    ['一年来，云凌经济开发区招商成效明显。', '云凌经济开发区'],
    ['云岭经济开区管委会印发通知。', '云岭经济开区'],
    ['云岭经济开发区管委会\n附件：云玲经济开发区项目表', '云玲经济开发区'],
  ])('finds %s', (body, words) => {
    expect(wordsAt(rule, text(body))).toEqual([words]);
  });

  it('takes the name of an office of any kind', () => {
    expect(wordsAt(rule, text('云岭市发展和改格局牵头。', '云岭市发展和改革局2025年工作总结'))).toEqual([
      '云岭市发展和改格局',
    ]);
  });

  it('takes the name from the data', () => {
    const document = yamlOf('opening: 云龄经济开发区完成投资52亿元。\n');
    expect(messagesOf(rule, document)).toEqual(['“云龄经济开发区”和本单位的名称“云岭经济开发区”不一致']);
  });

  it.each([
    '云岭经济开发区管委会认真落实，云岭经济开发区党工委加强领导。',
    '到云山经济开发区、安岭经济开发区考察。',
    '与云龄经济开发区签订合作协议。',
    '云岭高新技术产业开发区、云岭工业园区协同发展。',
    '云岭市经济开发区、云岭省级经济开发区',
    '云岭经济开发区一期、二期、东区、西区',
    '国家级云岭经济技术开发区获批，云岭经济开发区升级为国家级开发区。',
    '开发区、园区、经开区、云岭开发区',
    '云岭市、云岭区、云岭县三级联动',
  ])('passes %s', (body) => {
    expect(messagesOf(rule, text(body))).toEqual([]);
  });

  it('says nothing where the office has no name', () => {
    expect(messagesOf(rule, text('云龄经济开发区完成投资52亿元。', '工作总结'))).toEqual([]);
  });
});
