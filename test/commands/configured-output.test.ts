// A configuration that came with somebody's data may not send results wherever it likes.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuredOutput } from '../../src/commands/configured-output.js';
import { defaultConfig } from '../../src/config/config.js';

let root = '';
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-configured-')));
  for (const folder of ['data/zone', 'work', 'victim']) mkdirSync(join(root, folder), { recursive: true });
  symlinkSync('../../victim', join(root, 'data/zone/link'));
  symlinkSync('../../gone', join(root, 'data/zone/dead'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const options = { output: [], format: [], annotate: undefined } as never;
const placeOf = (outDir: string, given = options) =>
  configuredOutput(
    {
      ...defaultConfig,
      folder: join(root, 'data/zone'),
      build: { strict: false, outDir: join(root, outDir), format: 'md' },
    },
    given,
    join(root, 'work'),
  );

describe('configuredOutput', () => {
  it.each([
    ['data/zone', '../data/zone'],
    ['data/zone/成稿/今年', '../data/zone/成稿/今年'],
    ['work', '.'],
    ['work/..成稿', '..成稿'],
  ])('may be %s', (outDir, expected) => {
    expect(placeOf(outDir)).toEqual({ outDir: expected, folder: join(root, 'data/zone'), format: 'md' });
  });

  it.each(['victim', 'data', 'data/zone2', '.', 'data/zone/link', 'data/zone/link/new', 'data/zone/dead'])(
    'may not be %s',
    (outDir) => {
      expect(() => placeOf(outDir)).toThrow('不在它所在的文件夹“../data/zone”里，也不在当前文件夹里，没有写');
    },
  );

  it('leaves to the command line what that says', () => {
    expect(placeOf('victim', { output: ['r.md'], format: [] } as never)).toEqual({});
    expect(placeOf('victim', { output: [], format: ['txt'], outDir: 'x' } as never)).toEqual({});
  });
});
