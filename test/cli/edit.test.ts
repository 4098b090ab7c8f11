// `zonerep edit` and `zonerep preview` as built: started, asked as the page asks, and ended.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TEXT_TYPE, TOKEN_HEADER } from '../../src/edit/told-file.js';
import { encodeText } from '../../src/source/encode-text.js';
import { PAGE } from '../server/running.js';
import { codeCache, makeFolder, repository, runCli, runHere } from './run-cli.js';

const YAML = '单位: 青屿高新区管委会\n年度: 2025\n';

/** The built program with a page of the test's own. */
let installed = '';
beforeAll(() => {
  installed = mkdtempSync(join(tmpdir(), 'zonerep-installed-'));
  mkdirSync(join(installed, 'dist'));
  for (const name of [
    'cli.js',
    'main.js',
    'check.js',
    'build.js',
    'template.js',
    'yaml.js',
    'config.js',
    'rest.js',
    'package.json',
  ])
    copyFileSync(join(repository, 'dist', name), join(installed, 'dist', name));
  writeFileSync(join(installed, 'dist/zonerep.html'), PAGE);
  for (const name of ['templates', 'schemas'])
    symlinkSync(join(repository, name), join(installed, name), 'junction');
});
afterAll(() => rmSync(installed, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly key: string;
  readonly said: () => { readonly out: string; readonly err: string };
  /** How it ended: by an exit code or by a signal. */
  readonly ended: Promise<number | string | null>;
  ask(target: string, asked?: RequestInit): Promise<Response>;
}

const started: Started[] = [];
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

/** Starts the program and waits until it has said its address. */
async function start(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const child = spawn(process.execPath, [join(installed, 'dist/cli.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: codeCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /http:\S+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`no address: ${err}`)));
  });
  const { origin, hash } = new URL(address);
  const key = hash.slice('#key='.length);
  const made: Started = {
    child,
    origin,
    key,
    ended,
    said: () => ({ out, err }),
    ask: (target, asked = {}) =>
      fetch(origin + target, {
        ...asked,
        headers: { [TOKEN_HEADER]: key, origin, ...(asked.headers as Record<string, string>) },
      }),
  };
  started.push(made);
  return made;
}

const put = (text: string, over: string | undefined): RequestInit => ({
  method: 'PUT',
  body: new TextEncoder().encode(text),
  headers: {
    'content-type': TEXT_TYPE,
    ...(over === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${over}"` }),
  },
});

describe('zonerep edit', () => {
  it('says what it does, serves the page, saves, and ends with Ctrl+C', async () => {
    const folder = makeFolder({ '总结.yaml': YAML });
    const server = await start(folder, ['edit', '总结.yaml', '--no-open']);
    expect(await (await server.ask('/')).text()).toContain("connect-src 'self'");
    const told = (await (await server.ask('/api/file')).json()) as { text: string; version: string };
    expect(told.text).toBe(YAML);
    expect((await server.ask('/api/file', put(`${YAML}标题: 总结\n`, told.version))).status).toBe(200);
    expect(readFileSync(join(folder, '总结.yaml'), 'utf8')).toBe(`${YAML}标题: 总结\n`);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(process.platform === 'win32' ? 'SIGINT' : 0);
    const { out, err } = server.said();
    expect(out).toBe(`  ${server.origin}/#key=${server.key}\n`);
    expect(err).toBe(
      '正在编辑“总结.yaml”，在网页里保存才会改动它；别的程序改了它，网页里会看到。\n' +
        '网页的地址（只有这台电脑能打开，不上网；地址里有钥匙，请不要发给别人）：\n' +
        '关闭网页，或者在这里按 Ctrl+C，就结束。\n' +
        '到此结束。没有保存的改动还在网页上，可以在那里下载。\n',
    );
  });

  it.runIf(process.platform !== 'win32')(
    'ends by another signal as by one, with the file as it is',
    async () => {
      const folder = makeFolder({ 'a.yaml': YAML });
      const server = await start(folder, ['edit', 'a.yaml', '--no-open']);
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe('SIGTERM');
      expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(YAML);
    },
  );

  it('begins with a file that is not there, and makes it when it is first saved', async () => {
    const folder = makeFolder({ '工作总结.yaml': YAML });
    const server = await start(folder, ['edit', '工作总节.yaml', '--no-open']);
    expect(await (await server.ask('/api/file')).json()).toEqual({
      kind: 'absent',
      name: '工作总节.yaml',
      preview: false,
    });
    expect(existsSync(join(folder, '工作总节.yaml'))).toBe(false);
    expect(server.said().err).toContain(
      '还没有“工作总节.yaml”：在网页里从头填，第一次保存时建立它。\n' +
        '同一个文件夹里有“工作总结.yaml”，如果要的是它，请按 Ctrl+C，换成它再运行。\n',
    );
    await server.ask('/api/file', put(YAML, undefined));
    expect(readFileSync(join(folder, '工作总节.yaml'), 'utf8')).toBe(YAML);
  });

  it.runIf(process.platform === 'linux')('opens the browser, or says that it could not', async () => {
    const folder = makeFolder({ 'a.yaml': YAML });
    const program = join(folder, 'xdg-open');
    writeFileSync(
      program,
      `#!/bin/sh\nprintf '%s' "$1" > '${folder}/.part' && mv '${folder}/.part' '${folder}/said'\n`,
      {
        mode: 0o755,
      },
    );
    const env = { PATH: `${folder}:/usr/bin:/bin`, DISPLAY: ':0' };
    const { origin, key } = await start(folder, ['edit', 'a.yaml'], env);
    while (!existsSync(join(folder, 'said'))) await new Promise((resolve) => setImmediate(resolve));
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe(`${origin}/#key=${key}`);
    const blind = await start(folder, ['edit', 'a.yaml'], { PATH: folder });
    while (!blind.said().err.endsWith('请把地址复制到浏览器里打开。\n')) await new Promise(setImmediate);
  });

  it('takes the port it is given, or says that it is taken', async () => {
    const folder = makeFolder({ 'a.yaml': YAML });
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const taken = start(folder, ['edit', 'a.yaml', '--no-open', '--port', String(port)]);
    await expect(taken).rejects.toThrow(`端口 ${port} 正被别的程序占用`);
    await new Promise((resolve) => other.close(resolve));
    const { origin } = await start(folder, ['edit', 'a.yaml', '--no-open', '--port', String(port)]);
    expect(origin).toBe(`http://127.0.0.1:${port}`);
  });
});

describe('zonerep preview', () => {
  it('shows the file anew when it is saved elsewhere, and writes nothing', async () => {
    const folder = makeFolder({ 'a.yaml': YAML });
    const server = await start(folder, ['preview', 'a.yaml', '--no-open']);
    const told = (await (await server.ask('/api/file')).json()) as { version: string };
    expect(told).toMatchObject({ readOnly: true, preview: true });
    const stream = (await server.ask('/api/changes')).body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async (): Promise<string> => (await stream?.read())?.value ?? '';
    expect(await next()).toContain('年度: 2025');
    writeFileSync(join(folder, 'a.yaml'), YAML.replace('2025', '2026'));
    expect(await next()).toContain('年度: 2026');
    expect((await server.ask('/api/file', put('a: 1\n', told.version))).status).toBe(422);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(YAML.replace('2025', '2026'));
    expect(server.said().err).toContain('正在预览“a.yaml”，只看不改；它每保存一次，网页就重排一次。\n');
  });
});

describe('other commands', () => {
  it('load nothing of the server', () => {
    const folder = makeFolder({
      'a.yaml': YAML,
      'hook.cjs':
        "process.on('exit', () => console.error(process.moduleLoadList.filter((name) => / (http|net|child_process)$/.test(name)).join()));",
    });
    const { err } = runCli(folder, ['schema', '-o', 's.json'], {
      env: { NODE_OPTIONS: '--require ./hook.cjs' },
    });
    expect(err).toBe('已写成 s.json\n\n');
  });
});

describe('what cannot be opened', () => {
  const gbk = encodeText('单位: 云岭经济开发区管理委员会\n标题: 工作总结\n', 'gb18030') ?? '';
  it.each<readonly [readonly string[], string, string]>([
    [['edit', '-'], 'edit 要的是一个文件，不能从标准输入读', '请写出文件名'],
    [['edit', '总结.docx'], '“总结.docx”不是 YAML 数据文件', 'zonerep import 总结.docx -o 总结.yaml'],
    [['preview', 'a.txt'], '“a.txt”不是 YAML 数据文件', 'zonerep import a.txt'],
    [['edit', 'gbk.yaml'], '“gbk.yaml”打不开：文件是 GBK 编码，不是 UTF-8', '另存为 UTF-8'],
    [['preview', 'gbk.yaml'], '“gbk.yaml”打不开：文件是 GBK 编码，不是 UTF-8', '另存为 UTF-8'],
    [['edit', '无此夹/a.yaml'], '没有“无此夹/a.yaml”，它所在的文件夹也不存在', '先建好文件夹'],
    [['edit', '总结'], '没有这个文件：总结', '同一个文件夹里有“总结.yaml”，请写全它的名称'],
    [['edit', '新总结'], '没有这个文件：新总结', '要新建，请写上扩展名：zonerep edit 新总结.yaml'],
    [['preview', 'b.yaml'], '没有这个文件：b.yaml', '要新写一份，请用 zonerep edit'],
    [['edit', '.'], '这是文件夹，不是文件', ''],
    [['edit', 'x.yaml', '--port', '0'], '选项“--port <port>”不能写“0”', '端口写 1 到 65535 的整数'],
    [['edit'], '还要写上要编辑的 YAML 文件', ''],
  ])('is told: %s', async (args, message, hint) => {
    const folder = makeFolder({ '总结.yaml': YAML, 'gbk.yaml': gbk });
    const { code, out, err } = await runHere(folder, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });
});
