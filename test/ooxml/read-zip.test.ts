import { deflateSync, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.js';
import { fileProblem } from '../../src/ooxml/problem.js';
import { readZip, sure, unpack, type ZipEntry } from '../../src/ooxml/read-zip.js';
import { writeZip } from '../../src/ooxml/write-zip.js';
import { crc32 } from '../../src/platform/sums.js';
import { makeDocx, p, partOf } from '../word/make-docx.js';

const codeOf = (checked: object) =>
  'problem' in checked ? (checked.problem as { code: string }).code : 'fine';

/** A zip whose directory says whatever is wanted. */
const entry = (name: string, data: Uint8Array, says: Partial<ZipEntry> = {}): ZipEntry => ({
  name,
  method: 8,
  crc: 0,
  size: data.length,
  packed: says.packed ?? deflateSync(data),
  ...says,
});

const stored = (name: string, data: Uint8Array, says: Partial<ZipEntry> = {}): ZipEntry =>
  entry(name, data, { method: 0, crc: crc32(data), packed: data, ...says });

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
        Array.from({ length: 5000 }, (_, index) => stored(`${index}`, new Uint8Array(1))),
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

/** A zip of one stored entry with some of its numbers changed, each at an offset in its header of the directory. */
function withHeader(...changes: readonly (readonly [offset: number, value: number])[]): Uint8Array {
  const zip = writeZip([stored('ab', strToU8('xyz'))], undefined);
  const view = new DataView(zip.buffer);
  const directory = view.getUint32(zip.length - 6, true);
  for (const [offset, value] of changes) view.setUint32(directory + offset, value, true);
  return zip;
}

/** As `withHeader`, with a number in the record at the end. */
function withEnd(offset: number, value: number): Uint8Array {
  const zip = withHeader();
  new DataView(zip.buffer).setUint32(zip.length - 22 + offset, value, true);
  return zip;
}

const namesOf = (zip: Uint8Array) => {
  const read = readZip(zip);
  return 'value' in read ? read.value.map(({ name }) => name) : read.problem.code;
};

describe('what readZip says of a file it refuses', () => {
  const SAVE_AGAIN = '请用 Word 或 WPS 打开后另存为 .docx';
  const many = Array.from({ length: 4001 }, (_, index) => stored(`${index}`, new Uint8Array(1)));
  const refused: readonly (readonly [string, Uint8Array, string, string?])[] = [
    ['more than 256 MB', new Uint8Array(256 * 2 ** 20 + 1), '模板文件超过 256 MB，不予读取'],
    ['no zip', strToU8('x'), '这不是 Word 文件（.docx）', '请用 Word 或 WPS 另存为 .docx'],
    [
      'an old .doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(5)]),
      '这是旧版 .doc 文件或加了密码的文件',
      '请用 Word 或 WPS 打开，去掉密码，另存为 .docx',
    ],
    ['a zip64 by its count', withEnd(10, 0xffff), '模板文件的压缩方式少见（zip64），读不了', SAVE_AGAIN],
    ['a zip64 by its start', withEnd(16, 0xffffffff), '模板文件的压缩方式少见（zip64），读不了', SAVE_AGAIN],
    ['4,001 entries', writeZip(many, undefined), '模板里有 4001 个部件，多得不正常，不予读取'],
    ['a cut directory', withEnd(16, 0xfffffffe), '模板文件已损坏，读不出来', SAVE_AGAIN],
    ['a directory elsewhere', withEnd(16, 0), '模板文件已损坏，读不出来', SAVE_AGAIN],
    ['an entry elsewhere', withHeader([42, 1]), '模板文件已损坏，读不出来', SAVE_AGAIN],
    ['an entry beyond the end', withHeader([42, 0xfffffff0]), '模板文件已损坏，读不出来', SAVE_AGAIN],
    ['more packed than there is', withHeader([20, 9_999]), '模板文件已损坏，读不出来', SAVE_AGAIN],
    ['an encrypted entry', withHeader([8, 1]), '模板加了密码', '请去掉密码后再用'],
    ['a gigabyte and a byte', withHeader([24, 2 ** 30 + 1]), '模板解压后超过 1 GB，不予读取'],
    ...['', '..', '../a', 'a/..', 'a/../b', '/a', 'a\\b'].map(
      (name): readonly [string, Uint8Array, string] => [
        `the name “${name}”`,
        writeZip([stored(name, strToU8('x'))], undefined),
        `模板里有越出文件范围的部件名“${name}”，不予读取`,
      ],
    ),
    [
      'two names that Word takes for one',
      writeZip([stored('a', strToU8('x')), stored('A', strToU8('x'))], undefined),
      '模板里有两个部件同名“a”，不予读取',
    ],
  ];
  const rows = refused.map(([name, bytes, message, hint]) => ({ name, bytes, message, hint }));

  it.each(rows)('says of $name', ({ bytes, message, hint }) => {
    const read = readZip(bytes);
    const problem = 'problem' in read ? read.problem : undefined;
    expect([problem?.severity, problem?.message, problem?.hint]).toEqual(['error', message, hint]);
  });
});

describe('readZip at its limits', () => {
  const zip = withHeader();

  it('looks for no directory in what is short or large', () => {
    expect(namesOf(new Uint8Array(256 * 2 ** 20))).toBe('not-zip');
    expect(namesOf(Uint8Array.from([0xd0, 0xcf, 0x11]))).toBe('not-zip');
    expect(namesOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe('not-zip');
    expect(namesOf(Uint8Array.from([0xe0, 0x11, 0xcf, 0xd0, ...new Uint8Array(9)]))).toBe('not-zip');
  });

  it('finds a directory before a comment as long as it may be', () => {
    const withComment = (length: number) => Uint8Array.from([...zip, ...new Uint8Array(length)]);
    expect(namesOf(withComment(1))).toEqual(['ab']);
    expect(namesOf(withComment(0xffff))).toEqual(['ab']);
    expect(namesOf(withComment(0x10000))).toBe('not-zip');
  });

  it('reads an empty zip, which is nothing but its end', () => {
    expect(namesOf(writeZip([], undefined))).toEqual([]);
  });

  it('reads 4,000 entries and a gigabyte', () => {
    const entries = Array.from({ length: 4000 }, (_, index) => stored(`${index}`, new Uint8Array(1)));
    expect(namesOf(writeZip(entries, undefined))).toHaveLength(4000);
    expect(namesOf(withHeader([24, 2 ** 30]))).toEqual(['ab']);
  });

  it('takes names with dots and empty steps that stay inside', () => {
    const names = ['..a', 'a..b', 'a/...', 'b//c'];
    expect(
      namesOf(
        writeZip(
          names.map((name) => stored(name, strToU8('x'))),
          undefined,
        ),
      ),
    ).toEqual(names);
  });

  it('passes over other flags, extra fields and comments of entries', () => {
    const data = strToU8('xyz');
    const bytes = zipSync({
      a: [data, { level: 0, extra: { 7: new Uint8Array(5) }, comment: '注' }],
      b: [data, { level: 0, comment: '又注' }],
    });
    const read = readZip(bytes);
    const entries = 'value' in read ? read.value : [];
    expect(entries.map(({ name, packed }) => [name, ...packed])).toEqual([
      ['a', ...data],
      ['b', ...data],
    ]);
    expect(namesOf(withHeader([8, 0x0806]))).toEqual(['ab']);
  });

  it('reads a zip that stands in the midst of other memory', () => {
    const around = new Uint8Array(zip.length + 20);
    around.set(zip, 10);
    expect(namesOf(around.subarray(10, 10 + zip.length))).toEqual(['ab']);
  });
});

describe('sure', () => {
  it('gives the value, or throws what should not have been', () => {
    expect(sure({ value: 3 })).toBe(3);
    expect(() => sure({ problem: fileProblem('x', '坏了') })).toThrow('坏了');
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
    ['a stored part of another length', stored('a', new Uint8Array(9), { size: 8 }), 'damaged-zip'],
    ['a stored part with a wrong checksum', stored('a', new Uint8Array(9), { crc: 1 }), 'damaged-zip'],
  ])('refuses %s', (_, it, code) => expect(codeOf(unpack(it))).toBe(code));

  it('says which part is too large', () => {
    const read = unpack(entry('word/a.xml', new Uint8Array(), { size: 16 * 2 ** 20 + 1 }));
    const message = '模板部件“word/a.xml”解压后超过 16 MB，不予读取';
    expect(read).toMatchObject({ problem: { code: 'too-large', message } });
  });

  it('takes a part of 16 MB', () => {
    expect(codeOf(unpack(stored('a', new Uint8Array(16 * 2 ** 20))))).toBe('fine');
  });
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
  const withPart = (name: string, data: string) => makeDocx({ body: p('x'), entries: { [name]: data } });
  it.each<readonly [string, Uint8Array, string]>([
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
    ['any other zip', zipSync({ a: strToU8('x') }), 'not-docx'],
    ['a DOCTYPE', withPart('_rels/.rels', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'doctype'],
    ...['word/styles.xml', 'word/settings.xml', 'docProps/app.xml', 'customXml/item1.xml'].map(
      (name) => [`a DOCTYPE in ${name}`, withPart(name, '<!DOCTYPE a><a/>'), 'doctype'] as const,
    ),
    [
      'a DOCTYPE in UTF-16',
      makeDocx({
        body: '',
        entries: { 'word/styles.xml': Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le') },
      }),
      'doctype',
    ],
    ['a body of another namespace', withPart('word/document.xml', '<html/>'), 'not-docx'],
    ['a package without its types', without('[Content_Types].xml'), 'not-docx'],
    ['a package without a body', without('word/document.xml'), 'not-docx'],
    [
      'parts of text that are large together',
      makeDocx({ body: '', entries: manyHeaders(5, 15 * 2 ** 20) }),
      'too-large',
    ],
    ['a body of a hundred megabytes', withPart('word/document.xml', ' '.repeat(100 * 2 ** 20)), 'too-large'],
    ['broken relationships', withPart('word/_rels/document.xml.rels', '<a><b></a>'), 'bad-xml'],
    [
      'bytes that are no UTF-8',
      makeDocx({ body: '', entries: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) } }),
      'bad-xml',
    ],
  ])('refuses %s', (_, bytes, code) => expect(codeOf(openPackage(bytes))).toBe(code));
});
