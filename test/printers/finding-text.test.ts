import { expect, test } from 'vitest';
import { findingText } from '../../src/printers/finding-text.js';

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
