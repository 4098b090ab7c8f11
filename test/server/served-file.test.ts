// The one file of the server, where another program is quicker than can be seen from outside.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { system } from '../../src/disk/system.js';
import { servedFile } from '../../src/server/served-file.js';
import { makeFolder } from '../cli/run-cli.js';

const { rename } = system;
afterEach(() => {
  system.rename = rename;
});

it('does not take for saved what another program wrote just behind the saving, and sees it as a change', () => {
  const path = join(makeFolder({ 'a.yaml': '年度: 2025\n' }), 'a.yaml');
  const file = servedFile({ path, preview: false, nameBeside: () => undefined });
  const told = file.told();
  const version = told.kind === 'text' ? told.version : '';
  system.rename = (from, to) => {
    rename(from, to);
    writeFileSync(path, '年度: 2027\n');
  };
  const saved = file.save('年度: 2026\n', version);
  system.rename = rename;
  expect(saved).toMatchObject({ kind: 'saved', file: { text: '年度: 2026\n' } });
  expect(file.refresh()).toBe(true);
  expect(file.told()).toMatchObject({ text: '年度: 2027\n' });
  // So that what the page writes next is no longer over the version that it knows.
  const next = saved.kind === 'saved' && saved.file.kind === 'text' ? saved.file.version : '';
  expect(file.save('年度: 2028\n', next)).toMatchObject({ kind: 'conflict' });
  expect(readFileSync(path, 'utf8')).toBe('年度: 2027\n');
});
