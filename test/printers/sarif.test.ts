import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingText } from '../../src/printers/in-words.js';
import { artifactLocation, printSarif } from '../../src/printers/sarif.js';
import { anyReport, sampleReport } from './sample-report.js';

// The schema is of draft-04, whose `id` ajv does not take; the rest of it means the same in later drafts.
const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync('test/schemas/sarif-2.1.0.json', 'utf8'));
const isUri = (text: string) => URL.canParse(text);
const isReference = (text: string) => URL.canParse(text, 'file:///') && !/[^\x21-\x7e]/.test(text);
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: isUri, 'uri-reference': isReference, 'date-time': true },
});
const validate = ajv.compile(schema);

test('is valid SARIF and gives back the text of any finding', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const log = JSON.parse(printSarif(report));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
      const texts = log.runs[0].results.map((result: { message: { text: string } }) => result.message.text);
      expect(texts).toEqual(report.findings.map(findingText));
      const prints = log.runs[0].results.map((result: { partialFingerprints: object }) =>
        JSON.stringify(result.partialFingerprints),
      );
      expect(new Set(prints).size).toBe(prints.length);
    }),
    { numRuns: 50 },
  );
});

test('the schema refuses a wrong log', () => {
  const log = JSON.parse(printSarif(sampleReport()));
  log.runs[0].results[0].level = 'fatal';
  expect(validate(log)).toBe(false);
});

test('describes rules, places and fixes', () => {
  const [run] = JSON.parse(printSarif(sampleReport())).runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver.rules).toEqual([
    {
      id: 'missing-figure',
      shortDescription: { text: '文件本身的问题（missing-figure）' },
      fullDescription: { text: '文件本身的问题（missing-figure）' },
      helpUri: 'https://unpkg.com/zonerep@1.2.3/README.md',
      help: { text: '文件本身的问题（missing-figure）' },
    },
    {
      id: 'range-unit',
      name: '范围单位',
      shortDescription: { text: '范围的前一个数缺单位' },
      fullDescription: { text: '范围的前一个数缺单位' },
      helpUri: 'https://unpkg.com/zonerep@1.2.3/src/lint/rules/range-unit.md',
      help: { text: '# range-unit 范围单位\n', markdown: '# range-unit 范围单位\n' },
    },
  ]);
  const [result] = run.results;
  expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  expect(result.level).toBe('warning');
  expect(result.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'data/%E4%BA%91%E5%B2%AD%20%E5%8C%BA.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 18, snippet: { text: '30～40%' } },
    contextRegion: {
      startLine: 1,
      startColumn: 1,
      endLine: 3,
      endColumn: 7,
      snippet: { text: 'title: 甲\ntext: 本外币占比30～40%各半\nvalue:' },
    },
  });
  expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
    {
      deletedRegion: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 14 },
      insertedContent: { text: '%' },
    },
  ]);
  expect(run.artifacts).toHaveLength(2);
});

test.each([
  ['a/总结.yaml', { uri: 'a/%E6%80%BB%E7%BB%93.yaml', uriBaseId: '%SRCROOT%' }],
  ['./a b.yaml', { uri: 'a%20b.yaml', uriBaseId: '%SRCROOT%' }],
  ['<stdin>', { uri: '%3Cstdin%3E', uriBaseId: '%SRCROOT%' }],
  ['a:b#c.yaml', { uri: 'a%3Ab%23c.yaml', uriBaseId: '%SRCROOT%' }],
  ['../up.yaml', { uri: '../up.yaml' }],
  ['/srv/a b.yaml', { uri: 'file:///srv/a%20b.yaml' }],
  ['D:/数据.yaml', { uri: 'file:///D:/%E6%95%B0%E6%8D%AE.yaml' }],
])('places %s', (file, location) => {
  expect(artifactLocation(file)).toEqual(location);
});
