// Where a configuration names the place, only what zonerep wrote is written over.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFilesSafely } from '../../src/disk/write-file.js';
import { noteWriting } from '../../src/disk/written-record.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = (...contents: string[]) =>
  contents.map((content, index) => ({ path: join(folder, `${index}.md`), name: `out/${index}.md`, content }));
function write(...contents: string[]): void {
  noteWriting(files(...contents));
  writeFilesSafely(files(...contents));
}
const record = () => readFileSync(join(folder, '.zonerep-written'), 'utf8');

it('writes again what it wrote, and keeps one line for the same content', () => {
  write('甲', '乙');
  write('甲二', '乙');
  write('甲二', '乙');
  expect(readFileSync(join(folder, '0.md'), 'utf8')).toBe('甲二');
  expect(record().split('\n')).toHaveLength(5);
});

it.each([
  ['was never written by it', () => writeFileSync(join(folder, '0.md'), '手写')],
  [
    'was changed since',
    () => {
      write('甲');
      writeFileSync(join(folder, '0.md'), '甲，改过');
    },
  ],
  ['is a link to nothing', () => symlinkSync('gone', join(folder, '0.md'))],
])('leaves alone what %s', (_, prepare) => {
  prepare();
  expect(() => write('新')).toThrow('“out/0.md”');
});

it('leaves alone what a link leads to, whatever the record says', () => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'victim'), '甲');
  write('甲');
  writeFileSync(join(folder, 'data/.zonerep-written'), record());
  symlinkSync('../victim', join(folder, 'data/0.md'));
  const planted = [{ path: join(folder, 'data/0.md'), name: '0.md', content: '新' }];
  expect(() => noteWriting(planted)).toThrow('是指向别的文件夹的链接');
  expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('甲');
});

it('a run stopped between the note and the file does no harm', () => {
  write('甲');
  noteWriting(files('乙'));
  write('丙');
  expect(readFileSync(join(folder, '0.md'), 'utf8')).toBe('丙');
});

it('does not grow without end', () => {
  for (let run = 0; run < 400; run += 1) write(`甲${run}`);
  expect(record().length).toBeLessThan(30_000);
  write('乙');
});
