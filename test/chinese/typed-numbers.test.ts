// Numbers that people type before a point, and what only looks like one.
import { expect, it } from 'vitest';
import { lineNumberAt, sentenceNumberAt } from '../../src/chinese/typed-numbers.js';

it.each([
  ['一、项目', '一、'],
  ['十二、项目', '十二、'],
  ['一 、项目', '一 、'],
  ['第一、项目', '第一、'],
  ['一.项目', '一.'],
  ['第一部分 项目', '第一部分'],
  ['第三章：项目', '第三章：'],
  ['（一）项目', '（一）'],
  ['（一）、项目', '（一）、'],
  ['( 1 )项目', '( 1 )'],
  ['一）项目', '一）'],
  ['1.项目', '1.'],
  ['12、项目', '12、'],
  ['1.2025年项目', '1.'],
  ['3)项目', '3)'],
  ['①项目', '①'],
  ['一、二、三产业融合', undefined],
  ['１．项目', '１．'],
  ['（１）项目', '（１）'],
  ['Ⅱ、项目', 'Ⅱ、'],
  ['一、三个一批', '一、'],
  ['一、二十大精神', '一、'],
  ['一、二季度', undefined],
  ['一、二号厂房', undefined],
  ['七、八两个月', undefined],
  ['十、百、千亿产业', undefined],
  ['1、2号厂房', undefined],
  ['1.5级产业', undefined],
  ['1#厂房', undefined],
  ['3.15晚会', undefined],
  ['12345热线', undefined],
  ['“一网通办”改革', undefined],
  ['三个一批', undefined],
  ['第一产业', undefined],
  ['第二、第三产业', undefined],
  ['第一部分析报告', undefined],
  ['2025年项目', undefined],
  ['一是项目', undefined],
])('a line number in %s', (text, number) => {
  expect(lineNumberAt(text, 0)).toBe(number);
  expect(lineNumberAt(`见${text}`, 1)).toBe(number);
});

it.each([
  ['一是项目', '一是'],
  ['十一要项目', '十一要'],
  ['第一，项目', '第一，'],
  ['其二，项目', '其二，'],
  ['一流园区', undefined],
  ['五要五不要', undefined],
  ['第一产业', undefined],
])('a number of running text in %s', (text, number) => {
  expect(sentenceNumberAt(text, 0)).toBe(number);
});
