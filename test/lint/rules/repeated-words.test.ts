// The rule repeated-words.
import { describe, expect, it } from 'vitest';
import { repeatedWords as rule } from '../../../src/lint/rules/repeated-words.js';
import { messagesOf, wordsAt } from '../findings-of.js';

describe('repeated-words', () => {
  it.each([
    ['助力创新创新。', '创新创新'],
    ['云岭云岭经济开发区', '云岭云岭'],
    ['经济开发区开发区管委会', '开发区开发区'],
    ['共同努力的的结果', '的的'],
    ['抓好项目建设建设。', '建设建设'],
    ['减负，，增效', '，，'],
    ['任务完成，。', '，。'],
    ['成效明显。。', '。。'],
  ])('finds %s', (sentence, words) => {
    expect(wordsAt(rule, sentence)).toEqual([words]);
  });

  it.each([
    '个个争先，天天调度，一一落实，刚刚开工，常常走访，人人参与',
    '研究研究，商量商量，一个一个解决，逐项逐项销号',
    '时时处处、方方面面、稳稳当当',
    '服务服务业企业，盘活建设建设用地',
    '以提质为目的的改造，饱和和过剩，受不了了',
    '产值三三两两亿元，哈哈哈哈',
    '《甲》《乙》，“丙”“丁”……。',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });
});
