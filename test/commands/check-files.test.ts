// What a check of many files keeps of them: of a clean one its name.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/commands/check-files.js';
import { terminalOf } from './terminal-of.js';

const folder = mkdtempSync(join(tmpdir(), 'zonerep-check-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CLEAN = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';
/** Characters that are read and checked, and take two bytes each in memory. */
const COMMENT = `# ${'说明'.repeat(100)}\n`.repeat(1000);
const MEGABYTE = 1_000_000;

function write(count: number, text: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${index}.yaml`;
    writeFileSync(join(folder, name), text(index));
    return name;
  });
}

/** The bytes in use once all garbage is gone. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe('checkFiles', () => {
  it('keeps the sources in which something was found', async () => {
    const names = write(4, (index) => (index % 2 === 0 ? CLEAN : CLEAN.replace('单位', '单伟')));
    const { files, sources, diagnostics } = await checkFiles(names, [], terminalOf(folder));
    expect(files).toEqual(names);
    expect([...sources.keys()]).toEqual(['1.yaml', '3.yaml']);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(sources.keys()));
  });

  it('takes no more memory for more clean files', async () => {
    const names = write(20, () => CLEAN + COMMENT);
    const terminal = terminalOf(folder);
    const first = await checkFiles(names.slice(0, 5), [], terminal);
    const before = heapInUse();
    const all = await checkFiles(names, [], terminal);
    // The texts alone are 8 MB.
    expect(heapInUse() - before).toBeLessThan(2 * MEGABYTE);
    expect([first.files.length, all.files.length, all.diagnostics.length]).toEqual([5, 20, 0]);
  });
});
