import { describe, expect, test } from 'vitest';
import { findingText, linesOfFiles, summaryLine } from '../../src/printers/in-words.js';

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

const finding = (file: string, severity: 'error' | 'warning' | 'info') => ({ file, severity });

describe('summaryLine', () => {
  test.each([
    [['a'], [], '检查了 1 个文件：没有发现问题'],
    [['a', 'b'], [], '检查了 2 个文件：没有发现问题'],
    [['a'], [finding('a', 'error')], '检查了 1 个文件：1 个错误'],
    [
      ['a', 'b', 'c'],
      [finding('a', 'error'), finding('a', 'info'), finding('b', 'warning'), finding('c', 'info')],
      '检查了 3 个文件，2 个有问题：1 个错误、1 个警告、2 个提示',
    ],
    [['a', 'b'], [finding('b', 'info')], '检查了 2 个文件：1 个提示'],
  ])('%j %j', (files, findings, line) => {
    expect(summaryLine({ files, findings })).toBe(line);
  });
});

test('a line for each file, and for a configuration with faults', () => {
  const findings = [finding('a', 'warning'), finding('a', 'error'), finding('c\n', 'error')];
  expect(linesOfFiles({ files: ['a', 'b'], findings })).toBe(
    'a：1 个错误、1 个警告\nb：没有发现问题\nc␣：1 个错误\n',
  );
});
