import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fontNamesIn } from '../../../src/disk/fonts/font-names.js';
import { makeCollection, makeFont } from './make-font.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const namesOf = (bytes: Uint8Array) => {
  writeFileSync(join(folder, 'a.ttf'), bytes);
  return fontNamesIn(join(folder, 'a.ttf'));
};

describe('fontNamesIn', () => {
  it('gives the families in every language, and nothing else', () => {
    const font = makeFont([
      [3, 1, 1, 'FangSong'],
      [3, 1, 1, '仿宋'],
      [3, 1, 2, 'Regular'],
      [3, 1, 4, '仿宋 常规'],
      [0, 3, 16, 'Fang Song Family'],
    ]);
    expect(namesOf(font)).toEqual(['FangSong', '仿宋', 'Fang Song Family']);
  });

  it('reads what the old Macintosh wrote', () => {
    const gbk = new Uint8Array([0xba, 0xda, 0xcc, 0xe5]);
    expect(
      namesOf(
        makeFont([
          [1, 25, 1, gbk],
          [1, 0, 1, Buffer.from('SimHei')],
          [1, 1, 1, gbk],
        ]),
      ),
    ).toEqual(['黑体', 'SimHei']);
  });

  it('reads every font of a collection', () => {
    expect(namesOf(makeCollection([[3, 1, 1, '宋体']], [[3, 1, 1, '新宋体']]))).toEqual(['宋体', '新宋体']);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('not a font at all, but long enough for one')],
    ['half a font', makeFont([[3, 1, 1, '宋体']]).subarray(0, 40)],
    ['a collection without its fonts', makeCollection([[3, 1, 1, '宋体']]).subarray(0, 16)],
    ['numbers that point nowhere', Buffer.alloc(64, 0xff)],
  ])('of %s there are none', (_, bytes) => {
    expect(namesOf(bytes)).toEqual([]);
  });

  it('of a file that cannot be read there are none', () => {
    expect(fontNamesIn(join(folder, 'no.ttf'))).toEqual([]);
  });
});
