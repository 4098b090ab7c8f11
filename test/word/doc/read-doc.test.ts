import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocText } from '../../../src/word/doc/read-doc.js';

/** Made by LibreOffice of a .docx with a deletion, an insertion, hidden text, a field, a table and an automatic number. */
const OFFICE = readFileSync(new URL('./office.doc', import.meta.url));

function read(bytes: Uint8Array) {
  const made = readDocText(bytes);
  if ('problem' in made) throw new Error(made.problem.message);
  return made.value;
}

/** The file with some bytes replaced. */
function changed(from: string, to: string): Uint8Array {
  const text = OFFICE.toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to), 'latin1');
}

const wide = (words: string) => Buffer.from(words, 'utf16le').toString('latin1');
/** Where the stream WordDocument begins: it is stored first. */
const HEADER = OFFICE.indexOf(Buffer.from([0xec, 0xa5]));

describe('the text of a .doc', () => {
  it('is what a reader sees: insertions, results of fields, cells; no deletions, nothing hidden', () => {
    expect(read(OFFICE).lines.map(({ words, paragraph }) => [paragraph, words])).toEqual([
      [1, '云岭开发区2025年工作总结'],
      [2, '全年开工二十个项目，增长8%，€5。'],
      [3, '一、主要\n工作今日'],
      [4, '项目\t投资\t进度'],
      [7, '甲厂\t12.5\t已开工'],
      [10, '\t3.0\t两段'],
      [14, '表后的话。'],
      [15, '编了号的'],
    ]);
  });

  it('comes with what is not in it', () => {
    expect(read(OFFICE)).toMatchObject({ hidden: 3, numbered: 1, pictures: 0 });
  });
});

describe('what cannot be read', () => {
  const messageOf = (bytes: Uint8Array) => {
    const made = readDocText(bytes);
    return 'problem' in made ? made.problem.message : 'read';
  };

  it('is named for what it is', () => {
    const encrypted = Buffer.from(OFFICE);
    encrypted.writeUInt16LE(encrypted.readUInt16LE(HEADER + 0x0a) | 0x0100, HEADER + 0x0a);
    expect(messageOf(encrypted)).toBe('文件加了密码，读不了');
    const old = Buffer.from(OFFICE);
    old.writeUInt16LE(101, HEADER + 2);
    expect(messageOf(old)).toBe('这是 Word 95 或更早的文件，读不了');
    expect(messageOf(changed('\xec\xa5', '\xec\xa6'))).toBe('这不是 Word 97—2003 的文件');
    expect(messageOf(changed(wide('WordDocument'), wide('WordPerfect!')))).toBe('这不是 Word 文件');
    expect(messageOf(changed(wide('WordDocument'), wide('Workbook\0\0\0\0')))).toBe('这不是 Word 文件');
    expect(messageOf(changed(wide('1Table'), wide('9Table')))).toBe('文件已损坏，读不出文字');
    expect(messageOf(OFFICE.subarray(0, 600))).toBe('文件已损坏，读不出文字');
  });

  it('ends where its sectors run in a circle', () => {
    const circle = Buffer.from(OFFICE);
    const table = (circle.readUInt32LE(76) + 1) * 512;
    for (let at = table; at < table + 512; at += 4) circle.writeUInt32LE(((at - table) / 4 + 1) % 8, at);
    expect(messageOf(circle)).toBe('文件已损坏，读不出文字');
  });

  it('throws nothing, whatever bytes are changed, and gives no more characters than bytes', () => {
    const place = fc.record({ at: fc.nat(OFFICE.length - 5), value: fc.nat(0xffffffff) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
        const bytes = Buffer.from(OFFICE);
        for (const { at, value } of places) bytes.writeUInt32LE(value, at);
        const made = readDocText(bytes);
        if ('problem' in made) return;
        const length = made.value.lines.reduce((sum, { words }) => sum + words.length, 0);
        expect(length).toBeLessThanOrEqual(OFFICE.length);
      }),
      { numRuns: 400 },
    );
  });

  it('bears fields that are opened and never closed', () => {
    const fields = Buffer.from(OFFICE);
    const text = fields.indexOf(Buffer.from('表后的话。', 'utf16le'));
    for (const [index, code] of [0x13, 0x14, 0x14, 0x15, 0x15].entries())
      fields.writeUInt16LE(code, text + index * 2);
    expect(read(fields).lines.at(-1)?.words).toBe('编了号的');
  });
});
