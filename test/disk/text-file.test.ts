import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../src/disk/system.js';
import { lookAtText, replaceText, type TextFile } from '../../src/disk/text-file.js';
import { encodeText } from '../../src/source/encode-text.js';
import { UserError } from '../../src/source/user-error.js';
import { systemError, withSystem } from './with-system.js';

const isPosix = process.platform !== 'win32';
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-text-'));
  path = join(folder, '总结.yaml');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const look = (): TextFile => lookAtText(path, '总结.yaml');
const versionNow = (): string => {
  const now = look();
  if (now.kind !== 'text') throw new Error(`no text: ${now.kind}`);
  return now.version;
};
const replace = (expected: string | undefined, text: string) =>
  replaceText(path, '总结.yaml', expected, text);

describe('a look at a text file', () => {
  it('gives the text without its byte order mark, and another version for another byte', () => {
    writeFileSync(path, '\ufeff年度: 2025\r\n');
    const marked = look();
    expect(marked).toMatchObject({ kind: 'text', isReadOnly: false, source: { text: '年度: 2025\r\n' } });
    const before = versionNow();
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    writeFileSync(path, '年度: 2025\r\n');
    expect(versionNow()).not.toBe(before);
  });

  it('tells nothing from something that cannot be read', () => {
    expect(look()).toEqual({ kind: 'absent' });
    mkdirSync(path);
    expect(look()).toMatchObject({ kind: 'unreadable', reason: '这是文件夹，不是文件：总结.yaml' });
  });

  it.each([
    [
      'GBK',
      encodeText('单位: 云岭经济开发区管理委员会\n标题: 工作总结\n', 'gb18030') ?? '',
      '文件是 GBK 编码，不是 UTF-8',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '不是文本文件'],
    ['more than 5 MB', ' '.repeat(5 * 1024 * 1024 + 1), '超过了 5 MB 的上限'],
  ])('says of %s what `validate` says', (_, content, reason) => {
    writeFileSync(path, content);
    const now = look();
    expect(now).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining(reason) });
  });

  it('says what the system says', () => {
    writeFileSync(path, 'a');
    const open = () => {
      throw systemError('EACCES');
    };
    expect(withSystem({ open: open as typeof system.open }, look)).toMatchObject({
      kind: 'unreadable',
      reason: '没有读取的权限：总结.yaml',
    });
  });

  it.runIf(isPosix)('knows a file that may not be written', () => {
    writeFileSync(path, 'a');
    chmodSync(path, 0o444);
    expect(look()).toMatchObject({ kind: 'text', isReadOnly: true });
  });
});

describe('a replacement', () => {
  it.runIf(isPosix)('keeps the mark, the line ends, the permissions and the link', () => {
    const real = join(folder, '真的.yaml');
    writeFileSync(real, '\ufeffa: 1\r\nb: 2\r\n', { mode: 0o640 });
    chmodSync(real, 0o640);
    symlinkSync('真的.yaml', path);
    expect(replace(versionNow(), 'a: 1\r\nb: 3\r\n')).toEqual({ kind: 'written', version: versionNow() });
    expect(readFileSync(real, 'utf8')).toBe('\ufeffa: 1\r\nb: 3\r\n');
    expect(readlinkSync(path)).toBe('真的.yaml');
    expect(statSync(real).mode & 0o777).toBe(0o640);
  });

  it('makes a file only where there is none', () => {
    expect(replace(undefined, 'a: 1\n')).toMatchObject({ kind: 'written' });
    expect(replace(undefined, 'a: 2\n')).toEqual({ kind: 'changed' });
    expect(readFileSync(path, 'utf8')).toBe('a: 1\n');
  });

  it('replaces nothing that is no longer what was read', () => {
    writeFileSync(path, 'a: 1\n');
    const version = versionNow();
    writeFileSync(path, 'a: 9\n');
    expect(replace(version, 'a: 2\n')).toEqual({ kind: 'changed' });
    rmSync(path);
    expect(replace(version, 'a: 2\n')).toEqual({ kind: 'changed' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives way to who writes while the new text is being put beside it', () => {
    writeFileSync(path, 'a: 1\n');
    const version = versionNow();
    const { close } = system;
    let done = false;
    const closeLate = (file: number) => {
      close(file);
      // The first to be closed after it was written is the temporary file.
      if (!done && readdirSync(folder).length === 2) {
        done = true;
        writeFileSync(path, 'a: 9\n');
      }
    };
    expect(withSystem({ close: closeLate }, () => replace(version, 'a: 2\n'))).toEqual({ kind: 'changed' });
    expect(readFileSync(path, 'utf8')).toBe('a: 9\n');
    expect(readdirSync(folder)).toEqual(['总结.yaml']);
  });

  it('writes nothing that could not be read again', () => {
    writeFileSync(path, 'a: 1\n');
    const version = versionNow();
    expect(() => replace(version, '\0'.repeat(9))).toThrow(
      '这样保存以后就读不出来了：这不是文本文件，没有保存',
    );
    expect(() => replace(version, `a: \ud800\n`)).toThrow('文字里有存不下的字符，没有保存');
    expect(() => replace(version, ' '.repeat(5 * 1024 * 1024 + 1))).toThrow('5 MB');
    expect(readFileSync(path, 'utf8')).toBe('a: 1\n');
  });

  it('leaves the old text or the new one, and nothing else, whichever call of the system fails', () => {
    const calls = [
      'open',
      'fstat',
      'read',
      'write',
      'close',
      'fsync',
      'rename',
      'lstat',
      'readdir',
      'access',
    ] as const;
    for (const name of calls) {
      for (let failing = 1, reached = true; reached; failing++) {
        writeFileSync(path, 'a: 1\n');
        const version = versionNow();
        let count = 0;
        reached = false;
        const call = system[name] as (...args: unknown[]) => unknown;
        const once = (...args: unknown[]) => {
          count += 1;
          if (count === failing) {
            reached = true;
            // What was to be closed is closed all the same.
            if (name === 'close') call(...args);
            throw systemError('EIO');
          }
          return call(...args);
        };
        let kind = 'failed';
        try {
          kind = withSystem({ [name]: once }, () => replace(version, 'a: 2\n')).kind;
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
        const now = readFileSync(path, 'utf8');
        expect({ name, failing, kind, now }).toEqual({
          name,
          failing,
          kind,
          now: kind === 'written' ? 'a: 2\n' : 'a: 1\n',
        });
        expect(readdirSync(folder)).toEqual(['总结.yaml']);
      }
    }
  });

  it.runIf(isPosix)('says that a file may not be written, and leaves it', () => {
    writeFileSync(path, 'a: 1\n');
    chmodSync(path, 0o444);
    expect(() => replace(versionNow(), 'a: 2\n')).toThrow('“总结.yaml”是只读文件，没有改动它');
    expect(readFileSync(path, 'utf8')).toBe('a: 1\n');
  });
});
