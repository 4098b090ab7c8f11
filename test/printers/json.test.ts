import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printJson } from '../../src/printers/json.js';
import { anyReport, sampleReport } from './sample-report.js';

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'));
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);

test('follows its schema and gives back any report', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const data = JSON.parse(printJson(report));
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(data).toEqual(JSON.parse(JSON.stringify(report)));
      expect(data.findings.map((finding: { message: string }) => finding.message)).toEqual(
        report.findings.map((finding) => finding.message),
      );
    }),
  );
});

test('says where and what in the record of a finding', () => {
  const data = JSON.parse(printJson(sampleReport()));
  expect(data.counts).toEqual({ error: 1, warning: 1, info: 0 });
  expect(data.findings[0]).toEqual({
    code: 'range-unit',
    severity: 'warning',
    message: '“30～40%”前一个数也要有单位',
    hint: '写成“30%～40%”',
    file: 'data/云岭 区.yaml',
    range: { start: { line: 2, column: 12 }, end: { line: 2, column: 18 } },
    pointer: '/text',
    params: { words: '30～40%' },
    docs: 'zonerep explain range-unit',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    context: {
      range: { start: { line: 1, column: 1 }, end: { line: 3, column: 7 } },
      text: 'title: 甲\ntext: 本外币占比30～40%各半\nvalue:',
    },
    fix: [{ range: { start: { line: 2, column: 14 }, end: { line: 2, column: 14 } }, text: '%' }],
  });
});
