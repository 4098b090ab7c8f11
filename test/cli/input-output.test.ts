// Silence is never success: what was named and not read, and what was to be written and was not, ends with 2 and a sentence.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OBEYED, ORDER as ORDER_LINE } from '../hostile-words.js';
import { cli, codeCache, makeFolder, repository, runCli, runHere } from './run-cli.js';

const CLEAN = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';
const FAULTY = '单位: 甲\n年度: 2025\n导与: 一\n';
const isUnix = process.platform !== 'win32';

/** Runs a line of the shell in a folder, with `$ZR` for the program. */
function shell(folder: string, line: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      XDG_CACHE_HOME: codeCache,
      ZR: `${process.execPath} ${cli}`,
    },
  });
  return { code: status, out: stdout, err: stderr };
}

describe.skipIf(!isUnix)('what comes in', () => {
  it('may come late through a pipe', () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    expect(shell(folder, '(sleep 0.5; cat a.yaml) | $ZR validate -')).toMatchObject({ code: 0 });
  });

  it('is bounded, from a pipe without end too', () => {
    const { code, out } = shell(makeFolder(), 'head -c 50000000 /dev/zero | $ZR validate -');
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('内容超过了 5 MB 的上限') });
  });

  it.each([
    ['loop.yaml', '链接绕成了圈'],
    ['dead.yaml', '链接“dead.yaml”指向的文件不存在'],
    [`${'a'.repeat(300)}.yaml`, '文件名太长'],
    ['a.yaml/b.yaml', '没有找到文件'],
  ])('%s has its sentence, and the others are still checked', async (name, message) => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    symlinkSync('gone', join(folder, 'dead.yaml'));
    for (const command of [['validate'], ['build', '--out-dir', 'o']]) {
      const { code, err } = await runHere(folder, [...command, name, 'a.yaml']);
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(`错误：${message}`) });
      expect(err).toMatch(/检查了 1 个文件|已写成/);
    }
  });

  it('a folder with links that lead nowhere is not wholly checked', async () => {
    const folder = makeFolder();
    for (const each of ['d/node_modules', 'd/.git']) mkdirSync(join(folder, each), { recursive: true });
    writeFileSync(join(folder, 'd/a.yaml'), CLEAN);
    for (const each of ['d/node_modules/x', 'd/.git/x', 'd/.#a.yaml'])
      symlinkSync('gone', join(folder, each));
    expect((await runHere(folder, ['validate', 'd'])).code).toBe(0);
    symlinkSync('gone', join(folder, 'd/zone'));
    const { code, err } = await runHere(folder, ['validate', 'd']);
    expect(code).toBe(2);
    expect(err).toContain('错误：链接“d/zone”指向的文件不存在');
    expect(err).toContain('检查了 1 个文件：没有发现问题');
  });

  it('a template’s folder that cannot be looked into is not replaced by the built-in one', async () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    mkdirSync(join(folder, 't'));
    symlinkSync('gone', join(folder, 't/report.txt.hbs'));
    const { code, err } = await runHere(folder, ['build', 'a.yaml', '-t', 't', '-o', 'r.txt']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('指向的文件不存在') });
    expect(existsSync(join(folder, 'r.txt'))).toBe(false);
  });

  it('a configuration that cannot be read stops its own files only', async () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    mkdirSync(join(folder, 'd'));
    writeFileSync(join(folder, 'd/b.yaml'), CLEAN);
    symlinkSync('gone', join(folder, 'd/zonerep.config.yaml'));
    const { code, err } = await runHere(folder, ['validate', 'a.yaml', 'd/b.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('zonerep.config.yaml”指向的文件不存在');
    expect(err).toContain('检查了 1 个文件');
  });

  const canDropRights = isUnix && process.getuid?.() === 0 && existsSync('/usr/bin/setpriv');
  it.skipIf(!canDropRights)('a folder without the right to read it is told (needs root and setpriv)', () => {
    const folder = makeFolder();
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'd/p'), { recursive: true });
    writeFileSync(join(folder, 'd/a.yaml'), CLEAN);
    writeFileSync(join(folder, 'd/p/b.yaml'), FAULTY);
    chmodSync(join(folder, 'd/p'), 0o700);
    // A copy of the program, since the checkout may stand where nobody but root may look.
    for (const part of ['dist', 'templates', 'schemas', 'package.json'])
      cpSync(join(repository, part), join(folder, 'zonerep', part), { recursive: true });
    const program = `${process.execPath} ./zonerep/dist/cli.js`;
    const asNobody = `setpriv --reuid 65534 --regid 65534 --clear-groups ${program}`;
    expect(shell(folder, `${asNobody} validate d`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('错误：读不了文件夹“d/p”：没有读取的权限'),
    });
    expect(shell(folder, `${asNobody} build d/a.yaml -t d/p -o -`)).toMatchObject({ code: 2, out: '' });
  });

  it('the working directory may be gone', () => {
    const { code, err } = shell(makeFolder(), 'mkdir x && cd x && rmdir ../x && $ZR validate a.yaml');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('当前文件夹已经不在了') });
  });
});

