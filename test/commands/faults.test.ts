// Tested as databases are: for every command each call of the system fails once, the first, the second and so on. Afterwards
// every file is the old one or the new one, the exit code says whether all was done, and nothing is left behind.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/commands/program.js';
import { releaseSignals } from '../../src/disk/hold-signals.js';
import { system } from '../../src/disk/system.js';
import { builtIn } from '../../src/disk/template-files.js';
import { annotateDocx } from '../../src/word/comments/annotate.js';
import { makeDocx, p } from '../word/make-docx.js';
import { type KeptTerminal, terminalOf } from './terminal-of.js';

const YAML = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';
const REPORT = JSON.stringify({
  version: 1,
  tool: { name: 'zonerep', version: '0.0.0' },
  files: ['x.yaml'],
  counts: { error: 0, warning: 0, info: 0 },
  findings: [],
  rules: [],
});

interface Scenario {
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
}

const template = readFileSync(builtIn('report.txt.hbs'));
const scenarios: Readonly<Record<string, Scenario>> = {
  'validate into a report': {
    args: ['validate', 'd', '--format', 'json=o.json'],
    files: { 'd/a.yaml': YAML, 'd/e/b.yaml': YAML, 'd/zonerep.config.yaml': '规则: {}\n', 'o.json': 'old' },
  },
  'validate a glob': { args: ['validate', 'd/*/*.yaml'], files: { 'd/e/b.yaml': YAML } },
  'validate for GitHub': {
    args: ['validate', 'a.yaml', '--format', 'github'],
    files: { 'a.yaml': YAML, summary: 'old\n' },
    env: { GITHUB_STEP_SUMMARY: 'summary' },
  },
  'validate --fix': {
    args: ['validate', '--fix', 'a.txt', 'b.txt'],
    files: { 'a.txt': '\ufeff关于工作\n　　甲,乙。\n', 'b.txt': '关于工作\n　　丙,丁。\n' },
  },
  'validate --update-baseline': {
    args: ['validate', 'a.yaml', '--baseline', 'b.json', '--update-baseline'],
    files: { 'a.yaml': YAML, 'b.json': '{"version":1,"files":{}}' },
  },
  'compare into a file': {
    args: ['compare', 'a.txt', 'b.yaml', '-o', 'c.md', '--force'],
    files: {
      'a.txt': '云岭管委会2024年工作总结\n一、2025年工作安排\n开工。\n',
      'b.yaml': YAML,
      'c.md': 'old',
    },
  },
  'build into several formats': {
    args: ['build', 'a.yaml', '-o', 'r.txt', '-o', 'r.md', '--force'],
    files: { 'a.yaml': YAML, 'r.md': 'old' },
  },
  'build Word with comments': {
    args: ['build', 'a.yaml', '--annotate', '-o', 'r.docx'],
    files: { 'a.yaml': YAML, 'r.docx': annotateDocx(makeDocx({ body: p('甲') }), []).bytes ?? '' },
  },
  'build many where a configuration says': {
    args: ['build', 'a.yaml', 'b.yaml'],
    files: {
      'a.yaml': YAML,
      'b.yaml': YAML,
      'zonerep.config.yaml': '成文: {输出文件夹: 成稿/今年, 格式: txt}\n',
    },
  },
  'build with a folder of templates': {
    args: ['build', 'a.yaml', '-t', '{cwd}/t', '-o', 'r.txt'],
    files: { 'a.yaml': YAML, 't/report.txt.hbs': template },
  },
  'merge-reports': {
    args: ['merge-reports', '1.json', '--format', 'sarif=o.sarif'],
    files: { '1.json': REPORT },
  },
  init: { args: ['init', 'a.yaml'], files: {} },
  'init --force': { args: ['init', 'a.yaml', '--force'], files: { 'a.yaml': 'old' } },
  schema: { args: ['schema', '-o', 's.json'], files: {} },
  page: { args: ['page', '-o', 'p.html'], files: {} },
  'template new': {
    args: ['template', 'new', '-o', 't.docx', '--profile', 'p.yaml'],
    files: { 'p.yaml': '版心: {}\n' },
  },
  'template eject': { args: ['template', 'eject', 't', '--only', 'report.md.hbs'], files: {} },
  'template list': { args: ['template', 'list'], files: {} },
  rules: { args: ['rules'], files: {} },
  explain: { args: ['explain', 'range-unit'], files: {} },
  'template check': {
    args: ['template', 'check', 't', 't.docx', '--format', 'json=o.json'],
    files: { 't/a.txt.hbs': template, 't/b.txt.hbs': template, 't.docx': 'not Word' },
  },
};

