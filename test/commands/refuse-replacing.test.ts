// Nothing that somebody edited, or that was never zonerep's, is replaced without --force; its own files are, without a word.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/commands/program.js';
import { makeDocx, p } from '../word/make-docx.js';
import { terminalOf } from './terminal-of.js';

const yaml = (title: string) =>
  `单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: ${title}, 正文: 开工20个。}\n`;
const HINT = '  要留着它，请先改名，或者换一个地方写；不要了，就加上 --force 覆盖它\n';

let cwd = '';
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-replacing-')));
  put('.git', '');
  put('a.yaml', yaml('抓项目'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), content);
}
const bytes = (name: string) => readFileSync(join(cwd, name));

async function build(...args: string[]) {
  const terminal = terminalOf(cwd);
  const code = await runCli(['build', ...args], terminal);
  return { code, err: terminal.said.err };
}

/** Saves a file as another program does, with everything as it was. */
const saveAgain = (name: string) => put(name, zipSync(unzipSync(bytes(name)), { level: 0 }));

describe.each(['docx', 'html', 'md', 'txt'])('a result in .%s', (format) => {
  const name = `r.${format}`;
  const edit = () => put(name, Buffer.concat([bytes(name), Buffer.from('她改的')]));

  it('is replaced without a word as long as nobody touched it', async () => {
    for (const title of ['抓项目', '抓企业', '抓项目']) {
      put('a.yaml', yaml(title));
      expect(await build('a.yaml', '-o', name)).toEqual({ code: 0, err: `已写成 ${name}\n` });
    }
  });

  it('that was edited stays, until --force is given', async () => {
    await build('a.yaml', '-o', name);
    if (format === 'docx') saveAgain(name);
    else edit();
    const edited = bytes(name);
    expect(await build('a.yaml', '-o', name)).toEqual({
      code: 2,
      err: `错误：“${name}”在 zonerep 写成以后又改过（另存一次也算），没有覆盖它\n${HINT}`,
    });
    expect(bytes(name)).toEqual(edited);
    expect((await build('a.yaml', '-o', name, '--force')).code).toBe(0);
    expect(bytes(name)).not.toEqual(edited);
    expect((await build('a.yaml', '-o', name)).code).toBe(0);
  });

  it('does not take the place of a file of somebody’s, nor of one that is damaged', async () => {
    for (const theirs of [makeDocx({ body: p('她的') }), '她的', '\u0000PK\u0003\u0004']) {
      put(name, theirs);
      expect(await build('a.yaml', '-o', name)).toEqual({
        code: 2,
        err: `错误：“${name}”不是 zonerep 写的，或者已经损坏，没有覆盖它\n${HINT}`,
      });
      expect(bytes(name)).toEqual(Buffer.from(theirs));
    }
  });

  it('is known wherever it was moved to with its folder', async () => {
    await build('a.yaml', '--out-dir', 'o', '--format', format);
    mkdirSync(join(cwd, 'p'));
    for (const file of readdirSync(join(cwd, 'o'))) copyFileSync(join(cwd, 'o', file), join(cwd, 'p', file));
    put('a.yaml', yaml('抓企业'));
    expect((await build('a.yaml', '--out-dir', 'p', '--format', format)).code).toBe(0);
  });
});

it('a folder in the place, a link to nothing: each has its sentence', async () => {
  mkdirSync(join(cwd, 'o/a.docx'), { recursive: true });
  expect((await build('a.yaml', '--out-dir', 'o')).err).toContain('“o/a.docx”是一个文件夹');
  symlinkSync('gone', join(cwd, 'r.docx'));
  expect((await build('a.yaml', '-o', 'r.docx')).err).toContain('链接“r.docx”指向的文件不存在');
});

it('a link is followed, and what it leads to is looked at', async () => {
  put('real.docx', makeDocx({ body: p('她的') }));
  symlinkSync('real.docx', join(cwd, 'r.docx'));
  expect((await build('a.yaml', '-o', 'r.docx')).code).toBe(2);
  expect((await build('a.yaml', '-o', 'r.docx', '--force')).code).toBe(0);
  expect((await build('a.yaml', '-o', 'r.docx')).code).toBe(0);
});

it('an empty file holds nothing that could be lost', async () => {
  put('r.docx', '');
  expect((await build('a.yaml', '-o', 'r.docx')).code).toBe(0);
});

it('where one of several formats must stay, none is written', async () => {
  put('r.md', '她的');
  const { code, err } = await build('a.yaml', '-o', 'r.docx', '-o', 'r.md');
  expect(code).toBe(2);
  expect(err).toContain('没有覆盖它；一起的 “r.docx” 也没有写\n');
  expect(existsSync(join(cwd, 'r.docx'))).toBe(false);
});

