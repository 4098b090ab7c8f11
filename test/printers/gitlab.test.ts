import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printGitlab } from '../../src/printers/gitlab.js';
import { findingText } from '../../src/printers/in-words.js';
import { anyReport, sampleReport } from './sample-report.js';

/** What GitLab's documentation of the Code Quality report format demands. */
const validate = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      description: { type: 'string' },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
            required: ['begin'],
          },
        },
        required: ['path', 'lines'],
      },
    },
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
  },
});

test('has the documented form, a fingerprint of its own for each finding, and any text', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const issues = JSON.parse(printGitlab(report));
      expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
      expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(
        issues.length,
      );
      expect(issues.map((issue: { description: string }) => issue.description)).toEqual(
        report.findings.map(findingText),
      );
    }),
  );
});

test('maps severities and places', () => {
  const [warning, error] = JSON.parse(printGitlab(sampleReport()));
  expect(warning).toMatchObject({
    check_name: 'range-unit',
    severity: 'minor',
    description: '“30～40%”前一个数也要有单位。写成“30%～40%”',
    location: { path: 'data/云岭 区.yaml', lines: { begin: 2, end: 2 } },
  });
  expect(error.severity).toBe('major');
});
