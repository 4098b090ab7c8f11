import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exists, identityOf, isBelow, isWithin, statOf } from '../../src/disk/file-identity.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'zonerep-identity-'));
  mkdirSync(join(cwd, 'd'));
  writeFileSync(join(cwd, 'a'), '');
  writeFileSync(join(cwd, 'b'), '');
  symlinkSync('a', join(cwd, 'soft'));
  linkSync(join(cwd, 'a'), join(cwd, 'hard'));
  symlinkSync('d', join(cwd, 'e'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

it.each([
  ['a', './d/../a', true],
  ['a', 'soft', true],
  ['a', 'hard', true],
  ['a', 'b', false],
  ['d/new', 'e/new', true],
  ['d/new', 'new', false],
  ['no/new', './no/new', true],
])('%s and %s are one file: %s', (one, other, expected) => {
  expect(identityOf(one, cwd) === identityOf(other, cwd)).toBe(expected);
});

it('what cannot be looked at is not nothing', () => {
  symlinkSync('gone', join(cwd, 'dead'));
  symlinkSync('round', join(cwd, 'round'));
  expect(() => statOf(join(cwd, 'x'.repeat(400)), 'xxx')).toThrow('文件名太长：xxx');
  expect(() => statOf(join(cwd, 'round'), 'round')).toThrow('链接绕成了圈');
  expect(() => statOf(join(cwd, 'dead'), 'dead')).toThrow('链接“dead”指向的文件不存在');
  expect(exists(join(cwd, 'dead'))).toBe(true);
});

it('a link to a file still to be made is that file', () => {
  symlinkSync('d/later', join(cwd, 'link-to-later'));
  expect(identityOf('link-to-later', cwd)).toBe(identityOf('e/later', cwd));
});

it.each(['a/b', 'no/b'])('nothing stands at %s', (name) => {
  expect(statOf(join(cwd, name))).toBeUndefined();
});

it.each([
  ['d', 'd', true],
  ['d/new/x', 'd', true],
  ['e/new', 'd', true],
  ['d/..x', 'd', true],
  ['a', 'd', false],
  ['d/../a', 'd', false],
  ['later/x', 'later', true],
  ['e/later/x', 'e/later', true],
])('%s lies in %s: %s', (path, folder, expected) => {
  expect(isWithin(join(cwd, path), join(cwd, folder))).toBe(expected);
});

it('a path lies below a folder by its names, whatever links there are', () => {
  expect([isBelow('/d/x', '/d'), isBelow('/d', '/d'), isBelow('/dx', '/d'), isBelow('/', '/d')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('links that go round in a circle lead nowhere, whatever their number', () => {
  for (const [from, to] of ['12', '23', '31'].map((pair) => [...pair]))
    symlinkSync(`c${to}`, join(cwd, `c${from}`));
  expect(isWithin(join(cwd, 'c1/x'), join(cwd, 'd'))).toBe(false);
});
