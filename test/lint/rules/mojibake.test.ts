// The rule mojibake.
import { describe, expect, it } from 'vitest';
import { mojibake as rule } from '../../../src/lint/rules/mojibake.js';
import { messagesOf, wordsAt } from '../findings-of.js';

describe('mojibake', () => {
  it.each([
    ['引进\uFFFD\uFFFD人', '“引进”后面有乱码“\uFFFD\uFFFD”'],
    [
      '缁忔祹杩愯绋充腑鏈夎繘锛屽彂灞曡川閲忕ǔ姝ユ彁楂橈紝',
      '这一段都是乱码：UTF-8 编码的文字被当作 GBK 读了',
    ],
    ['锟斤拷园区', '段首有乱码“锟斤拷”'],
    ['园区å¼€å‘区', '“园区”后面有乱码“å¼€å‘”'],
    ['扎实tuijin项目', '“扎实”后面有未转成汉字的拼音“tuijin”'],
    ['泾jīng县', '“泾”后面有拼音“jīng”'],
  ])('finds %s', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
  });

  it.each([
    '企业开通weibo账号，使用wifi和app，推广linux系统',
    '泾（jīng）县，PM2.5，m²，℃，①',
    '吉祥物👨‍👩‍👧亮相',
    '网址https://example.org/tuijin，邮箱a@example.org',
    '产值{{tuijin}}增长',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('points at the characters', () => {
    expect(wordsAt(rule, '招商\uFFFD\uFFFD引资')).toEqual(['\uFFFD\uFFFD']);
  });
});
