// CI looks for files from the root of the repository, wherever zonerep ran.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/commands/program.js';
import { terminalOf } from './terminal-of.js';

const FAULTY = '单位: 青屿高新区管委会\n年度: 2025\n结尾: 共走访企业XX家。\n';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-root-')));
  put({ 'repo/data/a.yaml': FAULTY, 'repo/sub/x': '', 'out.yaml': FAULTY });
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

async function run(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const terminal = { ...terminalOf(join(root, folder)), env };
  const code = await runCli(args, terminal);
  return { code, ...terminal.said };
}

const places = {
  github: (out: string) => /file=([^,]*)/.exec(out)?.[1],
  gitlab: (out: string) => JSON.parse(out)[0].location.path,
  sarif: (out: string) =>
    JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri,
};

describe.each(['github', 'gitlab', 'sarif'] as const)('%s names a file from the root', (format) => {
  const placeOf = places[format];
  const validate = ['validate', '--format', format];

  it.each([
    ['GITHUB_WORKSPACE', 'sub', '../data/a.yaml'],
    ['CI_PROJECT_DIR', 'data', 'a.yaml'],
    ['GITHUB_WORKSPACE', '.', 'data/a.yaml'],
  ])('that %s names, from %s', async (variable, folder, name) => {
    const { out, err } = await run(`repo/${folder}`, [...validate, name], { [variable]: join(root, 'repo') });
    expect(placeOf(out)).toBe('data/a.yaml');
    expect(err).not.toContain('不在仓库');
  });

  it('that git has, when no service names one or what it names is not there', async () => {
    mkdirSync(join(root, 'repo/.git'));
    expect(placeOf((await run('repo/sub', [...validate, '../data'])).out)).toBe('data/a.yaml');
    const env = { GITHUB_WORKSPACE: join(root, 'gone'), CI_PROJECT_DIR: '' };
    expect(placeOf((await run('repo/sub', [...validate, '../data'], env)).out)).toBe('data/a.yaml');
  });

  it('that is reached over a link', async () => {
    symlinkSync(join(root, 'repo'), join(root, 'link'));
    const env = { GITHUB_WORKSPACE: join(root, 'link') };
    expect(placeOf((await run('repo/data', [...validate, 'a.yaml'], env)).out)).toBe('data/a.yaml');
  });

  it('but one outside in full, and says so', async () => {
    const env = { GITHUB_WORKSPACE: join(root, 'repo') };
    const { out, err } = await run('repo/sub', [...validate, '../../out.yaml'], env);
    const full = join(root, 'out.yaml');
    expect(placeOf(out)).toBe(format === 'sarif' ? `file://${full}` : full);
    expect(err).toContain(`../../out.yaml 不在仓库的文件夹 ${join(root, 'repo')} 里`);
  });
});

it('without a repository files have the names that they were given', async () => {
  const { out, err } = await run('repo/sub', ['validate', '../data/a.yaml', '--format', 'github']);
  expect(places.github(out)).toBe('../data/a.yaml');
  expect(err).toMatch(/^检查了/);
});

it('what people read has the names that they gave; the summary page has those of the repository', async () => {
  const env = { GITHUB_WORKSPACE: join(root, 'repo'), GITHUB_STEP_SUMMARY: 'page.md' };
  const formats = ['--format', 'concise', '--format', 'github=g.txt'];
  const { out } = await run('repo/sub', ['validate', '../data/a.yaml', ...formats], env);
  expect(out).toMatch(/^\.\.\/data\/a\.yaml:3:/);
  expect(readFileSync(join(root, 'repo/sub/page.md'), 'utf8')).toContain('| data/a.yaml:3 |');
});

describe('merge-reports', () => {
  const env = () => ({ GITHUB_WORKSPACE: join(root, 'repo') });

  it('expands globs itself, and fails where a shard is missing or not there at all', async () => {
    put({ 'repo/r/x': '' });
    const shard = (index: number) =>
      run(
        'repo/data',
        ['validate', '.', '--shard', `${index}/2`, '--format', `json=../r/${index}.json`],
        env(),
      );
    await shard(2);
    const merge = ['merge-reports', '../r/*.json', '--format', 'github'];
    expect(await run('repo/sub', merge, env())).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('分片的报告不全：共 2 份，缺第 1 份'),
    });
    await shard(1);
    const { code, out } = await run('repo/sub', merge, env());
    expect([code, places.github(out)]).toEqual([1, 'data/a.yaml']);
    expect(places.github((await run('repo/sub', merge)).out)).toBe('data/a.yaml');
    for (const twice of ['../r/1.json', '../r/none*.json', '../r/3.json'])
      expect(await run('repo/sub', [...merge, twice], env())).toMatchObject({ code: 2, out: '' });
  });
});
