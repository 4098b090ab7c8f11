import { expect, test } from 'vitest';
import { summaryLine } from '../../src/printers/summary-line.js';

test.each([
  [{ error: 0, warning: 0, info: 0 }, '检查了 2 个文件：没有发现问题'],
  [{ error: 1, warning: 0, info: 3 }, '检查了 2 个文件：1 个错误、3 个提示'],
])('%j', (counts, line) => {
  expect(summaryLine({ files: ['a', 'b'], counts })).toBe(line);
});
