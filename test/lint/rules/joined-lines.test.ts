// The rule joined-lines.
import { describe, expect, it } from 'vitest';
import { joinedLines as rule } from '../../../src/lint/rules/joined-lines.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const text = (...lines: string[]) => yamlOf(`导语: |\n${lines.map((line) => `  ${line}\n`).join('')}`);
const sentence = `${'开'.repeat(49)}。`;

describe('joined-lines', () => {
  it('points at 一是 and 二是 on lines of their own that look like a list', () => {
    const announced = text('主要表现在：', `一是${sentence}`, `二是${sentence}`);
    expect(messagesOf(rule, announced)).toEqual(['“一是”“二是”各占一行，印出来连成一段']);
    expect(wordsAt(rule, announced)).toEqual([`一是${sentence}`]);
    expect(messagesOf(rule, text('成效明显。', '一是抓开工。', '二是抓投产。'))).toHaveLength(1);
    expect(messagesOf(rule, text('第一，抓开工。', '第二，抓投产。'))).toHaveLength(1);
    expect(messagesOf(rule, yamlOf('导语: 主要有：\n  一是抓开工。\n  二是抓投产。\n'))).toHaveLength(1);
  });

  it('points at sentences on lines of their own that make a very long paragraph', () => {
    expect(messagesOf(rule, text(sentence, sentence, sentence, sentence, sentence))).toEqual([
      '这里的5行印出来连成一段，共250字',
    ]);
  });

  it('passes lines that only wrap, and sentences of one paragraph', () => {
    expect(messagesOf(rule, text('成效明显。', `一是${sentence}`, `二是${sentence}`))).toEqual([]);
    expect(messagesOf(rule, text(sentence, sentence))).toEqual([]);
    expect(messagesOf(rule, text(...Array.from({ length: 9 }, () => '开'.repeat(50))))).toEqual([]);
    expect(messagesOf(rule, text('主要有：一是抓开工，', '二是抓投产。'))).toEqual([]);
    expect(messagesOf(rule, text('主要有：', '', '一是抓开工。', '', '二是抓投产。'))).toEqual([]);
  });
});
