import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pickShard } from '../../src/batch/shard.js';
import type { CheckReport } from '../../src/printers/check-report.js';
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
        const shard = { index: index + 1, total };
        const own = pickShard(names, shard);
        const found = findings.filter(({ file }) => own.includes(file) || file === configFile);
        return {
          name: `${index}.json`,
          text: printJson({ ...assembleReport('1.0.0', own, found, []), shard }),
        };
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

describe('of shards', () => {
  const shards = (...given: readonly (readonly [index: number, total: number] | undefined)[]) =>
    given.map((shard, at) => ({
      name: `${at}.json`,
      text: printJson({
        ...assembleReport('1.0.0', [`区${at}.yaml`], [], []),
        ...(shard && { shard: { index: shard[0], total: shard[1] } }),
      }),
    }));

  it('each is there, in any order', () => {
    const merged = mergeReports(shards([3, 3], [1, 3], [2, 3]));
    expect(merged.files).toHaveLength(3);
    expect(merged).not.toHaveProperty('shard');
  });

  it.each([
    ['one is missing', shards([1, 3], [3, 3]), '分片的报告不全：共 3 份，缺第 2 份'],
    ['hundreds are', shards([2, 999_999]), '共 999999 份，缺第 1、3、4、5、6、7、8、9、10、11 等 份'],
    ['one is there twice', shards([1, 2], [2, 2], [1, 2]), '“0.json”和“2.json”都是第 1 份'],
    ['they are of two runs', shards([1, 2], [2, 3]), '“0.json”是 2 份里的一份，“1.json”是 3 份里的一份'],
    ['one was no shard', shards([1, 2], undefined, [2, 2]), '“1.json”不是分片校核的报告，“0.json”是'],
  ])('refused when %s', (_, reports, message) => {
    expect(() => mergeReports(reports)).toThrow(message);
  });
});

describe('files', () => {
  const report = (name: string, folder: string | undefined, ...files: string[]) => {
    const whole: CheckReport = assembleReport('1.0.0', files, [], []);
    return { name, text: printJson({ ...whole, ...(folder !== undefined && { folder }) }) };
  };

  it('of one folder keep their names', () => {
    const merged = mergeReports([report('a', 'sub', 'a.yaml'), report('b', 'sub', '../b.yaml')]);
    expect([merged.folder, merged.files]).toEqual(['sub', ['../b.yaml', 'a.yaml']]);
  });

  it('of several folders are named from the root', () => {
    const merged = mergeReports([
      report('a', 'sub/x', 'a.yaml', '../../../out.yaml', '/srv/b.yaml', '<stdin>'),
      report('b', '.', 'a.yaml'),
    ]);
    const files = ['../out.yaml', '/srv/b.yaml', '<stdin>', 'a.yaml', 'sub/x/a.yaml'];
    expect([merged.folder, [...merged.files].sort()]).toEqual(['.', files]);
  });
});
