// Whole or not at all: the old file, its links and its permissions survive whatever happens.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../src/disk/system.js';
import { appendToFile, makeFolder, writeFileSafely, writeFilesSafely } from '../../src/disk/write-file.js';
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
    ['a read-only program', 'program', '只读文件', '取消文件的只读属性'],
    ['a file in no folder', 'no/r', '文件夹“no”不存在', '先建好文件夹'],
    ['a file beneath a file', 'old/r', '“old”不是文件夹', '换一个位置'],
    ['a name that is too long', 'x'.repeat(300), '文件名太长', '短一些'],
    ['a link to itself', 'loop', '指向自己的链接', '换一个文件名'],
  ])('refuses %s and changes nothing', (_, name, message, hint) => {
    mkdirSync(at('d'));
    writeFileSync(at('old'), 'old');
    writeFileSync(at('locked'), 'locked', { mode: 0o444 });
    writeFileSync(at('program'), 'program', { mode: 0o555 });
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

describe('the calls by which a file is written', () => {
  /** The calls of the system that `act` makes, in their order. */
  function callsOf(act: () => void, instead: Partial<typeof system> = {}): string[] {
    const calls: string[] = [];
    const names = ['open', 'write', 'fchown', 'fchmod', 'fsync', 'close', 'rename', 'unlink'] as const;
    const watched = names.map((name) => {
      const call = (instead[name] ?? system[name]) as (...values: unknown[]) => unknown;
      return [
        name,
        (...values: unknown[]) => {
          calls.push(name === 'open' ? `open ${values[1]}` : name);
          return call(...values);
        },
      ];
    });
    withSystem({ ...instead, ...Object.fromEntries(watched) }, act);
    return calls;
  }
  const fails = (code: string) => () => {
    throw systemError(code);
  };

  it('sync what replaces a file before it does, and do not wait for a new one', () => {
    expect(callsOf(() => writeFileSafely(at('r'), 'new'))).toEqual(['open wx', 'write', 'close', 'rename']);
    const calls = callsOf(() => writeFileSafely(at('r'), 'newer'));
    expect(calls.filter((call) => call !== 'fchown')).toEqual([
      ...['open wx', 'write', 'fchmod', 'fsync', 'close', 'rename'],
    ]);
    expect(calls.includes('fchown')).toBe(process.getuid?.() === 0);
  });

  it('keep the owner and every bit of the permissions', () => {
    writeFileSync(at('r'), 'old');
    chmodSync(at('r'), 0o2751);
    const { uid, gid } = statSync(at('r'));
    const given: unknown[] = [];
    const note = (...values: unknown[]) => void given.push(...values.slice(1));
    withSystem({ fchown: note, fchmod: note }, () => writeFileSafely(at('r'), 'new'));
    expect(given).toEqual([...(process.getuid?.() === 0 ? [uid, gid] : []), 0o2751]);
  });

  it.each([
    ['another user than root', () => 1000],
    ['a system without users', undefined],
  ])('leave the owner to %s', (_, getuid) => {
    writeFileSync(at('r'), 'old');
    const own = Object.getOwnPropertyDescriptor(process, 'getuid');
    const calls: string[] = [];
    const note = (name: string) => () => void calls.push(name);
    try {
      Object.defineProperty(process, 'getuid', { value: getuid, configurable: true });
      const instead = { fchown: note('fchown'), fchmod: note('fchmod') };
      withSystem(instead, () => writeFileSafely(at('r'), 'new'));
    } finally {
      if (own) Object.defineProperty(process, 'getuid', own);
    }
    expect(calls).toEqual(['fchmod']);
  });

  it('go on where there are no permissions', () => {
    writeFileSync(at('r'), 'old');
    withSystem({ fchmod: fails('EPERM') }, () => writeFileSafely(at('r'), 'new'));
    expect(read('r')).toBe('new');
  });

  it.each(['open', 'write', 'fsync', 'close', 'rename'] as const)(
    'leave the old file where %s fails',
    (name) => {
      writeFileSync(at('r'), 'old');
      const error = refusal(() =>
        withSystem({ [name]: fails('ENOSPC') }, () => writeFileSafely(at('r'), 'new', '报告')),
      );
      expect(error.message).toBe('写不了“报告”：磁盘已满');
      expect([read('r'), readdirSync(folder)]).toEqual(['old', ['r']]);
    },
  );

  it('close what they opened, whatever happens', () => {
    const calls: string[] = [];
    refusal(() => {
      calls.push(...callsOf(() => writeFileSafely(at('a'), 'x')));
      callsOf(() => writeFileSafely(at('b'), 'x'), {
        write: fails('EIO'),
        close: (file) => {
          calls.push('closed');
          closeSync(file);
        },
      });
    });
    expect(calls.filter((call) => call.startsWith('close'))).toEqual(['close', 'closed']);
  });

  it('ask whether an old file may be written, by name where none is given', () => {
    writeFileSync(at('r'), 'old');
    const asked: unknown[] = [];
    const access = (...values: unknown[]) => {
      asked.push(...values);
      throw systemError('EACCES');
    };
    const error = refusal(() => withSystem({ access }, () => writeFileSafely(at('r'), 'new')));
    expect(error.message).toContain(at('r'));
    expect(asked).toEqual([at('r'), constants.W_OK]);
    expect(read('r')).toBe('old');
  });

  it('have replaced those before the one that fails, and tell of these alone', () => {
    for (const name of ['a', 'b', 'c']) writeFileSync(at(name), 'old');
    const told: string[] = [];
    let renames = 0;
    const rename: typeof system.rename = (from, to) => {
      renames += 1;
      if (renames === 2) throw systemError('EIO');
      renameSync(from, to);
    };
    const files = ['a', 'b', 'c'].map((name) => ({ path: at(name), content: 'new', name }));
    const error = refusal(() =>
      withSystem({ rename }, () => writeFilesSafely(files, ({ name }) => told.push(name))),
    );
    expect(error.message).toContain('“b”');
    expect([read('a'), read('b'), read('c'), told]).toEqual(['new', 'old', 'old', ['a']]);
    expect(readdirSync(folder)).toEqual(['a', 'b', 'c']);
  });
});

describe('appendToFile', () => {
  it('makes a file and goes on where it ended', () => {
    appendToFile(at('log'), '甲\n');
    appendToFile(at('log'), '乙\n');
    expect(read('log')).toBe('甲\n乙\n');
  });

  it('says what it could not append to', () => {
    expect(refusal(() => appendToFile(at('no/log'), 'x', 'no/log')).message).toContain('文件夹“no”不存在');
    expect(refusal(() => appendToFile(folder, 'x')).message).toContain(folder);
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
