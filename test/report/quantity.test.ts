import { expect, it } from 'vitest';
import { isVerbal, measured } from '../../src/report/quantity.js';
import { indicatorOf, shown } from './summary-of.js';

it.each([
  ['数值: 215.30, 单位: 亿元', '215.30亿元'],
  ['数值: 215, 单位: 亿元, 修饰: 突破', '突破215亿元'],
  ['数值: 215, 单位: 亿元, 修饰: 约', '约215亿元'],
  ['数值: 215, 单位: 亿元, 修饰: 左右', '215亿元左右'],
  ['数值: 215, 单位: 亿元, 修饰: 以上', '215亿元以上'],
  ['数值: 1200, 单位: 家, 修饰: 余', '1200余家'],
  ['数值: 300, 单位: 家, 修饰: 多', '300多家'],
  ['数值: 3, 修饰: 余', '3余'],
  ['数值: , 单位: 家, 修饰: 余', '＿余家'],
  ['数值: 215, 单位: ', '215＿'],
  ['数值: 215, 单位: 亿元, 修饰: ', '＿215亿元'],
  ['数值: 稳中有升, 单位: 亿元', '稳中有升'],
  ['数值: 3.9：59.5：36.6', '3.9：59.5：36.6'],
])('%s is printed as %s', (fields, expected) => {
  const { value, unit, qualifier } = indicatorOf(`名称: 产值, ${fields}`);
  if (!value) throw new Error('no value');
  expect(shown(measured(value, unit, qualifier))).toBe(expected);
});

it.each([
  ['突破', true],
  ['控制在', true],
  ['力争达到', true],
  ['约', false],
  ['左右', false],
])('%s takes the place of 完成: %s', (value, expected) => {
  expect(isVerbal({ value, path: [] })).toBe(expected);
});
