import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickShard } from '../../src/batch/shard.js';
import { assembleReport } from '../../src/printers/check-report.js';
import { printJson } from '../../src/printers/json.js';
import { mergeReports } from '../../src/printers/merge-reports.js';
import { anyFinding, sampleReport } from './sample-report.js';

const configFile = 'zonerep.config.yaml';

test('the reports of all shards are the report of the whole', () => {
  const files = fc.uniqueArray(
    fc.constantFrom(...Array.from({ length: 30 }, (_, index) => `区${index}.yaml`)),
    {
      minLength: 1,
    },
  );
  const run = files.chain((names) =>
    fc.record({
      names: fc.constant(names),
      findings: fc.uniqueArray(anyFinding(fc.constantFrom(...names, configFile)), {
        maxLength: 20,
        selector: ({ file, range }) => `${file} ${JSON.stringify(range)}`,
      }),
      total: fc.integer({ min: 1, max: 7 }),
    }),
  );
  fc.assert(
    fc.property(run, ({ names, findings, total }) => {
      const shards = Array.from({ length: total }, (_, index) => {
        const own = pickShard(names, { index: index + 1, total });
        const found = findings.filter(({ file }) => own.includes(file) || file === configFile);
        return { name: `${index}.json`, text: printJson(assembleReport('1.0.0', own, found, [])) };
      });
      const whole = assembleReport('1.0.0', names, findings, []);
      expect(printJson(mergeReports(shards))).toBe(printJson(whole));
    }),
  );
});

test.each([
  ['not JSON', '{'],
  ['other JSON', '[]'],
  ['a newer version', printJson(sampleReport()).replace('"version": 1', '"version": 2')],
  ['a finding without a place', printJson(sampleReport()).replaceAll('"range"', '"place"')],
])('refuses %s', (_, text) => {
  expect(() => mergeReports([{ name: 'a.json', text }])).toThrow('“a.json”不是 zonerep 的 JSON 报告');
});

test('refuses the same file twice, other versions, and nothing', () => {
  const text = printJson(sampleReport());
  expect(() =>
    mergeReports([
      { name: 'a.json', text },
      { name: 'b.json', text },
    ]),
  ).toThrow('都检查过');
  const newer = text.replace('1.2.3', '1.2.4');
  expect(() =>
    mergeReports([
      { name: 'a.json', text },
      { name: 'b.json', text: newer },
    ]),
  ).toThrow('不是同一版本');
  expect(() => mergeReports([])).toThrow('没有可合并的报告');
});
