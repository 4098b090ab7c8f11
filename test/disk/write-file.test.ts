// Whole or not at all: the old file, its links and its permissions survive whatever happens.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, writeFileSafely, writeFilesSafely } from '../../src/disk/write-file.js';
import { UserError } from '../../src/source/user-error.js';
import { systemError, withSystem } from './with-system.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

function refusal(act: () => void): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('writeFileSafely', () => {
  it.each([
    ['text', '一段话。\n'],
    ['bytes', new Uint8Array([0, 255, 80, 75])],
    ['nothing', ''],
  ])('writes %s and leaves no other file', (_, content) => {
    writeFileSafely(at('r'), content);
    expect(readFileSync(at('r'))).toEqual(Buffer.from(content as string));
    expect(readdirSync(folder)).toEqual(['r']);
  });

  it('replaces a file and keeps its permissions', () => {
    writeFileSync(at('r'), 'old');
    chmodSync(at('r'), 0o664);
    writeFileSafely(at('r'), 'new');
    expect(read('r')).toBe('new');
    if (process.platform !== 'win32') expect(statSync(at('r')).mode & 0o777).toBe(0o664);
  });

  it('writes through a link, and the link stays', () => {
    writeFileSync(at('real'), 'old');
    symlinkSync('real', at('link'));
    symlinkSync('link', at('link2'));
    writeFileSafely(at('link2'), 'new');
    expect(read('real')).toBe('new');
    expect(lstatSync(at('link')).isSymbolicLink() && lstatSync(at('link2')).isSymbolicLink()).toBe(true);
  });

  it('makes the file a link means', () => {
    symlinkSync('later', at('link'));
    writeFileSafely(at('link'), 'new');
    expect(read('later')).toBe('new');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  });

  // A device of its own: a mutant of what is tested here would replace /dev/full for the whole machine.
  const isDevice = () =>
    spawnSync('sh', ['-c', `mknod '${at('device')}' c 1 7 && : > '${at('device')}'`]).status === 0;
  it('writes into a device and does not replace it (where one may be made)', (context) => {
    if (!isDevice()) context.skip('mknod is not allowed here');
    symlinkSync('device', at('full'));
    expect(refusal(() => writeFileSafely(at('full'), 'x', 'full')).message).toBe('写不了“full”：磁盘已满');
    expect(lstatSync(at('device')).isCharacterDevice()).toBe(true);
  });

  it.each([
    ['a folder', 'd', '是一个文件夹', '文件名'],
    ['a read-only file', 'locked', '只读文件', '取消文件的只读属性'],
    ['a file in no folder', 'no/r', '文件夹“no”不存在', '先建好文件夹'],
    ['a file beneath a file', 'old/r', '“old”不是文件夹', '换一个位置'],
    ['a name that is too long', 'x'.repeat(300), '文件名太长', '短一些'],
    ['a link to itself', 'loop', '指向自己的链接', '换一个文件名'],
  ])('refuses %s and changes nothing', (_, name, message, hint) => {
    mkdirSync(at('d'));
    writeFileSync(at('old'), 'old');
    writeFileSync(at('locked'), 'locked', { mode: 0o444 });
    symlinkSync('loop', at('loop'));
    const before = readdirSync(folder);
    const error = refusal(() => writeFileSafely(at(name), 'new', name));
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
    expect(readdirSync(folder)).toEqual(before);
    expect([read('old'), read('locked')]).toEqual(['old', 'locked']);
  });
});

describe('what replaces a file is on the disk first', () => {
  const fsynced = (code?: string) => {
    let calls = 0;
    const fsync = () => {
      calls += 1;
      if (code !== undefined) throw systemError(code);
    };
    withSystem({ fsync }, () => writeFileSafely(at('r'), 'new', 'r'));
    return calls;
  };

  it('and a new one is not waited for', () => {
    expect([fsynced(), fsynced()]).toEqual([0, 1]);
  });

  it('where the file system knows of it', () => {
    writeFileSync(at('r'), 'old');
    expect(fsynced('ENOTSUP')).toBe(1);
    writeFileSync(at('r'), 'old');
    expect(refusal(() => fsynced('EIO')).message).toBe('写不了“r”：磁盘读写出错');
    expect([read('r'), readdirSync(folder)]).toEqual(['old', ['r']]);
  });
});

describe('writeFilesSafely', () => {
  it('writes all and tells of each', () => {
    const told: string[] = [];
    const files = ['a', 'b'].map((name) => ({ path: at(name), content: name, name }));
    writeFilesSafely(files, ({ name = '' }) => told.push(name));
    expect([read('a'), read('b'), told]).toEqual(['a', 'b', ['a', 'b']]);
  });

  it.each([
    ['first', ['no/x', 'a']],
    ['last', ['a', 'no/x']],
  ])('touches none when the %s cannot be written', (_, names) => {
    writeFileSync(at('a'), 'old');
    const told: string[] = [];
    const files = names.map((name) => ({ path: at(name), content: 'new', name }));
    expect(refusal(() => writeFilesSafely(files, ({ name = '' }) => told.push(name))).message).toContain(
      'no/x',
    );
    expect([read('a'), readdirSync(folder), told]).toEqual(['old', ['a'], []]);
  });
});

it('makeFolder makes those above too, and says what stands in its way', () => {
  makeFolder(at('a/b'));
  makeFolder(at('a/b'));
  expect(statSync(at('a/b')).isDirectory()).toBe(true);
  writeFileSync(at('f'), '');
  expect(refusal(() => makeFolder(at('f'), 'f')).message).toBe('建不了文件夹“f”：已经有一个同名的文件');
  expect(refusal(() => makeFolder(at('f/g'), 'f/g')).message).toContain('不是文件夹');
});