describe.skipIf(!isUnix)('what goes out', () => {
  const hasFull = statSync('/dev/full', { throwIfNoEntry: false })?.isCharacterDevice();
  it
    .skipIf(!hasFull)
    .each([
      'validate a.yaml',
      'validate a.yaml --format json',
      'build b.yaml --format txt -o -',
      'schema',
      'init',
      'rules',
      'explain blank',
      'template list',
      '--help',
      'help build',
      '--version',
      '-v',
    ])('%s says that standard output is full', (args) => {
    const { code, err } = shell(makeFolder({ 'a.yaml': FAULTY, 'b.yaml': CLEAN }), `$ZR ${args} > /dev/full`);
    expect(code).toBe(2);
    expect(err).toContain('错误：写不了标准输出：磁盘已满');
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('messages that cannot be printed are no success', () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    expect(shell(folder, '$ZR build a.yaml -o r.txt 2> /dev/full').code).toBe(2);
  });

  it('is whole, or told, under a limit on files', () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    const { code, err } = shell(folder, 'ulimit -f 4; $ZR schema > s.json');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('文件太大') });
    expect(shell(folder, 'ulimit -f 4; $ZR schema -o t.json').code).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 's.json']);
  });

  it('all of it arrives, however slowly it is read', () => {
    const { out } = shell(makeFolder(), '$ZR schema | (sleep 0.5; cat)');
    expect(out).toBe(runCli(makeFolder(), ['schema']).out);
  });

  it.each(['--format sarif', '--format pretty', '--format json'])(
    'a check that fails fails too when nobody reads on: %s',
    (format) => {
      const folder = makeFolder({ 'a.yaml': FAULTY });
      const line = `$ZR validate a.yaml ${format} 2>/dev/null | head -c 1 >/dev/null; exit \${PIPESTATUS[0]}`;
      expect(shell(folder, line).code).toBe(1);
    },
  );

  it('and what cannot fail does not fail then', () => {
    expect(shell(makeFolder(), `$ZR rules | true; exit \${PIPESTATUS[0]}`).code).toBe(0);
  });

  it('reports that cannot be written end with 2, for every command that writes some', async () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    expect((await runHere(folder, ['validate', 'a.yaml', '--format', 'json=1.json'])).code).toBe(0);
    expect((await runHere(folder, ['template', 'new', '-o', 't.docx'])).code).toBe(0);
    for (const command of [
      ['validate', 'a.yaml'],
      ['merge-reports', '1.json'],
      ['template', 'check', 't.docx'],
    ]) {
      const { code, err } = await runHere(folder, [...command, '--format', 'json=no/such/x.json']);
      expect({ code, err }).toMatchObject({
        code: 2,
        err: expect.stringContaining('写不了“no/such/x.json”'),
      });
    }
  });
});

describe('what is read is not written over', () => {
  it.skipIf(!isUnix)('by redirection either', () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    expect(shell(folder, '$ZR build a.yaml --format txt -o - >> a.yaml').err).toContain(
      '标准输出接到了输入文件“a.yaml”上',
    );
    expect(shell(folder, '$ZR validate - --format json=a.yaml < a.yaml').err).toContain(
      '会覆盖输入文件（标准输入）',
    );
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(CLEAN);
  });

  it('a configuration sends results neither far away nor over what zonerep did not write', async () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    mkdirSync(join(folder, 'data/zone'), { recursive: true });
    writeFileSync(join(folder, 'data/zone/b.yaml'), CLEAN);
    const configure = (text: string) => writeFileSync(join(folder, 'data/zone/zonerep.config.yaml'), text);
    const build = (...more: string[]) => runHere(join(folder, 'data/zone'), ['build', 'b.yaml', ...more]);
    configure('成文: {输出文件夹: ../.., 格式: md}\n');
    expect(await build()).toMatchObject({ code: 2, err: expect.stringContaining('--out-dir') });
    expect((await build('--out-dir', '../..')).code).toBe(0);
    configure('成文: {格式: md}\n');
    writeFileSync(join(folder, 'data/zone/b.md'), '手写的');
    expect(await build()).toMatchObject({ code: 2, err: expect.stringContaining('不是 zonerep 写的') });
    expect(readFileSync(join(folder, 'data/zone/b.md'), 'utf8')).toBe('手写的');
    configure('成文: {输出文件夹: 成稿}\n');
    expect([(await build()).code, (await build()).code]).toEqual([0, 0]);
    configure('校核: {基线: ../../b.json}\n');
    const update = await runHere(join(folder, 'data/zone'), ['validate', 'b.yaml', '--update-baseline']);
    expect(update).toMatchObject({ code: 2, err: expect.stringContaining('--baseline') });
  });
});

