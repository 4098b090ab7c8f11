// No name, link or redirection leads a result over what is read.
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/commands/program.js';
import { refuseOverwriting, refuseWritingTwice } from '../../src/commands/refuse-overwriting.js';
import { UserError } from '../../src/source/user-error.js';
import { terminalOf } from './terminal-of.js';

const CLEAN = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'zonerep-overwriting-'));
  for (const name of ['v.yaml', 'other.yaml']) writeFileSync(join(cwd, name), '');
  symlinkSync('v.yaml', join(cwd, 'soft'));
  linkSync(join(cwd, 'v.yaml'), join(cwd, 'hard'));
  symlinkSync('.', join(cwd, 'here'));
  symlinkSync('later', join(cwd, 'to-later'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const inputs = [{ name: 'v.yaml', what: '输入文件' } as const];

describe('refuseOverwriting', () => {
  it.each(['v.yaml', './v.yaml', 'soft', 'hard', 'here/here/v.yaml'])('refuses %s', (output) => {
    expect(() => refuseOverwriting(['new', output], inputs, cwd)).toThrow(
      `结果“${output}”会覆盖输入文件“v.yaml”，没有写`,
    );
  });

  it.each(['other.yaml', 'new', '-', 'no/v.yaml'])('lets %s be written', (output) => {
    refuseOverwriting([output], inputs, cwd);
  });
});

describe('refuseWritingTwice', () => {
  const refusal = () => new UserError('twice');

  it.each([
    ['o.txt', './o.txt'],
    ['here/o.txt', 'o.txt'],
    ['to-later', 'later'],
    ['v.yaml', 'hard'],
  ])('refuses %s and %s', (one, other) => {
    expect(() => refuseWritingTwice([{ file: one }, { file: other }], cwd, refusal)).toThrow('twice');
  });

  it('lets different files be written, and several things to standard output', () => {
    refuseWritingTwice([{ file: 'a' }, { file: 'b' }, { file: '-' }, { file: '-' }], cwd, refusal);
  });
});

describe('every command', () => {
  const files = {
    'a.yaml': CLEAN,
    'zonerep.config.yaml': '规则: {}\n',
    'b.json': '{"version":1,"files":{}}',
  };

  it.each([
    [['validate', 'a.yaml', '--format', 'json=a.yaml'], '输入文件“a.yaml”'],
    [['validate', 'a.yaml', '--format', 'json=soft'], '输入文件“a.yaml”'],
    [['validate', 'a.yaml', '--format', 'json=zonerep.config.yaml'], '配置文件“zonerep.config.yaml”'],
    [['validate', 'a.yaml', '--baseline', 'b.json', '--format', 'json=b.json'], '基线文件“b.json”'],
    [['validate', 'a.yaml', '--baseline', 'hard', '--update-baseline'], '输入文件“a.yaml”'],
    [['validate', 'a.yaml', '--format', 'json=o', '--format', 'sarif=./o'], '不能都写到'],
    [['merge-reports', '1.json', '--format', 'json=1.json'], '报告“1.json”'],
    [['template', 'check', 't.docx', '--annotate', 'tlink.docx'], '批注不能写回模板本身'],
    [['template', 'check', 't.docx', '--format', 'json=t.docx'], '模板“t.docx”'],
    [['template', 'check', 't.docx', '--annotate', 'n', '--format', 'json=./n'], '不能写到同一个文件'],
    [['template', 'new', '-o', 'p.docx', '--force', '--profile', 'p.yaml'], '版式文件“p.yaml”'],
    [['build', 'a.yaml', '-t', '{cwd}/t.docx', '-o', 'tlink.docx'], 't.docx”'],
    [['build', 'a.yaml', '--format', 'txt', '-o', 'zonerep.config.yaml'], '配置文件“zonerep.config.yaml”'],
  ])('%j', async (args, message) => {
    const folder = folderOf({ ...files, 't.docx': 'x', 'p.yaml': '边距: {}\n' });
    await run(folder, ['validate', 'a.yaml', '--format', 'json=1.json']);
    symlinkSync('a.yaml', join(folder, 'soft'));
    linkSync(join(folder, 'a.yaml'), join(folder, 'hard'));
    symlinkSync('t.docx', join(folder, 'tlink.docx'));
    symlinkSync('p.yaml', join(folder, 'p.docx'));
    const before = contents(folder);
    const { code, err } = await run(folder, args);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    expect(contents(folder)).toEqual(before);
  });
});

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

let folders = 0;
function folderOf(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = join(cwd, `folder-${folders}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function run(folder: string, args: readonly string[]) {
  const terminal = terminalOf(folder);
  const code = await runCli(
    args.map((arg) => arg.replace('{cwd}', folder)),
    terminal,
  );
  return { code, err: terminal.said.err };
}
