import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { flagsForLongWork, flagsForShortWork } from '../../src/platform/v8-flags.node.js';

it('sets only flags that this V8 knows, and may set when regular expressions have run', () => {
  const v8 = Number.parseInt(process.versions.v8, 10);
  const set = (flags: readonly string[]) =>
    `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag);`;
  const use = "for (let at = 0; at < 1000; at += 1) /a(b|c)+d?/.test('ab'.repeat(at % 7));";
  for (const isCheck of [true, false]) {
    const program = [set(flagsForShortWork(v8, isCheck)), use, set(flagsForLongWork(v8)), use].join('');
    const { stderr, status } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  }
});

it('sets none in a V8 that is not known', () => {
  for (const v8 of [10, 15]) expect([...flagsForShortWork(v8, true), ...flagsForLongWork(v8)]).toEqual([]);
});
