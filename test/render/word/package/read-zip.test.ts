import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../src/render/word/package/package.js';
import { readZip, unpack, type ZipEntry } from '../../../../src/render/word/package/read-zip.js';
import { writeZip } from '../../../../src/render/word/package/write-zip.js';
import { makeDocx, p, partOf } from '../make-docx.js';

const codeOf = (checked: object) =>
  'problem' in checked ? (checked.problem as { code: string }).code : 'fine';

/** A zip whose directory says whatever is wanted. */
const entry = (name: string, data: Uint8Array, says: Partial<ZipEntry> = {}): ZipEntry => ({
  name,
  method: 8,
  crc: 0,
  size: data.length,
  packed: deflateSync(data),
  ...says,
});

describe('readZip', () => {
  it('reads what another program zipped, stored or deflated', () => {
    const zip = zipSync({
      'a/b.txt': [strToU8('甲'), { level: 0 }],
      'c.txt': strToU8('乙'.repeat(100)),
      'd/': new Uint8Array(),
    });
    const read = readZip(zip);
    const entries = 'value' in read ? read.value : [];
    expect(entries.map(({ name, method }) => [name, method])).toEqual([
      ['a/b.txt', 0],
      ['c.txt', 8],
    ]);
    expect(
      entries
        .map((it) => unpack(it))
        .map((it) => ('value' in it ? new TextDecoder().decode(it.value).length : 0)),
    ).toEqual([1, 100]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'not-zip'],
    ['a text', strToU8('zonerep: 1\n'.repeat(99)), 'not-zip'],
    [
      'an old .doc or an encrypted .docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      'not-docx',
    ],
    [
      'an entry that leaves the package',
      writeZip([entry('../x', new Uint8Array(1))], undefined),
      'bad-entry-name',
    ],
    ['an absolute entry', writeZip([entry('/x', new Uint8Array(1))], undefined), 'bad-entry-name'],
    ['a Windows path', writeZip([entry('a\\x', new Uint8Array(1))], undefined), 'bad-entry-name'],
    [
      'two entries of one name',
      writeZip([entry('a', new Uint8Array(1)), entry('A', new Uint8Array(1))], undefined),
      'duplicate-entry',
    ],
    [
      'thousands of entries',
      writeZip(
        Array.from({ length: 5000 }, (_, index) => entry(`${index}`, new Uint8Array(1))),
        undefined,
      ),
      'too-many-entries',
    ],
    [
      'gigabytes',
      writeZip(
        Array.from({ length: 30 }, (_, index) => entry(`${index}`, new Uint8Array(1), { size: 99_000_000 })),
        undefined,
      ),
      'too-large',
    ],
    [
      'an unknown method',
      writeZip([entry('a', new Uint8Array(1), { method: 12 })], undefined),
      'damaged-zip',
    ],
    ['a file cut off', zipSync({ a: strToU8('x'.repeat(99)) }).subarray(20), 'damaged-zip'],
  ])('refuses %s', (_, bytes, code) => expect(codeOf(readZip(bytes))).toBe(code));

  it('refuses an encrypted entry', () => {
    const zip = zipSync({ a: strToU8('x') });
    const directory = new DataView(zip.buffer).getUint32(zip.length - 6, true);
    zip[directory + 8] = 1;
    expect(codeOf(readZip(zip))).toBe('encrypted');
  });
});

describe('unpack', () => {
  const bomb = new Uint8Array(60 * 2 ** 20);
  it.each([
    ['a part beyond 48 MB', entry('a', bomb), 'too-large'],
    ['a part that goes on beyond the size it says', entry('a', bomb, { size: 10 }), 'damaged-zip'],
    ['a wrong checksum', entry('a', new Uint8Array(9), { crc: 1 }), 'damaged-zip'],
    ['broken data', entry('a', new Uint8Array(9), { packed: new Uint8Array([9, 9, 9]) }), 'damaged-zip'],
  ])('refuses %s', (_, it, code) => expect(codeOf(unpack(it))).toBe(code));
});

describe('openPackage', () => {
  const types = partOf(makeDocx({ body: '' }), '[Content_Types].xml');
  const withPart = (name: string, data: string) =>
    openPackage(makeDocx({ body: p('x'), entries: { [name]: data } }));
  it.each([
    [
      'macros by their content type',
      withPart(
        '[Content_Types].xml',
        types.replace(
          'vnd.openxmlformats-officedocument.wordprocessingml.document.main',
          'vnd.ms-word.document.macroEnabled.main',
        ),
      ),
      'macros',
    ],
    ['macros by their part', withPart('word/vbaProject.bin', 'x'), 'macros'],
    [
      'a spreadsheet',
      withPart('[Content_Types].xml', types.replace('wordprocessingml.document', 'spreadsheetml.sheet')),
      'not-docx',
    ],
    ['any other zip', openPackage(zipSync({ a: strToU8('x') })), 'not-docx'],
    ['a DOCTYPE', withPart('_rels/.rels', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'doctype'],
    ['broken relationships', withPart('word/_rels/document.xml.rels', '<a><b></a>'), 'bad-xml'],
    [
      'bytes that are no UTF-8',
      openPackage(
        makeDocx({ body: '', entries: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) } }),
      ),
      'bad-xml',
    ],
  ])('refuses %s', (_, opened, code) => expect(codeOf(opened)).toBe(code));
});
