import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { system } from '../../src/disk/system.js';
import { type Watch, watchFiles } from '../../src/disk/watch-files.js';
import { type FakeClock, fakeClock } from './fake-clock.js';
import { systemError, withSystem } from './with-system.js';

let folder = '';
let path = '';
let clock: FakeClock;
let watch: Watch | undefined;
let told = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-watch-'));
  path = join(folder, 'a.yaml');
  writeFileSync(path, 'a');
  clock = fakeClock();
  told = 0;
});
afterEach(() => {
  watch?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = (paths: () => readonly string[] = () => [path]) => {
  watch = watchFiles(
    paths,
    () => {
      told += 1;
    },
    clock.after,
  );
};

describe('a watch', () => {
  it.each<readonly [string, () => void]>([
    ['is written in place', () => writeFileSync(path, 'ab')],
    [
      'is replaced by a rename',
      () => {
        writeFileSync(join(folder, 'b'), 'b');
        renameSync(join(folder, 'b'), path);
      },
    ],
    ['is deleted', () => rmSync(path)],
  ])('tells once that a file %s', (_, act) => {
    start();
    clock.pass(5_000);
    expect(told).toBe(0);
    act();
    clock.pass(5_000);
    expect(told).toBe(1);
    clock.pass(60_000);
    expect(told).toBe(1);
  });

  it('waits out an editor that deletes the file and makes it anew, and one that writes in steps', () => {
    start();
    rmSync(path);
    watch?.look();
    clock.pass(900);
    expect(told).toBe(0);
    writeFileSync(path, 'new');
    watch?.look();
    clock.pass(100);
    writeFileSync(path, 'new and more');
    clock.pass(100);
    expect(told).toBe(0);
    clock.pass(1_000);
    expect(told).toBe(1);
  });

  it('does not tell of what is as it was again', () => {
    start();
    const before = join(folder, 'before');
    renameSync(path, before);
    watch?.look();
    renameSync(before, path);
    // A rename is seen in the time of change of its inode; only what was read counts, which the caller compares.
    clock.pass(10_000);
    expect(told).toBeLessThanOrEqual(1);
  });

  it('follows files that come to be named', () => {
    const picture = join(folder, 'p.png');
    let names = [path];
    start(() => names);
    names = [path, picture];
    watch?.look();
    clock.pass(5_000);
    expect(told).toBe(0);
    writeFileSync(picture, 'p');
    clock.pass(5_000);
    expect(told).toBe(1);
  });

  it('looks now and then where the system watches nothing', () => {
    const failing = () => {
      throw systemError('ENOSPC');
    };
    withSystem({ watch: failing as unknown as typeof system.watch }, () => start());
    writeFileSync(path, 'ab');
    clock.pass(2_000);
    expect(told).toBe(1);
  });

  it('is told by the system as well', async () => {
    const seen = new Promise<void>((resolve) => {
      watch = watchFiles(
        () => [path],
        resolve,
        (_, act) => {
          // Nothing is looked at of itself: only what the system reports leads here, and stands at once.
          const timer = reported ? setImmediate(act) : undefined;
          return () => timer && clearImmediate(timer);
        },
      );
    });
    reported = true;
    writeFileSync(path, 'abc');
    await seen;
    reported = false;
  });

  it('leaves nothing behind', () => {
    start();
    writeFileSync(path, 'ab');
    watch?.look();
    watch?.stop();
    expect(clock.waiting()).toBe(0);
    clock.pass(60_000);
    expect(told).toBe(0);
  });
});

let reported = false;
