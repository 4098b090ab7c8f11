import { deflateSync, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.js';
import { readZip, unpack, type ZipEntry } from '../../src/ooxml/read-zip.js';
import { writeZip } from '../../src/ooxml/write-zip.js';
import { makeDocx, p, partOf } from '../word/make-docx.js';

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

/** Lets both entries' headers say that they are nearly as long as the file. */
function sharedBytes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer);
  const directory = view.getUint32(zip.length - 6, true);
  for (const header of [directory, directory + 47]) {
    view.setUint32(header + 20, zip.length - 60, true);
    view.setUint32(header + 42, 0, true);
  }
  return zip;
}

function zip64(zip: Uint8Array): Uint8Array {
  new DataView(zip.buffer).setUint16(zip.length - 12, 0xffff, true);
  return zip;
}

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
      'entries that share their bytes',
      sharedBytes(writeZip([entry('a', new Uint8Array(9)), entry('b', new Uint8Array(9))], undefined)),
      'damaged-zip',
    ],
    ['a zip64', zip64(zipSync({ a: strToU8('x') })), 'zip64'],
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

describe('a zip as streaming writers make it', () => {
  it('has sizes after the data and in the directory', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const [name, data] of Object.entries(unzipSync(makeDocx({ body: p('甲') })))) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(data, true);
    }
    zip.end();
    const bytes = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
    // Bit 3 of the first local header: a data descriptor follows.
    expect((bytes[6] ?? 0) & 8).toBe(8);
    expect(codeOf(openPackage(bytes))).toBe('fine');
  });
});

describe('unpack', () => {
  const bomb = new Uint8Array(17 * 2 ** 20);
  it.each([
    ['a part beyond 16 MB', entry('a', bomb), 'too-large'],
    ['a part that goes on beyond the size it says', entry('a', bomb, { size: 10 }), 'damaged-zip'],
    ['a wrong checksum', entry('a', new Uint8Array(9), { crc: 1 }), 'damaged-zip'],
    ['broken data', entry('a', new Uint8Array(9), { packed: new Uint8Array([9, 9, 9]) }), 'damaged-zip'],
  ])('refuses %s', (_, it, code) => expect(codeOf(unpack(it))).toBe(code));
});

describe('openPackage', () => {
  const types = partOf(makeDocx({ body: '' }), '[Content_Types].xml');
  const without = (name: string) => {
    const { [name]: _, ...files } = unzipSync(makeDocx({ body: p('x') }));
    return zipSync(files);
  };
  const manyHeaders = (count: number, size: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `word/h${index}.xml`,
        `<w:hdr>${' '.repeat(size)}</w:hdr>`,
      ]),
    );
  const withPart = (name: string, data: string) =>
    openPackage(makeDocx({ body: p('x'), entries: { [name]: data } }));
  it.each<readonly [string, object, string]>([
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
    ...['word/styles.xml', 'word/settings.xml', 'docProps/app.xml', 'customXml/item1.xml'].map(
      (name) => [`a DOCTYPE in ${name}`, withPart(name, '<!DOCTYPE a><a/>'), 'doctype'] as const,
    ),
    [
      'a DOCTYPE in UTF-16',
      openPackage(
        makeDocx({
          body: '',
          entries: { 'word/styles.xml': Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le') },
        }),
      ),
      'doctype',
    ],
    ['a body of another namespace', withPart('word/document.xml', '<html/>'), 'not-docx'],
    ['a package without its types', openPackage(without('[Content_Types].xml')), 'not-docx'],
    ['a package without a body', openPackage(without('word/document.xml')), 'not-docx'],
    [
      'parts of text that are large together',
      openPackage(makeDocx({ body: '', entries: manyHeaders(5, 15 * 2 ** 20) })),
      'too-large',
    ],
    ['a body of a hundred megabytes', withPart('word/document.xml', ' '.repeat(100 * 2 ** 20)), 'too-large'],
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
