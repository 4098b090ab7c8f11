import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { besideFile } from '../../src/disk/read-beside.js';
import type { Beside } from '../../src/source/beside.js';

let beside: Beside;

beforeAll(() => {
  const home = mkdtempSync(join(tmpdir(), 'beside-'));
  const folder = join(home, '总结');
  mkdirSync(join(folder, '图片'), { recursive: true });
  writeFileSync(join(home, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'a.png'), 'picture');
  writeFileSync(join(folder, '图片', '全景.jpg'), 'view');
  symlinkSync(join(home, 'secret.txt'), join(folder, 'link.png'));
  symlinkSync(home, join(folder, 'up'));
  symlinkSync('a.png', join(folder, 'same.png'));
  beside = besideFile(join(folder, 'summary.yaml'));
});

const read = (name: string, limit = 100) => {
  const found = beside(name, limit);
  return 'bytes' in found ? new TextDecoder().decode(found.bytes) : found.fault;
};

describe('a file beside a summary', () => {
  it('is read by its name, in whatever way the folders are parted', () => {
    expect(read('a.png')).toBe('picture');
    expect(read('./a.png ')).toBe('picture');
    expect(read('图片/全景.jpg')).toBe('view');
    expect(read('图片\\全景.jpg')).toBe('view');
    expect(read('same.png')).toBe('picture');
  });

  it.each([
    '../secret.txt',
    '图片/../../secret.txt',
    '..\\secret.txt',
    '/etc/passwd',
    '\\\\server\\share\\a.png',
    'C:\\Users\\a.png',
    'C:a.png',
    'https://example.com/a.png',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'link.png',
    'up/secret.txt',
    'a\0.png',
  ])('is never %j, which leads out of its folder', (name) => {
    expect(read(name)).toBe('outside');
  });

  it('is no folder, and not longer than it may be', () => {
    expect(read('图片')).toBe('folder');
    expect(read('.')).toBe('folder');
    expect(read('a.png', 3)).toBe('too-large');
    expect(read('a.png', 7)).toBe('picture');
  });

  it('that is not there comes with the names that are', () => {
    expect(beside('全景.png', 9)).toMatchObject({
      fault: 'missing',
      others: expect.arrayContaining(['a.png']),
    });
    expect(beside('图片\\全景.png', 9)).toEqual({ fault: 'missing', others: ['图片/全景.jpg'] });
    expect(beside('a.png/b.png', 9)).toEqual({ fault: 'missing', others: [] });
    expect(beside('没有/b.png', 9)).toEqual({ fault: 'missing', others: [] });
  });

  it('is read once, however often it is named', () => {
    expect(beside('a.png', 100)).toBe(beside('a.png', 100));
  });
});
