import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeCacheFolder, keepCode, readKeptCode } from '../../src/disk/code-cache.js';
import { system } from '../../src/disk/system.js';

let home = '';
let folder = '';
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-code-')));
  folder = join(home, 'cache/zonerep');
});
afterEach(() => rmSync(home, { recursive: true }));

/** Bytes as V8 might make them: all different, of an odd length. */
const codeOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255);
const CODE = codeOf(10_001);
const keep = (code = CODE, size = readKeptCode(folder, 'a').code?.length ?? 0) =>
  keepCode(folder, 'a', size, () => code);
const kept = () => readKeptCode(folder, 'a').code;
const path = () => join(folder, 'a');

describe('codeCacheFolder', () => {
  it('is where the system has such folders', () => {
    expect(codeCacheFolder({ HOME: '/srv/li' }, 'linux')).toBe('/srv/li/.cache/zonerep');
    expect(codeCacheFolder({ HOME: '/srv/li', XDG_CACHE_HOME: '/srv/caches' }, 'linux')).toBe(
      '/srv/caches/zonerep',
    );
    expect(codeCacheFolder({ HOME: '/srv/li' }, 'darwin')).toBe('/srv/li/Library/Caches/zonerep');
  });

  it('is none without a home, with one that is not absolute, and where the user wants none', () => {
    for (const env of [{}, { HOME: '' }, { XDG_CACHE_HOME: 'cache', HOME: '/h' }, { HOME: '.' }])
      expect(codeCacheFolder(env, 'linux')).toBeUndefined();
    expect(codeCacheFolder({ HOME: '/srv/li', NODE_DISABLE_COMPILE_CACHE: '1' }, 'linux')).toBeUndefined();
  });
});

describe('kept code', () => {
  it('comes back as it was', () => {
    expect(readKeptCode(folder, 'a')).toEqual({ isDue: true });
    keep();
    expect(kept()).toEqual(Buffer.from(CODE));
    expect(readKeptCode(folder, 'b').code).toBeUndefined();
  });

  it('is due for more in the second, fourth, eighth … run', () => {
    keep();
    const due = Array.from({ length: 20 }, () => readKeptCode(folder, 'a').isDue);
    expect(due.flatMap((isDue, at) => (isDue ? [at + 2] : []))).toEqual([2, 4, 8, 16]);
  });

  it('is replaced by more, not by as much', () => {
    keep();
    keep(codeOf(10_100));
    expect(kept()).toHaveLength(10_001);
    keep(codeOf(12_000));
    expect(kept()).toHaveLength(12_000);
  });

  it('is nothing when the file is not whole', () => {
    keep();
    const bytes = readFileSync(path());
    for (const length of [0, 15, 16, 4096, bytes.length - 1]) {
      truncateSync(path(), length);
      expect(kept()).toBeUndefined();
      writeFileSync(path(), bytes);
    }
    expect(kept()).toBeDefined();
    // A block that the disk never wrote.
    writeFileSync(path(), bytes.fill(0, 4096, 8192));
    expect(kept()).toBeUndefined();
    keep();
    expect(kept()).toEqual(Buffer.from(CODE));
  });

  it('is for this user alone', () => {
    keep();
    expect([folder, path()].map((name) => statSync(name).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it.each([
    ['the folder', () => folder, 0o777],
    ['the folder, for a group', () => folder, 0o770],
    ['the file', path, 0o666],
  ])('is not read, and not written, where others may write: %s', (_, name, mode) => {
    keep();
    chmodSync(name(), mode);
    expect(kept()).toBeUndefined();
    if (name() === folder) {
      const before = readdirSync(folder);
      keep(codeOf(30_000));
      expect(readdirSync(folder)).toEqual(before);
      expect(statSync(path()).size).toBeLessThan(20_000);
    }
  });

  it('is not what belongs to somebody else', () => {
    keep();
    const { fstat, lstat } = system;
    const strange = (stat: object) => Object.assign(stat, { uid: (process.geteuid?.() ?? 0) + 1 });
    system.fstat = ((file: number) => strange(fstat(file))) as typeof fstat;
    expect(kept()).toBeUndefined();
    system.fstat = fstat;
    system.lstat = ((name: string) => strange(lstat(name))) as unknown as typeof lstat;
    expect(kept()).toBeUndefined();
    system.lstat = lstat;
    expect(kept()).toBeDefined();
  });

  it('is not behind a link', () => {
    keep();
    symlinkSync('a', join(folder, 'b'));
    expect(readKeptCode(folder, 'b').code).toBeUndefined();
    symlinkSync('zonerep', join(home, 'cache/link'));
    expect(readKeptCode(join(home, 'cache/link'), 'a').code).toBeUndefined();
  });

  it('makes no home for itself', () => {
    keepCode(join(home, 'nobody/.cache/zonerep'), 'a', 0, () => CODE);
    expect(readdirSync(home)).toEqual([]);
  });

  it('takes no more room than a few versions need', () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let age = 0; age < 30; age += 1) {
      writeFileSync(join(folder, `old-${age}`), '');
      utimesSync(join(folder, `old-${age}`), 1_000_000 - age, 1_000_000 - age);
    }
    keep();
    const left = readdirSync(folder);
    expect(left).toHaveLength(24);
    expect(left).toContain('a');
    expect(left).not.toContain('old-23');
  });

  it.each(['mkdir', 'open', 'write', 'fsync', 'rename', 'readdir'] as const)(
    'is not missed when %s fails',
    (call) => {
      const before = system[call];
      const fail = () => {
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: call });
      };
      Object.assign(system, { [call]: fail });
      try {
        keep();
        kept();
      } finally {
        Object.assign(system, { [call]: before });
      }
      const left = call === 'mkdir' ? readdirSync(home) : readdirSync(folder);
      expect(left.filter((name) => name !== 'a')).toEqual([]);
    },
  );
});
