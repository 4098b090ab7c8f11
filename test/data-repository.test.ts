// A data repository checks its files in three lines, by action.yml on GitHub and by .pre-commit-hooks.yaml before each commit.
// GitHub is not here: its steps are run by bash as its runner runs them. .ci/run tries pre-commit itself.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../src/commands/program.js';
import { makeFolder, repository } from './cli/run-cli.js';
import { terminalOf } from './commands/terminal-of.js';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: unknown }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const read = (name: string) => readFileSync(join(repository, name), 'utf8');
const action: Action = parse(read('action.yml'));

/** Runs the steps that are scripts, with `${{ inputs.… }}` filled in, until one fails. */
function runAction(workspace: string, given: Readonly<Record<string, string>>) {
  const inputs = (text: string) =>
    text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) =>
      String(given[name] ?? action.inputs[name]?.default),
    );
  let out = '';
  for (const { run, env = {}, 'working-directory': folder = '.' } of action.runs.steps) {
    if (run === undefined) continue;
    const script = join(workspace, '.step.sh');
    writeFileSync(script, run);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', script],
      {
        cwd: join(workspace, inputs(folder)),
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          GITHUB_WORKSPACE: workspace,
          GITHUB_ACTION_PATH: repository,
          ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, inputs(value)])),
        },
      },
    );
    out += stdout + stderr;
    if (status !== 0) return { code: status, out };
  }
  return { code: 0, out };
}

const START = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';
const ERROR = `${START}结尾: 共走访企业xx家。\n`;
const WARNING = `${START}结尾: 各项工作的的成效明显。\n`;

describe('action.yml', () => {
  it('lets nothing that a caller writes into a script but through the environment', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps.flatMap(({ run = '' }) => run).join('')).not.toContain('${{');
  });

  it('marks findings at their places in the repository, and fails', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'data/甲 区'), { recursive: true });
    writeFileSync(join(folder, 'data/甲 区/a.yaml'), ERROR);
    const format = 'github\n  sarif=out.sarif\n';
    const files = '甲 区\n\n  *.none\n';
    const { code, out } = runAction(folder, { 'working-directory': 'data', files, format });
    expect(code).toBe(2);
    expect(out).toContain('没有找到文件：*.none');
    expect(out).toContain('::error file=data/甲 区/a.yaml,line=5,');
    expect(JSON.parse(readFileSync(join(folder, 'data/out.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it.each([
    ['a.yaml', 'error', 1],
    ['a.yaml', 'never', 0],
    ['b.yaml', 'error', 0],
    ['b.yaml', 'warning', 1],
    ['none.yaml', 'never', 2],
    ['b.yaml', '错误', 2],
    ['$(touch x); a.yaml', 'never', 2],
  ])('of %j with fail-on %s is %i', (files, failOn, expected) => {
    const folder = makeFolder({ 'a.yaml': ERROR, 'b.yaml': WARNING });
    expect(runAction(folder, { files, 'fail-on': failOn }).code).toBe(expected);
    expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toContain('x\n');
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));

  it('runs a command that there is', async () => {
    const [program, ...args] = hook.entry.split(' ');
    const folder = makeFolder({ 'a.yaml': ERROR });
    const terminal = terminalOf(folder);
    expect(program).toBe('zonerep');
    expect(await runCli([...args, 'a.yaml'], terminal)).toBe(1);
    expect(terminal.said.out).toMatch(/^a\.yaml:5:\d+ 错误 .*\[placeholder\]\n$/);
  });

  it.each([
    ['data/总结.yaml', true],
    ['a.yml', true],
    ['a.txt', false],
    ['data/zonerep.config.yaml', false],
    ['.github/workflows/ci.yml', false],
    ['.pre-commit-config.yaml', false],
    ['node_modules/x/a.yaml', false],
  ])('is for %s: %s', (name, expected) => {
    expect(new RegExp(hook.files).test(name) && !new RegExp(hook.exclude).test(name)).toBe(expected);
  });
});
