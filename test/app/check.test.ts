// A fault that a file has a thousand times over is one finding, which counts; the rest of the file is still checked.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { loadSummary } from '../../src/app/load.js';
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
    const all = found(keys.map((key) => `${key}: 一\n`).join(''));
    expect(all.filter(({ code }) => code === 'unknown-field')).toHaveLength(keys.length);
  });

  it('is a habit in four places, if it is the very same, and names their lines', () => {
    const items = (count: number) => times(count, (at) => `  - {名称: 甲${at}, 增涨: ${at}}\n`);
    expect(found(`指标:\n${items(3)}`)).toHaveLength(3);
    expect(found(`指标:\n${items(4)}`)).toMatchObject([
      {
        code: 'unknown-field',
        line: 4,
        times: 4,
        note: expect.stringContaining('另有 3 处同样的问题，在第 5、6、7 行'),
      },
    ]);
    const units = times(5, (at) => `  - {名称: 甲${at}, 目标: 约${at}0家}\n`);
    expect(found(`指标:\n${units}`)).toMatchObject([{ code: 'wrong-type', times: 5 }]);
  });

  it('is one cause where all keys are in traditional characters', () => {
    const yaml =
      '主送機關: 甲\n指標:\n  - {名稱: 乙, 數值: 1, 單位: 家}\n存在問題:\n  - {標題: 丙, 正文: 丁。}\n';
    expect(found(yaml).filter(({ code }) => code === 'unknown-field')).toEqual([
      {
        code: 'unknown-field',
        line: 3,
        times: 7,
        note: expect.stringContaining('键名要用简体字；另有 6 处'),
      },
    ]);
  });
});

describe('the rest of a faulty file', () => {
  it.each([
    ['a year that is none', '单位: 甲\n年度: 二〇二五年度\n'],
    ['no year', '单位: 甲\n'],
    ['a list for the office', '单位: [甲, 乙]\n年度: 2025\n'],
    ['no office', '年度: 2025\n'],
    ['an indicator without a name', `${HEAD}指标:\n  - {数值: 1, 单位: 亿元}\n`],
    ['an empty indicator', `${HEAD}指标:\n  -\n`],
    ['a mapping for a name', `${HEAD}指标:\n  - {名称: {甲: 乙}, 数值: 1, 单位: 亿元}\n`],
    ['items under a misspelt key', `${HEAD}主要工乍:\n  - {标题: 甲, 正文: 乙。}\n`],
  ])('is checked beside %s', (_, yaml) => {
    const text = `${yaml}导语: 各项工作的的成效明显，完成{{甲}}。\n`;
    const { diagnostics } = checkSummary(createSource('a.yaml', text), defaultCheck);
    const codes = diagnostics.map(({ code }) => code).filter((code) => code !== 'unknown-citation');
    expect(codes).toHaveLength(2);
    expect(codes).toContain('repeated-words');
  });

  it('is seen beneath a misspelt key as well', () => {
    const codes = found('指彪:\n  - {名称: 甲, 数直: 1}\n').map(({ code }) => code);
    expect(codes).toEqual(['unknown-field', 'unknown-field']);
  });

  it('is not held against a year that nobody knows', () => {
    const text = '单位: 甲\n年度: 今年\n标题: 甲2025年工作总结\n导语: 2025年，各项工作平稳。\n';
    const { diagnostics } = checkSummary(createSource('a.yaml', text), defaultCheck);
    expect(diagnostics.map(({ code }) => code)).toEqual(['wrong-type']);
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

it('a wrong figure is not told again by what is reckoned from it', () => {
  const indicator = '  - 名称: 产值\n    数值: 12:30\n    单位: 亿元\n    目标: 210\n';
  expect(found(`指标:\n${indicator}`).map(({ code }) => code)).toEqual(['wrong-type']);
});

it('an unknown citation hides no empty place beside it', () => {
  const part = { title: null, opening: '确保落到实处，{{投资目标}}。', items: [{ title: '强化调度' }] };
  const plan = { plan: { targets: null, parts: [part] } };
  const source = createSource('a.yaml', JSON.stringify({ organization: '甲', year: 2025, ...plan }));
  const { diagnostics } = checkSummary(source, defaultCheck);
  expect(diagnostics.flatMap(({ params }) => params.open ?? [])).toContain('/plan/parts/0/title');
});
