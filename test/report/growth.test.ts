import { describe, expect, it } from 'vitest';
import { growthAmount, growthGoal, growthPhrase, signedGrowth } from '../../src/report/growth.js';
import { growthOf } from '../../src/summary/arithmetic.js';
import { indicatorOf, shown } from './summary-of.js';

const growth = (fields: string) => {
  const found = growthOf(indicatorOf(`名称: 产值, ${fields}`));
  if (!found) throw new Error('no growth');
  return found;
};

describe.each([
  // What was given, in a sentence, bare, in a table cell.
  ['同比: 6.0', '同比增长6.0%', '6.0%', '6.0%'],
  ['同比: -2.50', '同比下降2.50%', '2.50%', '-2.50%'],
  ['同比: 0', '同比持平', '0%', '持平'],
  ['同比: 0.0', '同比持平', '0.0%', '持平'],
  ['同比: -0.0', '同比持平', '0.0%', '持平'],
  ['数值: 100.01, 上年同期: 100', '同比基本持平', '0.0%', '基本持平'],
  ['同比: ', '同比增长＿%', '＿%', '＿%'],
  ['单位: "%", 同比: 0.3', '同比提高0.3个百分点', '0.3个百分点', '0.3个百分点'],
  ['单位: "%", 同比: -0.3', '同比下降0.3个百分点', '0.3个百分点', '-0.3个百分点'],
  ['同比: 1.2倍', '同比增长1.2倍', '1.2倍', '1.2倍'],
  ['同比: {数值: 6, 修饰: 以上}', '同比增长6%以上', '6%以上', '6%以上'],
  ['同比: {数值: 6, 修饰: 约}', '同比增长约6%', '约6%', '约6%'],
  ['同比: 翻番', '同比翻番', '翻番', '翻番'],
  ['同比: 持平', '同比持平', '持平', '持平'],
  ['同比: 稳中有升', '稳中有升', '稳中有升', '稳中有升'],
])('%s', (fields, phrase, amount, signed) => {
  it('in a sentence', () => expect(shown(growthPhrase(growth(fields), '同比'))).toBe(phrase));
  it('bare', () => expect(shown(growthAmount(growth(fields)))).toBe(amount));
  it('in a table', () => expect(shown(signedGrowth(growth(fields)))).toBe(signed));
});

it.each([
  ['目标: {增幅: 8}', '增长8%'],
  ['目标: {增幅: -3}', '下降3%'],
  ['目标: {增幅: 0}', '持平'],
  ['目标: {增幅: }', '增长＿%'],
  ['单位: "%", 目标: {增幅: 0.5}', '提高0.5个百分点'],
])('the goal %s is told as %s', (fields, expected) => {
  const { target, unit } = indicatorOf(`名称: 产值, ${fields}`);
  if (!target?.growth) throw new Error('no goal');
  expect(shown(growthGoal(target.growth, unit))).toBe(expected);
});
