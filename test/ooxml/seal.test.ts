// A Word file that zonerep wrote is known again, and known to be changed whatever changed it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createOutput } from '../../src/ooxml/output.js';
import { openPackage } from '../../src/ooxml/package.js';
import { sure } from '../../src/ooxml/read-zip.js';
import { sealOf, writeSealed } from '../../src/ooxml/seal.js';
import { canCheck, faultsOf } from '../word/check-docx.js';
import { makeDocx, p, partOf } from '../word/make-docx.js';

const DATE = new Date('2025-12-20T00:00:00Z');
const CUSTOM = 'docProps/custom.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

const sealed = (docx: Uint8Array) => writeSealed(createOutput(sure(openPackage(docx))), DATE);
const plain = makeDocx({ body: p('甲') });

/** A Word file with custom properties of its user's, spelt in one way or another. */
function withProperties(xml: string, name = CUSTOM): Uint8Array {
  const add = (part: string, end: string, added: string) => partOf(plain, part).replace(end, `${added}$&`);
  const override = `<Override PartName="/${name}" ContentType="${TYPE}"/>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
  const link = `<Relationship Id="own" Type="${type}" Target="${name}"/>`;
  return makeDocx({
    body: p('甲'),
    entries: {
      [name]: xml,
      '[Content_Types].xml': add('[Content_Types].xml', '</Types>', override),
      '_rels/.rels': add('_rels/.rels', '</Relationships>', link),
    },
  });
}

const SPACES =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
const own = (name: string, pid: number, prefix = '') =>
  `<${prefix}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr>某</vt:lpwstr></${prefix}property>`;

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['without custom properties', plain],
  ['with none yet', withProperties(`<Properties ${SPACES}/>`)],
  [
    'with one',
    withProperties(`<?xml version="1.0"?>\r\n<Properties ${SPACES}>\n ${own('密级', 7)}\n</Properties>\n`),
  ],
  [
    'under another prefix',
    withProperties(
      `<c:Properties ${SPACES.replace('xmlns=', 'xmlns:c=')}>${own('甲', 2, 'c:')}</c:Properties>`,
    ),
  ],
  ['in another part', withProperties(`<Properties ${SPACES}>${own('甲', 2)}</Properties>`, 'props/Own.xml')],
  [
    'with very many, whose numbers are odd',
    withProperties(
      `<Properties ${SPACES}>${Array.from({ length: 2000 }, (_, at) => own(`甲${at}`, at === 9 ? 1e300 : at + 2)).join('')}</Properties>`,
    ),
  ],
  ['that was a report before', sealed(plain)],
  [
    'with a part of that name which belongs to nothing',
    makeDocx({ body: p('甲'), entries: { [CUSTOM]: '<x/>' } }),
  ],
];

describe.each(FILES)('a file %s', (_, docx) => {
  it('is known again, and is the same however often it is sealed', () => {
    const first = sealed(docx);
    expect(sealOf(first)).toBe('whole');
    expect(Buffer.compare(sealed(first), first)).toBe(0);
    expect(Buffer.compare(sealed(docx), first)).toBe(0);
  });

  it('keeps the properties of its user, with one of zonerep’s', () => {
    const names = (bytes: Uint8Array) =>
      [...new Set(Object.keys(unzipSync(bytes)))].flatMap((part) =>
        /custom|Own/.test(part) ? [...partOf(bytes, part).matchAll(/pid="([^"]+)" name="([^"]*)"/g)] : [],
      );
    const after = names(sealed(docx));
    const kept = names(docx).filter(([, , name]) => name !== 'zonerep');
    expect(after.map(([, , name]) => name)).toEqual([...kept.map(([, , name]) => name), 'zonerep']);
    const ids = after.map(([, pid]) => pid);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.skipIf(!canCheck)('is sound (docx-valid of ../shared)', () => {
    expect(faultsOf(sealed(docx))).toBe('');
  });
});

describe('a change is noticed', () => {
  const file = sealed(withProperties(`<Properties ${SPACES}>${own('密级', 7)}</Properties>`));
  const changed = (change: (parts: Record<string, Uint8Array>) => void) => {
    const parts = unzipSync(file);
    change(parts);
    return zipSync(parts);
  };
  const edit = (name: string, from: string, to: string) =>
    changed((parts) => {
      parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));
    });

  it.each([
    ['a word', edit('word/document.xml', '甲', '乙')],
    ['another property', edit(CUSTOM, '某', '别')],
    ['the seal itself', edit(CUSTOM, 'sha256:', 'sha256:0')],
    ['a part that came', changed((parts) => Object.assign(parts, { 'word/new.bin': strToU8('x') }))],
    ['a part that went', changed((parts) => delete parts['docProps/core.xml'])],
    ['nothing but the packing, as other programs pack', zipSync(unzipSync(file), { level: 0 })],
  ])('%s', (_, bytes) => {
    expect(sealOf(bytes)).toBe('broken');
  });

  it.each([
    ['no Word file', strToU8('手写的')],
    ['an empty file', new Uint8Array()],
    ['half of one', file.slice(0, file.length / 2)],
    ['another zip', zipSync({ a: strToU8('甲') })],
    ['a Word file of somebody’s', plain],
    ['one whose properties cannot be read', edit(CUSTOM, '</Properties>', '')],
    ['one whose seal is gone', edit(CUSTOM, 'name="zonerep"', 'name="别的"')],
  ])('%s has no seal', (_, bytes) => {
    expect(sealOf(bytes)).toBe('none');
  });
});
