// What a killed run left is swept up; what a living one is writing, and whatever else stands there, is not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeTemporary, sweepOnce, temporaryName } from '../../src/disk/temporary-files.js';
import { systemError, withSystem } from './with-system.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-sweep-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that has ended. */
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;
const make = (path: string) => {
  writeFileSync(path, '');
  return path;
};
/** A name as another process, or one on another computer, would have given it. */
const nameOf = (pid: number, host?: string) => {
  const [, , own = ''] = basename(temporaryName(folder)).split('-');
  const parts = basename(temporaryName(folder)).split('-');
  expect(own).toBe(String(process.pid));
  return join(folder, ['.zonerep', host ?? parts[1], pid, parts[3]].join('-'));
};

describe('sweepOnce', () => {
  it('removes the files of processes that are no more, and leaves the others', () => {
    make(nameOf(dead()));
    const left = [
      make(nameOf(process.ppid)),
      make(nameOf(dead(), 'otherhost')),
      make(join(folder, '.zonerep-notes.tmp')),
      make(join(folder, '.zonerep-host-1-abc.tmp')),
      make(temporaryName(folder)),
    ];
    sweepOnce(folder, left.at(-1) ?? '');
    expect(readdirSync(folder).sort()).toEqual(left.map((path) => basename(path)).sort());
  });

  it('removes those of other computers after a day', () => {
    const old = make(nameOf(1, 'otherhost'));
    const fresh = make(temporaryName(folder));
    const yesterday = Date.now() / 1000 - 25 * 3600;
    utimesSync(old, yesterday, yesterday);
    sweepOnce(folder, fresh);
    expect(readdirSync(folder)).toEqual([basename(fresh)]);
  });

  it('looks into a folder once for a process', () => {
    const fresh = make(temporaryName(folder));
    sweepOnce(folder, fresh);
    const late = make(nameOf(dead()));
    sweepOnce(folder, fresh);
    expect(readdirSync(folder)).toContain(basename(late));
  });

  it('does without a folder that cannot be listed', () => {
    const readdir = () => {
      throw systemError('EACCES');
    };
    withSystem({ readdir: readdir as never }, () => sweepOnce(folder, ''));
  });
});

it('removeTemporary tries twice, and is content when there is nothing', () => {
  let calls = 0;
  const unlink = () => {
    calls += 1;
    throw systemError('EBUSY');
  };
  withSystem({ unlink }, () => removeTemporary('x'));
  expect(calls).toBe(2);
  removeTemporary(join(folder, 'nothing'));
});
