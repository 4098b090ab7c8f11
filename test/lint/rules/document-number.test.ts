// The rule document-number.
import { describe, expect, it } from 'vitest';
import { documentNumber as rule } from '../../../src/lint/rules/document-number.js';
import { fixedBy, messagesOf, wordsAt } from '../findings-of.js';

describe('document-number', () => {
  it.each([
    ['云开发【2025】36号', '云开发〔2025〕36号'],
    ['云开发[2025]36号', '云开发〔2025〕36号'],
    ['云开发（2025）36号', '云开发〔2025〕36号'],
    ['云开发(2025)036号', '云开发〔2025〕36号'],
    ['云开发〔2025〕第36号', '云开发〔2025〕36号'],
    ['云开发﹝2025﹞36号', '云开发〔2025〕36号'],
    ['云开发〔2025年〕36 号', '云开发〔2025〕36号'],
  ])('makes %s a document number', (wrong, right) => {
    expect(fixedBy(rule, `按照${wrong}文件执行。`)).toBe(`按照${right}文件执行。`);
  });

  it.each(['云开发〔2025〕36号', '综合评价（2025）第3名', '（2025）云01民初36号判决', '厂区【3】8号楼'])(
    'passes %s',
    (sentence) => {
      expect(messagesOf(rule, sentence)).toEqual([]);
    },
  );

  it('points at the number and says why', () => {
    expect(wordsAt(rule, '按云开发【2025】6号执行')).toEqual(['【2025】6号']);
    expect(messagesOf(rule, '按云开发〔2025〕第6号执行')).toEqual([
      '发文字号“〔2025〕第6号”的写法不对，序号前不加“第”字',
    ]);
  });
});
