import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli, runHere } from './run-cli.js';

describe('zonerep init', () => {
  // Every kind in either language is read in test/commands/starters.test.ts.
  describe.each([
    ['zone', 'zh'],
    ['personal', 'en'],
  ])('--kind %s --keys %s', (kind, keys) => {
    it('builds at once into a draft that --strict refuses', async () => {
      const folder = makeFolder();
      const init = await runHere(folder, [
        'init',
        '--kind',
        kind,
        '--keys',
        keys,
        '--year',
        '2026',
        '--organization',
        '甲：乙 "丙"',
        'x.yaml',
      ]);
      expect(init).toMatchObject({ code: 0, out: '' });
      const text = readFileSync(join(folder, 'x.yaml'), 'utf8');
      expect(text.split('\n')[0]).toMatch(
        keys === 'zh' ? /\$schema=\S+summary\.zh\.schema\.json$/ : /\$schema=\S+summary\.schema\.json$/,
      );
      const draft = await runHere(folder, ['build', 'x.yaml', '-o', 'x.docx', '-o', 'x.txt']);
      expect(draft.code).toBe(0);
      expect(draft.err).toMatch(/尚有 \d+ 处待填/);
      expect(readFileSync(join(folder, 'x.txt'), 'utf8')).toContain('2026年');
      expect(readFileSync(join(folder, 'x.txt'), 'utf8')).toContain('【待填】');
      expect((await runHere(folder, ['build', 'x.yaml', '--strict', '-o', 'y.docx'])).code).toBe(1);
      expect(existsSync(join(folder, 'y.docx'))).toBe(false);
    });
  });

  it('prints when no file is named, with English keys only when asked', async () => {
    expect((await runHere(makeFolder(), ['init', '--year', '2026'])).out).toMatch(/^类型: 开发区/m);
    expect((await runHere(makeFolder(), ['init', '--keys', 'en', '--year', '2026'])).out).toMatch(
      /^kind: zone/m,
    );
  });

  it('puts the schema beside the file, and says so', () => {
    const folder = makeFolder();
    const { err } = runCli(folder, ['init', 'x.yaml']);
    expect(err).toContain('旁边的 summary.zh.schema.json 供编辑器提示');
    expect(readFileSync(join(folder, 'x.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/summary\.zh\.schema\.json\n/,
    );
    const schema = readFileSync(join(folder, 'summary.zh.schema.json'), 'utf8');
    expect(schema).toBe(runCli(folder, ['schema']).out);
  });

  it('takes a kind in Chinese', async () => {
    expect((await runHere(makeFolder(), ['init', '--kind', '部门'])).out).toMatch(/^类型: 部门/m);
  });

  it('never overwrites without --force', async () => {
    const folder = makeFolder({ 'x.yaml': 'mine' });
    const refused = await runHere(folder, ['init', 'x.yaml']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('已经存在');
    expect(readFileSync(join(folder, 'x.yaml'), 'utf8')).toBe('mine');
    expect((await runHere(folder, ['init', 'x.yaml', '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'x.yaml'), 'utf8')).not.toBe('mine');
  });

  it.each([
    [['--year', '20266'], '四位数字'],
    [['--kind', 'zome'], '是否应为“zone”？'],
    [['--keys', 'fr'], '可以写：zh、en'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await runHere(makeFolder(), ['init', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('zonerep schema', () => {
  it.each([
    ['zh', '单位'],
    ['en', 'organization'],
  ])('--keys %s', async (keys, key) => {
    const { code, out } = await runHere(makeFolder(), ['schema', '--keys', keys]);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out).properties)).toContain(key);
  });

  it.each([
    ['config', 'zh', '规则'],
    ['config', 'en', 'rules'],
    ['template-profile', 'zh', '页边距'],
  ])('--for %s --keys %s', async (subject, keys, key) => {
    const { code, out } = await runHere(makeFolder(), ['schema', '--for', subject, '--keys', keys]);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out).properties)).toContain(key);
  });

  it('-o writes a file', () => {
    const folder = makeFolder();
    expect(runCli(folder, ['schema', '-o', 's.json'])).toEqual({ code: 0, out: '', err: '已写成 s.json\n' });
    expect(() => JSON.parse(readFileSync(join(folder, 's.json'), 'utf8'))).not.toThrow();
  });
});

describe('zonerep template', () => {
  it('lists what eject hands out', () => {
    const folder = makeFolder();
    const { out } = runCli(folder, ['template', 'list']);
    expect(runCli(folder, ['template', 'eject', 't']).code).toBe(0);
    for (const name of readdirSync(join(folder, 't'))) expect(out).toContain(name);
    expect(readdirSync(join(folder, 't'))).toContain('report.docx');
  });

  it('ejected, it builds the same report', async () => {
    const folder = makeFolder({ 'a.yaml': '单位: 甲\n年度: 2025\n导语: 一段话。\n' });
    await runHere(folder, ['template', 'eject', 't']);
    const formats = ['docx', 'html', 'md', 'txt'];
    const outputs = (name: string) => formats.flatMap((format) => ['-o', `${name}.${format}`]);
    await runHere(folder, ['build', 'a.yaml', ...outputs('1')]);
    await runHere(folder, ['build', 'a.yaml', '-t', 't', ...outputs('2')]);
    for (const format of formats)
      expect(readFileSync(join(folder, `2.${format}`))).toEqual(readFileSync(join(folder, `1.${format}`)));
  });

  it('--only hands out one file, and nothing is overwritten without --force', async () => {
    const folder = makeFolder();
    expect((await runHere(folder, ['template', 'eject', 't', '--only', 'report.docx'])).code).toBe(0);
    expect(readdirSync(join(folder, 't'))).toEqual(['report.docx']);
    expect((await runHere(folder, ['template', 'eject', 't', '--only', 'report.docx'])).code).toBe(2);
    expect((await runHere(folder, ['template', 'eject', 't', '--only', 'report.docx', '--force'])).code).toBe(
      0,
    );
    expect((await runHere(folder, ['template', 'eject', 't', '--only', 'x'])).err).toContain(
      '内置模板里没有“x”',
    );
  });
});

describe('help', () => {
  it.each([
    ['--help'],
    ['build', '--help'],
    ['validate', '--help'],
    ['init', '--help'],
    ['schema', '--help'],
    ['template', '--help'],
    ['template', 'eject', '--help'],
    ['rules', '--help'],
    ['explain', '--help'],
    ['merge-reports', '--help'],
    ['merge', '--help'],
    ['help', 'build'],
  ])('%s %s is in Chinese', async (...args) => {
    const { code, out, err } = await runHere(makeFolder(), args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('用法：');
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display help|default:|choices:/);
  });

  it('is shown when no command is named, with exit code 2', () => {
    expect(runCli(makeFolder(), [])).toMatchObject({ code: 2, out: '' });
  });

  it('--version prints the package version', () => {
    expect(runCli(makeFolder(), ['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
