// A file that an editor has saved in the meantime is not written over.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rewriteSource } from '../../src/disk/rewrite-source.js';

let path = '';
beforeAll(() => {
  path = join(mkdtempSync(join(tmpdir(), 'zonerep-rewrite-')), 'a.txt');
});
afterAll(() => rmSync(join(path, '..'), { recursive: true, force: true }));

it.each([
  ['with a byte order mark', '\ufeff'],
  ['without one', ''],
])('replaces the text, %s', (_, mark) => {
  writeFileSync(path, `${mark}甲,乙`);
  rewriteSource(path, 'a.txt', '甲,乙', '甲，乙');
  expect(readFileSync(path, 'utf8')).toBe(`${mark}甲，乙`);
});

it.each(['甲,乙丙', '', 'x'.repeat(6 * 1024 * 1024)])('leaves what has changed', (now) => {
  writeFileSync(path, now);
  expect(() => rewriteSource(path, 'a.txt', '甲,乙', '甲，乙')).toThrow('“a.txt”刚刚被别的程序改过');
  expect(readFileSync(path, 'utf8')).toBe(now);
});

it('says that the file is gone', () => {
  rmSync(path);
  expect(() => rewriteSource(path, 'a.txt', '', '')).toThrow('没有这个文件：a.txt');
});
