// What to write for a tab or a no-break blank.
import { describe, expect, it } from 'vitest';
import { mendedBlank } from '../../src/lint/mended-blank.js';

describe('mendedBlank', () => {
  it.each([
    ['用地指标_偏紧', ''],
    ['全年_完成投资', ''],
    ['签约_35个', ''],
    ['推广_ERP', ''],
    ['“好”_的', ''],
    ['甲_', ''],
    ['甲\n_乙', ''],
    ['Belt_Road', ' '],
    ['GB/T_9704', ' '],
    ['第一章_总则', ' '],
    ['1._加快', ' '],
    ['联系人：王工_13800000000', ' '],
    ['张三_李四', ' '],
    ['发展局_财政局', ' '],
    ['经济_发展局', ''],
    ['推动招商引资_优化营商环境', ' '],
  ])('in %j', (words, blank) => {
    const at = words.indexOf('_');
    expect(mendedBlank(words.replace('_', '\t'), at, at + 1)).toBe(blank);
  });
});
