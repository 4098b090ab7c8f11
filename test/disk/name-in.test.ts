import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leadsOut, nameIn, namesFrom } from '../../src/disk/name-in.js';

test('a name has / between folders, and none of the folder itself', () => {
  expect(nameIn('/a/b', '/a/b/c/d.yaml')).toBe('c/d.yaml');
  expect(nameIn('/a/b', '/a/c.yaml')).toBe('../c.yaml');
  expect(nameIn('/a/b', '/a/b')).toBe('');
});

test.each([
  ['a.yaml', false],
  ['..a.yaml', false],
  ['b/../../a.yaml', false],
  ['../a.yaml', true],
  ['..', true],
  ['/a.yaml', true],
])('%s leads out: %s', (name, expected) => {
  expect(leadsOut(name)).toBe(expected);
});

test('a file has one name, from wherever it is named and over whatever links', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-names-')));
  try {
    mkdirSync(join(root, 'work/sub'), { recursive: true });
    symlinkSync(join(root, 'work'), join(root, 'link'));
    for (const folder of ['work', 'link']) {
      const seen = [join(root, 'work'), join(root, folder, 'sub')].map((cwd) =>
        namesFrom(join(root, folder), cwd),
      );
      expect(seen.map((nameOf, at) => nameOf(at ? '../a.yaml' : 'a.yaml'))).toEqual(['a.yaml', 'a.yaml']);
    }
    const nameOf = namesFrom(join(root, 'work/sub'), join(root, 'work'));
    expect(['<stdin>', 'a.yaml', 'sub/b.yaml'].map(nameOf)).toEqual(['<stdin>', '../a.yaml', 'b.yaml']);
  } finally {
    rmSync(root, { recursive: true });
  }
});
