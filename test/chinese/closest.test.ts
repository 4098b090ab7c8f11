// The word that was probably meant, and none where nothing is near.
import { describe, expect, it } from 'vitest';
import { closest } from '../../src/chinese/closest.js';

describe('closest', () => {
  const words = [
    '标题',
    '正文',
    '名称',
    '数值',
    '单位',
    '上年同期',
    '完成时限',
    'value',
    'title',
    'itemLayout',
  ];
  it.each([
    ['valeu', 'value'],
    ['Title', 'title'],
    ['itemlayout', 'itemLayout'],
    ['数直', '数值'],
    ['标题名', '标题'],
    ['去年同期', '上年同期'],
    ['完成时间', '完成时限'],
    ['指标的名称', '名称'],
  ])('finds for %s: %s', (word, expected) => {
    expect(closest(word, words)).toBe(expected);
  });

  it.each(['内容', '备注', '文', 'x', 'deadline', ''])('finds nothing for %s', (word) => {
    expect(closest(word, words)).toBeUndefined();
  });
});