/**
 * Codes as they come from disks that are full, gone, forbidden or overloaded; the calls take them in turn. ENOENT is none:
 * that nothing is there is an answer.
 */
const CODES = ['EIO', 'EACCES', 'ENOSPC', 'EMFILE', 'ENXIO', 'EXDEV', 'EROFS', 'ESTALE', 'EWHATEVER'];

let root = '';
let runs = 0;
let injected = 0;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-faults-')));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  console.info(`${injected} faults injected`);
});

type Operation = keyof typeof system;
const operations = Object.keys(system) as Operation[];
const original = { ...system };

interface Outcome {
  readonly code: number;
  readonly said: KeptTerminal['said'];
  readonly files: Readonly<Record<string, string>>;
}

/** Runs a command in a folder of its own, with calls of the system going through `call`. */
async function outcomeOf(
  { args, files, env = {} }: Scenario,
  call: (operation: Operation, act: () => unknown) => unknown,
): Promise<Outcome> {
  runs += 1;
  const cwd = join(root, String(runs));
  for (const [name, content] of Object.entries({ ...files, '.git': '' })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  const terminal = terminalOf(cwd);
  for (const operation of operations)
    Object.assign(system, {
      [operation]: (...values: unknown[]) =>
        call(operation, () => (original[operation] as (...all: unknown[]) => unknown)(...values)),
    });
  try {
    const code = await runCli(
      args.map((arg) => arg.replace('{cwd}', cwd)),
      { ...terminal, env },
    );
    return { code, said: terminal.said, files: filesIn(cwd) };
  } finally {
    Object.assign(system, original);
    await releaseSignals();
    rmSync(cwd, { recursive: true });
  }
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** The call with that number, counted from 1, fails; what it was to do is not done, but for closing. */
function failing(wanted: Operation, number: number, code: string) {
  let count = 0;
  return (operation: Operation, act: () => unknown): unknown => {
    if (operation === wanted) count += 1;
    if (operation !== wanted || count !== number) return act();
    if (operation === 'close') act();
    injected += 1;
    throw Object.assign(new Error(`${code}: injected`), { code, errno: -1, syscall: operation });
  };
}

/** Of a run that could not read all there is a report on the rest, and a record or a log may lack lines. */
function isWhole(name: string, content: string): boolean {
  if (['summary', '.zonerep-written'].includes(basename(name))) return /(?:^|\n)$/.test(content);
  return name === 'o.json' && content !== 'old' && JSON.parse(content).version === 1;
}

const latin1 = (content: string | Uint8Array) => Buffer.from(content as string).toString('latin1');

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  it('survives whichever call fails', async () => {
    const before = Object.fromEntries(
      Object.entries({ ...scenario.files, '.git': '' }).map(([name, content]) => [name, latin1(content)]),
    );
    const counts = new Map<Operation, number>();
    const clean = await outcomeOf(scenario, (operation, act) => {
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
      return act();
    });
    expect(clean.code).not.toBe(2);
    let turn = 0;
    for (const [operation, count] of counts)
      for (let number = 1; number <= count; number += 1) {
        const code = CODES[turn++ % CODES.length] ?? '';
        const where = `${operation} ${number} of ${count}: ${code}`;
        const { code: exit, said, files } = await outcomeOf(scenario, failing(operation, number, code));
        if (exit === 2) expect(said.err, where).toContain('错误：');
        else expect({ exit, files }, where).toEqual({ exit: clean.code, files: clean.files });
        expect(said.err, where).not.toMatch(/\bat .*:\d+:\d+|injected/);
        for (const [name, content] of Object.entries(files))
          if (exit !== 2 || !isWhole(name, content))
            expect([before[name], clean.files[name]], `${where}: ${name}`).toContain(content);
        for (const name of Object.keys(before)) expect(Object.keys(files), where).toContain(name);
      }
  });
});
