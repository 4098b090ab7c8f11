// Reports for the printers' tests: one written by hand, and any that could be.
import fc from 'fast-check';
import type { CheckReport, FindingRecord } from '../../src/printers/check-report.js';
import { assembleReport, createReport } from '../../src/printers/check-report.js';
import { diagnose } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';
import { hostile } from '../hostile-words.js';

const source = createSource('data/云岭 区.yaml', 'title: 甲\ntext: 本外币占比30～40%各半\nvalue:\n');

function spanOf(words: string) {
  const start = source.text.indexOf(words);
  return { start, end: start + words.length };
}

/** Two findings in one file, one with a fix, and a clean file. */
export function sampleReport(): CheckReport {
  const range = diagnose(source, {
    code: 'range-unit',
    severity: 'warning',
    message: '“30～40%”前一个数也要有单位',
    hint: '写成“30%～40%”',
    span: spanOf('30～40%'),
    path: ['text'],
    params: { words: '30～40%' },
    fix: { span: { ...spanOf('～'), end: spanOf('～').start }, text: '%' },
  });
  const missing = diagnose(source, {
    code: 'missing-figure',
    severity: 'error',
    message: '“value”还没有填',
    span: spanOf('value'),
    path: ['value'],
  });
  return createReport({
    version: '1.2.3',
    files: ['data/云岭 区.yaml', 'data/clean.yaml'],
    diagnostics: [missing, range],
    sources: new Map([[source.file, source]]),
    rules: [
      {
        id: 'range-unit',
        name: '范围单位',
        summary: '范围的前一个数缺单位',
        help: '# range-unit 范围单位\n',
      },
      { id: 'unpaired-mark', name: '标点成对', summary: '引号不成对', help: '# unpaired-mark 标点成对\n' },
    ],
  });
}

/** Any text a message may hold: control characters, markup, half surrogates, line breaks. */
export const anyText = fc.oneof(
  hostile,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      '%',
      ':',
      ',',
      '\n',
      '\r',
      '\t',
      ' ',
      '|',
      '<',
      '&',
      '"',
      ']]>',
      '增',
      '\u0000',
      '\ud800',
      '\u2028',
    ),
    maxLength: 30,
  }),
);

const position = fc.record({
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.integer({ min: 1, max: 9999 }),
});
const range = fc.tuple(position, fc.nat(50), fc.nat(50)).map(([start, lines, columns]) => ({
  start,
  end: { line: start.line + lines, column: start.column + columns },
}));

/** Any finding in a file of that name. */
export function anyFinding(file: fc.Arbitrary<string>): fc.Arbitrary<FindingRecord> {
  const required = {
    code: fc.constantFrom('missing-figure', 'range-unit', 'yaml-syntax'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    message: anyText,
    file,
    range,
    pointer: fc.string(),
    params: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()))),
    fingerprint: fc.constantFrom('aaaa', 'bbbb', 'cccc'),
  } as const;
  const optional = {
    hint: anyText,
    note: anyText,
    context: fc.record({ range, text: anyText }),
    fix: fc.array(fc.record({ range, text: anyText }), { minLength: 1, maxLength: 3 }),
  };
  return fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
    .map(([a, b]) => ({ ...a, ...b }));
}

/** Any report over a few files. */
export const anyReport: fc.Arbitrary<CheckReport> = fc
  .array(anyFinding(fc.constantFrom('a.yaml', 'b c.yaml', '../外.yaml', 'zonerep.config.yaml')), {
    maxLength: 40,
  })
  .map((findings) => assembleReport('1.0.0', ['a.yaml', 'b c.yaml', '../外.yaml'], findings, []));
