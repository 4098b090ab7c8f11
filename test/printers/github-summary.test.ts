import { expect, test } from 'vitest';
import { assembleReport } from '../../src/printers/check-report.js';
import { printGithubSummary } from '../../src/printers/github-summary.js';
import { sampleReport } from './sample-report.js';

test('is a table of the findings under the counts', () => {
  expect(printGithubSummary(sampleReport())).toBe(
    [
      '## 总结校核',
      '',
      '检查了 2 个文件，1 个有问题：1 个错误、1 个警告',
      '',
      '| 级别 | 位置 | 问题 | 规则 |',
      '| --- | --- | --- | --- |',
      '| 警告 | data/云岭 区.yaml:2 | “30～40%”前一个数也要有单位。写成“30%～40%” | range-unit |',
      '| 错误 | data/云岭 区.yaml:3 | “value”还没有填 | missing-figure |',
      '',
    ].join('\n'),
  );
});

test('has no table when nothing was found', () => {
  const report = assembleReport('1.0.0', ['a.yaml'], [], []);
  expect(printGithubSummary(report)).toBe('## 总结校核\n\n检查了 1 个文件：没有发现问题\n');
});

test('takes markup for text', () => {
  const [first] = sampleReport().findings;
  const message = '<img src=x>|`a`\n[链接](x) @someone **粗** ![图](y)';
  const report = assembleReport('1.0.0', [], first ? [{ ...first, message, hint: '' }] : [], []);
  const row = printGithubSummary(report).split('\n').at(-2) ?? '';
  expect(row.match(/\|/g)).toHaveLength(5);
  expect(row).not.toMatch(/[<>`*[\]@!]/);
});

test('stays under GitHub’s 1 MiB and says how many are left out', () => {
  const [first] = sampleReport().findings;
  const findings = first ? Array.from({ length: 20_000 }, () => first) : [];
  const summary = printGithubSummary(assembleReport('1.0.0', [], findings, []));
  const rows = summary.split('\n').filter((line) => line.startsWith('| 警告')).length;
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toContain(`另有 ${20_000 - rows} 处未列出`);
});
