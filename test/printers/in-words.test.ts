import { describe, expect, test } from 'vitest';
import { findingText, summaryLine } from '../../src/printers/in-words.js';

describe('findingText', () => {
  test.each([
    [{ message: '缺少数字' }, '缺少数字'],
    [{ message: '缺少数字', hint: '是否漏填？' }, '缺少数字。是否漏填？'],
    [
      { message: '不认识“a”', hint: '是否应为“b”？', note: '因此缺少“b”' },
      '不认识“a”。是否应为“b”？因此缺少“b”',
    ],
    [{ message: '数字不一致。', note: '见第3行' }, '数字不一致。见第3行'],
  ])('%j', (finding, text) => {
    expect(findingText(finding)).toBe(text);
  });
});

describe('summaryLine', () => {
  test.each([
    [{ error: 0, warning: 0, info: 0 }, '检查了 2 个文件：没有发现问题'],
    [{ error: 1, warning: 0, info: 3 }, '检查了 2 个文件：1 个错误、3 个提示'],
  ])('%j', (counts, line) => {
    expect(summaryLine({ files: ['a', 'b'], counts })).toBe(line);
  });
});
