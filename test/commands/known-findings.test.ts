import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/commands/program.js';
import { terminalOf } from './terminal-of.js';

const START = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';
const FAULTY = `${START}结尾: 共走访企业XX家。\n`;
const BROKEN = `${START}结尾：共走访企业XX家。\n`;

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-known-')));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

async function validate(args: readonly string[], folder = '.') {
  const terminal = terminalOf(join(root, folder));
  const code = await runCli(['validate', '--format', 'concise', ...args], terminal);
  return { code, ...terminal.said };
}

const baseline = (): { version: number; files: Record<string, object> } =>
  JSON.parse(readFileSync(join(root, 'base.json'), 'utf8'));

describe('a baseline', () => {
  it('knows the same files from any folder', async () => {
    put({ 'data/a.yaml': FAULTY, 'sub/x': '' });
    expect((await validate(['data', '--baseline', 'base.json', '--update-baseline'])).code).toBe(0);
    expect(Object.keys(baseline().files)).toEqual(['data/a.yaml']);
    expect(await validate(['../data/a.yaml', '--baseline', '../base.json'], 'sub')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('另有 1 处问题已记在 ../base.json 里'),
    });
    const again = await validate(['../data', '--baseline', '../base.json', '--update-baseline'], 'sub');
    expect(again.code).toBe(0);
    expect(Object.keys(baseline().files)).toEqual(['data/a.yaml']);
  });

  it('of a configuration is the same, wherever the files are checked from', async () => {
    put({ 'data/a.yaml': FAULTY, 'data/zonerep.config.yaml': '校核: {基线: ../base.json}\n' });
    expect((await validate(['data', '--baseline', 'base.json', '--update-baseline'])).code).toBe(0);
    expect((await validate(['a.yaml'], 'data')).code).toBe(0);
  });

  it('sees that one fault was mended and another like it made', async () => {
    put({ 'a.yaml': FAULTY });
    await validate(['a.yaml', '--baseline', 'base.json', '--update-baseline']);
    put({ 'a.yaml': `${START}导语: 又走访商户XX家。\n结尾: 共走访企业30家。\n` });
    const { code, out, err } = await validate(['a.yaml', '--baseline', 'base.json']);
    expect([code, out.split(' ')[0]]).toEqual([1, expect.stringMatching(/^a\.yaml:5:/)]);
    expect(err).toContain('已经没有了');
  });
});

describe('--update-baseline', () => {
  it('does not put down a file that it could not read to the end, and says so', async () => {
    put({ 'a.yaml': FAULTY, 'b.yaml': FAULTY });
    const update = ['.', '--baseline', 'base.json', '--update-baseline'];
    await validate(update);
    const before = baseline();
    put({ 'b.yaml': BROKEN });
    const { code, out, err } = await validate(update);
    expect([code, out]).toEqual([1, expect.stringMatching(/^b\.yaml:5:\d+ 错误 .*\[yaml-syntax\]\n$/)]);
    expect(err).toContain('b.yaml 没有读完（编码、语法等），问题不记入基线，请先改好，再更新基线\n');
    expect(baseline()).toEqual(before);
    expect((await validate(['.', '--baseline', 'base.json'])).code).toBe(1);
    put({ 'b.yaml': FAULTY });
    expect((await validate(['.', '--baseline', 'base.json'])).code).toBe(0);
  });

  it('makes an old baseline anew, and says what was not taken over', async () => {
    const old = (...files: string[]) =>
      JSON.stringify({ version: 1, files: Object.fromEntries(files.map((file) => [file, { 'x:ab': 1 }])) });
    put({ 'a.yaml': FAULTY, 'base.json': old('a.yaml', 'b.yaml') });
    const refused = await validate(['a.yaml', '--baseline', 'base.json']);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('是旧版的 zonerep 写的');
    expect(refused.err).toContain('--update-baseline 重新生成');
    const update = ['a.yaml', '--baseline', 'base.json', '--update-baseline'];
    expect((await validate(update)).err).toContain('里面另有 1 个文件不在这次校核之列，没有带过来');
    expect(Object.keys(baseline().files)).toEqual(['a.yaml']);
    put({ 'base.json': old('a.yaml') });
    expect((await validate(update)).err).not.toContain('没有带过来');
    expect((await validate(['a.yaml', '--baseline', 'base.json'])).code).toBe(0);
  });

  it('must know the file', async () => {
    put({ 'a.yaml': FAULTY });
    expect((await validate(['a.yaml', '--update-baseline'])).err).toContain('--baseline 基线.json');
    expect((await validate(['a.yaml', '--baseline', 'base.json'])).err).toContain('没有基线文件“base.json”');
  });
});