it('of many files the others are built, and those that stay are listed in the end', async () => {
  for (const name of ['a', 'b', 'c']) put(`data/${name}.yaml`, yaml('抓项目'));
  await build('data', '--out-dir', '成稿');
  saveAgain('成稿/a.docx');
  put('成稿/c.docx', '她的');
  expect(await build('data', '--out-dir', '成稿')).toEqual({
    code: 2,
    err:
      '错误：有 2 个文件没有覆盖：\n' +
      '  “成稿/a.docx”在 zonerep 写成以后又改过（另存一次也算）\n' +
      `  “成稿/c.docx”不是 zonerep 写的，或者已经损坏\n${HINT}` +
      '写成了 1 个文件；3 个数据文件里有 2 个没有写成，原因见上\n',
  });
});

it('what a configuration chose is held to the same', async () => {
  put('zonerep.config.yaml', '成文: {输出文件夹: 成稿}\n');
  expect([(await build('a.yaml')).code, (await build('a.yaml')).code]).toEqual([0, 0]);
  saveAgain('成稿/a.docx');
  expect((await build('a.yaml')).err).toContain('“成稿/a.docx”在 zonerep 写成以后又改过');
  expect((await build('a.yaml', '--force')).code).toBe(0);
});

it('the template of a user makes a file that is known again', async () => {
  put('t.docx', makeDocx({ body: p('{{标题}}') }));
  const template = join(cwd, 't.docx');
  for (let run = 0; run < 2; run += 1)
    expect((await build('a.yaml', '-t', template, '-o', 'r.docx')).code).toBe(0);
  saveAgain('r.docx');
  expect((await build('a.yaml', '-t', template, '-o', 'r.docx')).code).toBe(2);
});

describe('--annotate', () => {
  it('writes a copy beside the plain build, which stays as it is', async () => {
    await build('a.yaml');
    const plain = bytes('a.docx');
    expect((await build('a.yaml', '--annotate')).err).toContain('已写成 a.审阅.docx');
    expect(bytes('a.docx')).toEqual(plain);
    expect((await build('a.yaml', '--annotate')).code).toBe(0);
    saveAgain('a.审阅.docx');
    expect((await build('a.yaml', '--annotate')).err).toContain('“a.审阅.docx”在 zonerep 写成以后又改过');
  });

  it('of a template is held to the same', async () => {
    put('t.docx', makeDocx({ body: p('{{标提}}') }));
    const annotate = async (...more: string[]) => {
      const terminal = terminalOf(cwd);
      return [
        await runCli(['template', 'check', 't.docx', '--annotate', 'n.docx', ...more], terminal),
        terminal.said.err,
      ];
    };
    expect((await annotate())[0]).toBe(1);
    expect((await annotate())[0]).toBe(1);
    saveAgain('n.docx');
    expect(await annotate()).toEqual([2, expect.stringContaining('“n.docx”在 zonerep 写成以后又改过')]);
    expect((await annotate('--force'))[0]).toBe(1);
  });
});

it('a faulty configuration stops the files it governs before anything is written', async () => {
  put('data/b.yaml', yaml('抓项目'));
  put('data/zonerep.config.yaml', '成文: {输出文件夹: 成稿}\n规则: {没有的: 关}\n');
  const { code, err } = await build('a.yaml', 'data/b.yaml');
  expect(code).toBe(2);
  expect(err).toContain('zonerep.config.yaml');
  expect(err).toContain('归它管的文件没有成文');
  expect(existsSync(join(cwd, 'a.docx'))).toBe(true);
  expect(readdirSync(join(cwd, 'data')).sort()).toEqual(['b.yaml', 'zonerep.config.yaml']);
});

describe('a report or a schema', () => {
  async function run(...args: string[]) {
    const terminal = terminalOf(cwd);
    return { code: await runCli(args, terminal), err: terminal.said.err };
  }

  it.each([[['schema', '-o', 'b.yaml']], [['validate', 'a.yaml', '--format', 'json=b.yaml']]])(
    'takes the place of no data: %j',
    async (args) => {
      put('b.yaml', yaml('抓企业'));
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err).toContain('“b.yaml”是已有的数据或文档，没有覆盖它');
      expect(String(bytes('b.yaml'))).toBe(yaml('抓企业'));
    },
  );

  it('is written over what a run before left', async () => {
    put('b.yaml', '');
    for (const name of ['out.json', 'out.json', 'b.yaml'])
      expect((await run('validate', 'a.yaml', '--format', `json=${name}`)).code).toBe(0);
  });
});
