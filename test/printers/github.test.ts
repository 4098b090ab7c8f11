import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FindingRecord } from '../../src/printers/check-report.js';
import { assembleReport } from '../../src/printers/check-report.js';
import { printGithub } from '../../src/printers/github.js';
import { findingText } from '../../src/printers/in-words.js';
import { printable } from '../../src/source/printable.js';
import { anyReport, sampleReport } from './sample-report.js';

const finding: FindingRecord = {
  code: 'range-unit',
  severity: 'error',
  message: '50%: 甲,乙\n::warning::丙\r',
  file: 'a,b:c%.yaml',
  range: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } },
  pointer: '',
  params: {},
  fingerprint: 'f',
};
const reportOf = (...findings: FindingRecord[]) => assembleReport('1.0.0', ['a'], findings, []);

/** Reads a workflow command as GitHub's runner does. */
function readCommand(line: string) {
  const match = /^::(?<kind>\w+) (?<properties>.*?)::(?<data>.*)$/s.exec(line);
  const { kind, properties = '', data = '' } = match?.groups ?? {};
  const decode = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const values = properties.split(',').map((property) => property.split('=', 2));
  return {
    kind,
    data: decode(data),
    properties: new Map(values.map(([name, value]) => [name, decode(value ?? '')])),
  };
}

test('escapes properties and message by GitHub’s rules', () => {
  expect(printGithub(reportOf(finding))).toBe(
    '::error file=a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=5,endColumn=9,title=zonerep range-unit::50%25: 甲,乙␣::warning::丙␣\n',
  );
});

test('gives no columns for a finding of several lines', () => {
  const range = { start: { line: 3, column: 5 }, end: { line: 4, column: 2 } };
  expect(printGithub(reportOf({ ...finding, range }))).toContain(',line=3,endLine=4,title=');
});

const many = (severity: FindingRecord['severity'], count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...finding, severity, message: `第${index}处` }));

test('with a summary page it stays within GitHub’s caps and says in one line what is left out', () => {
  const report = reportOf(...many('error', 12), ...many('warning', 3), ...many('info', 30));
  const lines = printGithub(report, { hasSummary: true }).trimEnd().split('\n');
  const ofKind = (kind: string) => lines.filter((line) => line.startsWith(`::${kind} `)).length;
  expect([ofKind('error'), ofKind('warning'), ofKind('notice')]).toEqual([10, 3, 10]);
  expect(lines.at(-1)).toContain('另有 23 处');
});

test('without a summary page nothing is hidden: what GitHub does not mark it prints, with the place', () => {
  const report = reportOf(...many('error', 12), ...many('warning', 3), ...many('info', 11));
  const commands = printGithub(report).trimEnd().split('\n').map(readCommand);
  expect(commands.map(({ kind }) => kind)).toEqual([
    ...Array(10).fill('error'),
    ...Array(3).fill('warning'),
    ...Array(10).fill('notice'),
    'error',
    'error',
    'notice',
  ]);
  expect(commands.slice(-3).map(({ data }) => data)).toEqual([
    'a,b:c%.yaml:3:5 第10处',
    'a,b:c%.yaml:3:5 第11处',
    'a,b:c%.yaml:3:5 第10处',
  ]);
});

test('ten of each are not too many', () => {
  const notices = Array.from({ length: 10 }, () => ({ ...finding, severity: 'info' as const }));
  expect(
    printGithub(reportOf(...notices))
      .trimEnd()
      .split('\n'),
  ).toHaveLength(10);
});

test('gives back any text, one command a line', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const few = reportOf(...report.findings.slice(0, 10));
      const commands = printGithub(few).split('\n').slice(0, -1).map(readCommand);
      const expected = few.findings.map((one) => [one.file, printable(findingText(one))]);
      expect(commands.map(({ properties, data }) => [properties.get('file'), data]).toSorted()).toEqual(
        expected.toSorted(),
      );
    }),
  );
});

test('names the rule and the kind', () => {
  const [error, warning] = printGithub(sampleReport()).split('\n').map(readCommand);
  expect([error?.kind, warning?.kind]).toEqual(['error', 'warning']);
  expect(warning?.properties.get('title')).toBe('zonerep range-unit');
});
