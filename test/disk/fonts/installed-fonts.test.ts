import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installedFonts } from '../../../src/disk/fonts/installed-fonts.js';
import { makeFont } from './make-font.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('finds fonts in folders and the folders in them, by any of their names in any case', () => {
  mkdirSync(join(folder, 'sub.asset'));
  writeFileSync(
    join(folder, 'a.TTF'),
    makeFont([
      [3, 1, 1, 'SimHei'],
      [3, 1, 1, '黑体'],
    ]),
  );
  writeFileSync(join(folder, 'sub.asset/b.otf'), makeFont([[3, 1, 1, '楷体']]));
  writeFileSync(join(folder, 'c.txt'), makeFont([[3, 1, 1, '隶书']]));
  symlinkSync(folder, join(folder, 'round'));
  const isInstalled = installedFonts({}, 'linux', [folder, join(folder, 'gone')]);
  expect(['黑体', 'simhei', '楷体', '隶书', '宋体'].map(isInstalled)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
