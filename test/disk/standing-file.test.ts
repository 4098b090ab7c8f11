// What stands where a result is to go, and whether somebody would miss it.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingAt } from '../../src/disk/standing-file.js';
import { noteWriting } from '../../src/disk/written-record.js';
import { annotateDocx } from '../../src/word/comments/annotate.js';
import { makeDocx, p } from '../word/make-docx.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-standing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string) => join(folder, name);
const put = (name: string, content: string | Uint8Array) => writeFileSync(place(name), content);
const standing = (name: string, content: string | Uint8Array = '新') =>
  standingAt({ path: place(name), name, content });

const FOREIGN = makeDocx({ body: p('甲') });
const OWN = annotateDocx(FOREIGN, []).bytes ?? new Uint8Array();

describe('in the place of a result', () => {
  it.each<readonly [string, string, () => unknown]>([
    ['nothing', 'free', () => undefined],
    ['an empty file', 'free', () => put('r', '')],
    ['a folder, which the writing refuses', 'free', () => mkdirSync(place('r'))],
    ['a Word file of zonerep’s', 'own', () => put('r', OWN)],
    ['a link to one', 'own', () => [put('old', OWN), symlinkSync('old', place('r'))]],
    ['a Word file of somebody’s', 'foreign', () => put('r', FOREIGN)],
    ['half of a Word file of zonerep’s', 'foreign', () => put('r', OWN.slice(0, OWN.length / 2))],
    ['a text by hand', 'foreign', () => put('r', '手写')],
    ['the same as is to be written', 'own', () => put('r', '新')],
  ])('%s is %s', (_, expected, prepare) => {
    prepare();
    expect(standing('r')).toBe(expected);
  });

  it('a text that zonerep wrote is its own until it is changed', () => {
    noteWriting([{ path: place('r.md'), content: '旧' }]);
    put('r.md', '旧');
    expect(standing('r.md')).toBe('own');
    put('r.md', '旧，改过');
    expect(standing('r.md')).toBe('changed');
  });

  it('a Word file that stands in a record of former days is its own too', () => {
    noteWriting([{ path: place('r.docx'), content: '早先的' }]);
    put('r.docx', '早先的');
    expect(standing('r.docx', OWN)).toBe('own');
  });

  it('a link to nothing is told', () => {
    symlinkSync('gone', place('r'));
    expect(() => standing('r')).toThrow('链接“r”指向的文件不存在');
  });
});
