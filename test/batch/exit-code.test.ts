import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exitCode, selectFindings } from '../../src/batch/exit-code.js';

const [error, warning, info] = (['error', 'warning', 'info'] as const).map((severity) => ({ severity }));
const findings = [info, warning, error, warning].filter((finding) => finding !== undefined);
const mild = findings.filter((finding) => finding !== error);

test('an error fails, warnings only above the limit, infos never', () => {
  expect(exitCode([])).toBe(0);
  expect(exitCode(findings)).toBe(1);
  expect(exitCode(mild)).toBe(0);
  expect(exitCode(mild, { maxWarnings: 2 })).toBe(0);
  expect(exitCode(mild, { maxWarnings: 1 })).toBe(1);
  expect(exitCode(mild.slice(0, 1), { maxWarnings: 0 })).toBe(0);
});

test('shows errors only when quiet', () => {
  expect(selectFindings(findings, { quiet: true })).toEqual({ shown: [error], left: 0 });
});

test('keeps the gravest, in their order', () => {
  expect(selectFindings(findings, { maxProblems: 2 })).toEqual({ shown: [warning, error], left: 2 });
});

test('never loses count', () => {
  const any = fc.array(fc.record({ severity: fc.constantFrom('error', 'warning', 'info') }));
  fc.assert(
    fc.property(any, fc.nat(10), (all, maxProblems) => {
      const { shown, left } = selectFindings(all, { maxProblems });
      expect(shown.length + left).toBe(all.length);
      expect(shown.length).toBeLessThanOrEqual(maxProblems);
    }),
  );
});
