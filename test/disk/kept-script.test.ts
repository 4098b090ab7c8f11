import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptScript } from '../../src/disk/kept-script.js';

let home = '';
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-script-')));
});
afterEach(() => rmSync(home, { recursive: true }));

const SCRIPT = '({ sum: (a, b) => a + b })';

function runOnce(folder: string | undefined, text = SCRIPT) {
  const file = join(home, 'script.js');
  writeFileSync(file, text);
  const script = keptScript(file, { folder, name: 'script' });
  const { sum } = script.run() as { sum(a: number, b: number): number };
  expect(sum(1, 2)).toBe(3);
  script.keep();
}

it('runs a script alike with and without its kept code', () => {
  const folder = join(home, 'zonerep');
  runOnce(folder);
  expect(readdirSync(folder)).toEqual(['script']);
  for (let run = 0; run < 3; run += 1) runOnce(folder);
});

it('runs it where no code can be kept', () => {
  runOnce(undefined);
  writeFileSync(join(home, 'file'), '');
  runOnce(join(home, 'file/zonerep'));
  expect(readdirSync(home).sort()).toEqual(['file', 'script.js']);
});

it('runs the text that is there, and not the code of a longer one of before', () => {
  const folder = join(home, 'zonerep');
  runOnce(folder, `${SCRIPT} // longer`);
  runOnce(folder);
});
