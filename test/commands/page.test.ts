// `zonerep page`: the page of the package under a name of the writer's own.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { runPage } from '../../src/commands/page.js';
import type { Terminal } from '../../src/commands/terminal.js';

const cwd = mkdtempSync(join(tmpdir(), 'zonerep-page-'));
afterAll(() => rmSync(cwd, { recursive: true }));

function run(output: string, force?: true): string {
  let told = '';
  const err = (words: string) => {
    told += words;
  };
  runPage({ output, ...(force && { force }) }, { cwd, err } as Terminal);
  return told;
}

const built = () => readFileSync(fileURLToPath(new URL('../../dist/zonerep.html', import.meta.url)), 'utf8');

it('writes the page as it is in the package, and says what to do with it', () => {
  expect(run('总结.html')).toContain('双击');
  expect(readFileSync(join(cwd, '总结.html'), 'utf8')).toBe(built());
});

it('replaces no file unless it is told to', () => {
  writeFileSync(join(cwd, '旧.html'), '旧的');
  expect(() => run('旧.html')).toThrow('已经存在');
  expect(readFileSync(join(cwd, '旧.html'), 'utf8')).toBe('旧的');
  run('旧.html', true);
  expect(readFileSync(join(cwd, '旧.html'), 'utf8')).toBe(built());
});

it('writes no page under the name of data', () => {
  expect(() => run('summary.yaml')).toThrow('不是网页');
  expect(existsSync(join(cwd, 'summary.yaml'))).toBe(false);
});

it('fetches nothing, runs no other script and makes none of texts', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(built())?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+';/);
  expect(policy).not.toContain('unsafe-eval');
  const bare = built().replace(/<script[\s\S]*?<\/script>/g, '');
  expect(bare).not.toMatch(/(?:src|href)="(?!data:,)/);
});

it('has the licences of what is in it', () => {
  expect(built()).toMatch(/preact 11[\s\S]*yaml 2|preact[\s\S]*MIT/);
});
