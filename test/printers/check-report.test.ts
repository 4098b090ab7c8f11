import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleReport } from '../../src/printers/check-report.js';
import { anyReport, sampleReport } from './sample-report.js';

test('sorts findings by place and lists every file once', () => {
  const report = sampleReport();
  expect(report.findings.map(({ code }) => code)).toEqual(['range-unit', 'missing-figure']);
  expect(report.files).toEqual(['data/clean.yaml', 'data/云岭 区.yaml']);
});

test('keeps only the rules that found something', () => {
  expect(sampleReport().rules.map(({ id }) => id)).toEqual(['range-unit']);
});

test('is the same for findings in any order', () => {
  fc.assert(
    fc.property(anyReport, ({ files, findings, rules }) => {
      const turned = assembleReport('1.0.0', files.toReversed(), findings.toReversed(), rules);
      expect(turned.files).toEqual(files);
      expect(new Set(turned.findings)).toEqual(new Set(findings));
      const places = turned.findings.map(({ file, range }) => [file, range.start]);
      expect(places).toEqual(findings.map(({ file, range }) => [file, range.start]));
    }),
  );
});
