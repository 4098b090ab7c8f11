import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findConfig } from '../../src/disk/find-config.js';

let root = '';

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-config-')));
  for (const folder of ['near/a/b', 'repo/.git', 'repo/data', 'own/.git'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    'zonerep.config.yaml',
    'near/zonerep.config.yml',
    'own/zonerep.config.yml',
    'own/zonerep.config.yaml',
  ]) {
    writeFileSync(join(root, file), '');
  }
});

afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['near/a/b', 'near/zonerep.config.yml'],
  ['near', 'near/zonerep.config.yml'],
  ['.', 'zonerep.config.yaml'],
  ['own', 'own/zonerep.config.yaml'],
])('%s: %s', (folder, file) => {
  expect(findConfig(join(root, folder))).toBe(join(root, file));
});

test('does not look beyond the repository', () => {
  expect(findConfig(join(root, 'repo/data'))).toBeUndefined();
});
