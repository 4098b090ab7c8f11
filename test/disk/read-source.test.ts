// What can be said of a file before its text is looked at.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../src/disk/read-source.js';
import { maxFileSize } from '../../src/source/decode-source.js';
import { UserError } from '../../src/source/user-error.js';

describe('readSource', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zonerep-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads a file by its path', () => {
    const file = join(folder, '总结.yaml');
    writeFileSync(file, '年度: 2025\n');
    expect(readSource(file)).toMatchObject({ source: { text: '年度: 2025\n' }, diagnostics: [] });
  });

  it('does not read a file that is too large', () => {
    const file = join(folder, 'large.yaml');
    writeFileSync(file, Buffer.alloc(maxFileSize + 1, 'a'));
    expect(readSource(file).diagnostics[0]?.message).toContain('5 MB');
  });

  it.each([
    ['missing.yaml', '没有这个文件'],
    ['.', '这是文件夹，不是文件'],
  ])('says of %s: %s', (name, message) => {
    const read = () => readSource(join(folder, name));
    expect(read).toThrow(UserError);
    expect(read).toThrow(message);
  });
});
