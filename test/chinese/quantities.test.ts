// Figures and units in Chinese texts.
import { describe, expect, it } from 'vitest';
import { figurePattern, unitOf, unitPattern } from '../../src/chinese/quantities.js';

describe('unitOf', () => {
  it.each([
    ['元', 'yuan', 0],
    ['亿元', 'yuan', 8],
    ['万亿元', 'yuan', 12],
    ['万美元', 'dollar', 4],
    ['万平方米', 'area', 4],
    ['平方公里', 'area', 6],
    ['%', 'percent', undefined],
    ['家', 'count', undefined],
    ['万人', 'people', 4],
  ])('%s measures %s', (word, dimension, power) => {
    expect(unitOf(word)).toEqual({ dimension, ...(power !== undefined && { power }) });
  });

  it.each(['万元/亩', '', '吨标准煤/万元', '企业'])('does not know %s', (word) => {
    expect(unitOf(word)).toBeUndefined();
  });
});

describe('figurePattern and unitPattern', () => {
  it.each([
    ['完成1,234.5亿元', '1,234.5', '亿元'],
    ['引进20个百分点', '20', '个百分点'],
    ['增加3人次', '3', '人次'],
    ['建成5万平方米', '5', '万平方米'],
  ])('read %s', (text, digits, unit) => {
    expect(new RegExp(`(${figurePattern})(${unitPattern})`).exec(text)?.slice(1)).toEqual([digits, unit]);
  });
});
