// A fault that a file has a thousand times over is one finding, which counts; the rest of the file is still checked.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck, loadSummary } from '../../src/app/check.js';
import { createSource } from '../../src/source/source.js';

const HEAD = '单位: 甲\n年度: 2025\n';
const times = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const found = (yaml: string) =>
  checkSummary(createSource('a.yaml', HEAD + yaml), defaultCheck).diagnostics.map(
    ({ code, range, params, note }) => ({ code, line: range.start.line, times: params.times, note }),
  );

describe('a fault of structure', () => {
  it.each([
    ['1,000 unknown keys', times(1000, (at) => `键${at}: 1\n`), 'unknown-field', 1000, 3],
    ['wrong items', `主要工作:\n${times(490, () => '  - [甲]\n')}`, 'wrong-type', 490, 4],
    ['empty items', `附件:\n${times(90, () => '  -\n')}`, 'missing-field', 90, 4],
    [
      'the same misspelt key in each item',
      `指标:\n${times(400, (at) => `  - {名秤: 甲${at}, 数值: 1}\n`)}`,
      'unknown-field',
      400,
      4,
    ],
    [
      'the same unknown citation',
      `导语: |\n${times(300, () => '  见{{没有}}。\n\n')}`,
      'unknown-citation',
      300,
      4,
    ],
  ])('%s: one finding that counts, at the first place', (_, yaml, code, count, line) => {
    const all = found(yaml);
    expect(all).toEqual([{ code, line, times: count, note: expect.stringMatching(/另有 \d+ 处同样的问题/) }]);
    expect(all[0]?.note).toContain(`另有 ${count - 1} 处同样的问题，在第 `);
  });

  it('is told at each place where there are twenty, and where each has a remedy of its own', () => {
    expect(found(times(20, (at) => `键${at}: 1\n`))).toHaveLength(20);
    const keys = ['导与', '结美', '标提', '署明', '附见', '存在问体', '主要工乍', '下年安徘'];
    expect(found(keys.map((key) => `${key}: 一\n`).join(''))).toHaveLength(keys.length);
  });

  it('counts each kind by itself, and is the same finding as before', () => {
    const yaml = `${HEAD}${times(30, (at) => `键${at}: 1\n`)}主要工作:\n${times(30, () => '  - [甲]\n')}`;
    const { diagnostics } = loadSummary(createSource('a.yaml', yaml));
    expect(diagnostics.map(({ code, params }) => `${code} ${params.times}`)).toEqual([
      'unknown-field 30',
      'wrong-type 30',
    ]);
    const alone = loadSummary(createSource('a.yaml', `${HEAD}键0: 1\n`)).diagnostics[0];
    expect(diagnostics[0]?.fingerprint).toBe(alone?.fingerprint);
  });

  it('does not keep the rules from the rest of the file, nor make new findings of what it leaves out', () => {
    const items = times(50, (at) => `  - {标题: 甲${at}, 正文: [乙]}\n`);
    expect(found(`导语: 各项工作的的成效明显。\n主要工作:\n${items}`).map(({ code }) => code)).toEqual([
      'wrong-type',
      'repeated-words',
    ]);
  });

  it('is not looked for without end', () => {
    expect(found(times(5000, (at) => `键${at}: 1\n`))).toEqual([
      { code: 'unknown-field', line: 3, times: 2000, note: expect.stringContaining('另有 1999 处') },
      { code: 'too-many-faults', line: 2003, times: undefined, note: undefined },
    ]);
  });
});