/** Runs a line with a terminal for its output (`script` of util-linux). */
function onTerminal(folder: string, line: string, env: Readonly<Record<string, string>>): string {
  const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, ZR: `${process.execPath} ${cli}`, ...env },
  });
  return stdout;
}

const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

describe.skipIf(!hasScript)('a terminal (needs script of util-linux)', () => {
  const files = { 'a.yaml': CLEAN, 'b.yaml': CLEAN };
  const line = '$ZR validate a.yaml b.yaml';

  it('is told how long it took', () => {
    expect(onTerminal(makeFolder(files), line, { TERM: 'xterm' })).toMatch(
      /检查了 2 个文件：没有发现问题，用时 [\d.]+ 秒\r\n$/,
    );
  });

  it.each([{ TERM: 'dumb' }, { TERM: 'xterm', CI: 'true' }])('is not with %o', (env) => {
    expect(onTerminal(makeFolder(files), line, env)).toBe('检查了 2 个文件：没有发现问题\r\n');
  });
});

describe.skipIf(!isUnix)('a run that is stopped', () => {
  /** Sends the process a signal at the moment when it renames its temporary file. */
  const stopAtRename = (signal: string) => `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { renameSync } = fs;
    fs.renameSync = (...names) => { process.kill(process.pid, '${signal}'); renameSync(...names); };
    syncBuiltinESMExports();`;

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('by %s leaves whole files and ends by it', (signal) => {
    const folder = makeFolder({ 'a.yaml': CLEAN, 'b.yaml': CLEAN, 'stop.mjs': stopAtRename(signal) });
    const args = ['--import', './stop.mjs', cli, 'build', 'a.yaml', 'b.yaml', '--out-dir', 'o'];
    const { signal: ended, stderr } = spawnSync(process.execPath, [...args, '--format', 'txt'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(ended).toBe(signal);
    expect(stderr.split('\n').at(-2)).toBe(
      '已中断：写成了 1 个文件，都是完整的；2 个数据文件里有 1 个没有写。再运行一次，会从头写起',
    );
    expect(readdirSync(join(folder, 'o'))).toEqual(['.zonerep-written', 'a.txt']);
    expect(readFileSync(join(folder, 'o/a.txt'), 'utf8')).toMatch(/开工20个。\n$/);
  });

  /** Sends the process a signal at the moment when it opens a file of that name, which then takes a while. */
  const stopAtOpen = (name: string) => `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { openSync } = fs;
    fs.openSync = (path, ...rest) => {
      if (String(path).endsWith('${name}')) {
        process.kill(process.pid, 'SIGINT');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      }
      return openSync(path, ...rest);
    };
    syncBuiltinESMExports();`;

  /** Checks three files, of which the first two have an error, and is stopped at the second. */
  const stopped = (...args: string[]) => {
    const names = ['a.yaml', 'b.yaml', 'c.yaml'];
    const folder = makeFolder({
      'a.yaml': FAULTY,
      'b.yaml': FAULTY,
      'c.yaml': CLEAN,
      'stop.mjs': stopAtOpen('b.yaml'),
    });
    const { signal, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', './stop.mjs', cli, 'validate', ...names, ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    return { signal, out: stdout, last: stderr.split('\n').at(-2), left: readdirSync(folder).sort() };
  };

  it('while it checks, shows people what it has found so far', () => {
    const { signal, out, last } = stopped('--format', 'concise');
    expect(signal).toBe('SIGINT');
    expect(out).toMatch(/^a\.yaml:.*\n(?:a\.yaml:.*\n)*b\.yaml:/);
    expect(last).toMatch(/^已中断：检查了 3 个文件里的 2 个，2 个有问题：\d+ 个错误/);
  });

  it('while it checks, writes nothing that a program would take for the whole', () => {
    const outputs = ['--format', 'json', '--format', 'sarif=o.sarif'];
    const { signal, out, last, left } = stopped(...outputs);
    expect({ signal, out }).toEqual({ signal: 'SIGINT', out: '' });
    expect(last).toMatch(/；没有查完，所以没有写 json、o\.sarif$/);
    expect(left).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'stop.mjs']);
    const baseline = stopped('--baseline', 'b.json', '--update-baseline');
    expect(baseline.out).toBe('');
    expect(baseline.last).toMatch(/；没有查完，所以没有写 b\.json$/);
    expect(baseline.left).toEqual(left);
  });

  it('while it checks a single file, ends at once', () => {
    const folder = makeFolder({ 'b.yaml': FAULTY, 'stop.mjs': stopAtOpen('b.yaml') });
    const args = ['--import', './stop.mjs', cli, 'validate', 'b.yaml'];
    const { signal, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect({ signal, stdout, stderr }).toEqual({ signal: 'SIGINT', stdout: '', stderr: '' });
  });

  it('by force leaves a temporary file that the next run removes', () => {
    const folder = makeFolder({ 'a.yaml': CLEAN, 'stop.mjs': stopAtRename('SIGKILL') });
    const args = ['--import', './stop.mjs', cli, 'build', 'a.yaml', '-o', 'r.txt'];
    expect(spawnSync(process.execPath, args, { cwd: folder }).signal).toBe('SIGKILL');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
    expect(runCli(folder, ['build', 'a.yaml', '-o', 'r.txt']).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['.zonerep-written', 'a.yaml', 'r.txt', 'stop.mjs']);
  });
});

describe.skipIf(!isUnix)('names and words', () => {
  const ORDER = 'e\n::warning::by name';

  it('give no orders, whatever the command', async () => {
    const folder = makeFolder({ [`${ORDER}.yaml`]: CLEAN, '::error::x.yaml': FAULTY });
    const commands = [
      ['build', '.', '--out-dir', 'o', '--format', 'txt'],
      ['validate', '.', '--format', 'concise'],
      ['validate', '.', '--format', 'pretty'],
      ['validate', '.', '--format', 'junit'],
      ['validate', '.', '--baseline', 'b.json', '--update-baseline'],
      ['validate', `${ORDER}.none`],
      ['init', `${ORDER}.yaml`],
      ['template', 'check', `${ORDER}.docx`],
      ['explain', ORDER],
      [ORDER],
    ];
    const lines: string[] = [];
    for (const args of commands) {
      const { out, err } = await runHere(folder, args);
      lines.push(...`${out}${err}`.split('\n'));
    }
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => OBEYED.test(line) || ORDER_LINE.test(line))).toEqual([]);
  });

  it('a diff is shown, and obeyed by nobody', async () => {
    const folder = makeFolder({ 'a.txt': '关于工作\n　　甲,乙\u001b[31m。\n ::error::x\n' });
    const { code, out } = await runHere(folder, ['validate', '--fix', '--dry-run', 'a.txt']);
    expect(code).toBe(1);
    expect(out).toContain('+　　甲，乙␣[31m。\n');
    expect(out).toContain('\n  ：:error::x\n');
  });

  it('a text that no document may hold is left out, and that is said', async () => {
    const text = CLEAN.replace('开工20个。', '"开工\\e[31m20个。"');
    const { code, out, err } = await runHere(makeFolder({ 'a.yaml': text }), [
      'build',
      'a.yaml',
      '--format',
      'txt',
      '-o',
      '-',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('开工[31m20个。');
    expect(err).toContain(
      '警告[forbidden-character] “开工”后面有文件里不能有的字符（U+001B），共 1 个，没有写进去',
    );
  });
});

it.skipIf(!isUnix)('named pipes are written through and read to their end', () => {
  const folder = makeFolder({ 'a.yaml': CLEAN });
  execFileSync('mkfifo', [join(folder, 'in.yaml'), join(folder, 'out.txt')]);
  const line =
    'cat a.yaml > in.yaml & cat out.txt > got & $ZR build in.yaml -o out.txt; code=$?; wait; exit $code';
  expect(shell(folder, line).code).toBe(0);
  expect(readFileSync(join(folder, 'got'), 'utf8')).toContain('开工20个。');
});
