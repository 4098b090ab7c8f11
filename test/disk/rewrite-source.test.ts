// A file that an editor has saved in the meantime is not written over.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSource } from '../../src/disk/read-source.js';
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
  rewriteSource(path, 'a.txt', { text: '甲,乙' }, '甲，乙');
  expect(readFileSync(path, 'utf8')).toBe(`${mark}甲，乙`);
});

it.each([
  ['GBK', 'gb18030', 'bcd72cd2d2bcd7d2d2bcd7a8a60d0a', 'bcd7a3acd2d2bcd7d2d2bcd7a8a60d0a'],
  [
    'GB 18030 with a byte order mark and four bytes',
    'gb18030',
    '84319533bcd72cd2d2bcd7d2d2bcd79532b632',
    '84319533bcd7a3acd2d2bcd7d2d2bcd79532b632',
  ],
  ['UTF-16', 'utf-16le', 'fffe32752c00594e', 'fffe32750cff594e'],
  ['big-endian UTF-16', 'utf-16be', 'feff7532002c4e59', 'feff7532ff0c4e59'],
] as const)('keeps every other byte of a text in %s', (_, encoding, before, after) => {
  writeFileSync(path, Buffer.from(before, 'hex'));
  const { source, diagnostics } = readSource(path);
  expect(diagnostics).toEqual([]);
  expect(source.encoding).toBe(encoding);
  rewriteSource(path, 'a.txt', source, source.text.replace(',', '，'));
  expect(readFileSync(path).toString('hex')).toBe(after);
});

it('leaves a GBK text alone that could not be written back byte for byte', () => {
  // The euro sign of Windows, which GB 18030 writes as a2e3.
  writeFileSync(path, Buffer.from('bcd72cd2d280bcd7d2d2bcd7d2d2', 'hex'));
  const { source } = readSource(path);
  const write = () => rewriteSource(path, 'a.txt', source, source.text.replace(',', '，'));
  if (source.text.includes('€')) expect(write).toThrow('“a.txt”是 GBK 编码，有的字照原样写不回去');
  expect(readFileSync(path).toString('hex')).toContain('bcd72cd2d280');
});

it.each(['甲,乙丙', '', 'x'.repeat(6 * 1024 * 1024)])('leaves what has changed', (now) => {
  writeFileSync(path, now);
  expect(() => rewriteSource(path, 'a.txt', { text: '甲,乙' }, '甲，乙')).toThrow(
    '“a.txt”刚刚被别的程序改过',
  );
  expect(readFileSync(path, 'utf8')).toBe(now);
});

it('says that the file is gone', () => {
  rmSync(path);
  expect(() => rewriteSource(path, 'a.txt', { text: '' }, '')).toThrow('没有这个文件：a.txt');
});
