import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { identityOf, statOf } from '../../src/disk/file-identity.js';

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

it.each(['a/b', 'no/b', 'x'.repeat(400)])('nothing stands at %s', (name) => {
  expect(statOf(join(cwd, name))).toBeUndefined();
});
