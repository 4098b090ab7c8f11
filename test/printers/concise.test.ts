import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printConcise } from '../../src/printers/concise.js';
import { anyReport, sampleReport } from './sample-report.js';

test('writes place, severity, message and rule', () => {
  expect(printConcise(sampleReport())).toBe(
    [
      'data/云岭 区.yaml:2:12 警告 “30～40%”前一个数也要有单位。写成“30%～40%” [range-unit]\n',
      'data/云岭 区.yaml:3:1 错误 “value”还没有填 [missing-figure]\n',
    ].join(''),
  );
});

test('is one line for each finding, without control characters', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = printConcise(report);
      expect(text.split('\n').length - 1).toBe(report.findings.length);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028]/u);
    }),
  );
});
