// Packages written in other ways than Word's own: prefixes, quotes, order, comments.
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createOutput } from '../../src/ooxml/output.js';
import { openPackage } from '../../src/ooxml/package.js';
import { parsePart, readText } from '../../src/ooxml/part.js';
import { sure, unpack } from '../../src/ooxml/read-zip.js';
import { attributeOf, childrenOf } from '../../src/ooxml/xml-tree.js';
import { makeDocx, p, partOf } from '../word/make-docx.js';

const TYPES = '[Content_Types].xml';
const RELS = 'word/_rels/document.xml.rels';
const STYLES = { type: 'styles', name: 'word/styles.xml', contentType: 'application/x' } as const;

const plain = makeDocx({ body: p('甲'), header: p('乙') });

/** Elements under a prefix, as Python's ElementTree writes them. */
const prefixed = (xml: string) => xml.replace(/<(\/?)([A-Z])/g, '<$1ns0:$2').replace('xmlns=', 'xmlns:ns0=');

const SPELLINGS: readonly (readonly [string, (xml: string) => string])[] = [
  ['as Word writes it', (xml) => xml],
  ['under a prefix', prefixed],
  ['in single quotes', (xml) => xml.replaceAll('"', "'")],
  ['with elements that do not close themselves', (xml) => xml.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>')],
  ['with a comment at its end', (xml) => xml.replace(/(<\/\w+>)$/, '<!-- </Types></Relationships> -->$1\n')],
];

describe('a package', () => {
  it.each(SPELLINGS)('%s declares a new part', (_, change) => {
    const entries = { [TYPES]: change(partOf(plain, TYPES)), [RELS]: change(partOf(plain, RELS)) };
    const opened = sure(openPackage(makeDocx({ body: p('甲'), header: p('乙'), entries })));
    expect(opened.textParts.map(({ label }) => label)).toEqual(['正文', '页眉', '文档属性']);
    const output = createOutput(opened);
    expect(output.partFor(STYLES)).toBe('word/styles.xml');
    for (const [name, element] of [
      [TYPES, 'Override'],
      [RELS, 'Relationship'],
    ] as const) {
      const { root } = sure(parsePart(name, output.get(name) ?? ''));
      const last = childrenOf(root).at(-1);
      expect(last?.name).toBe(root.name.replace(/\w+$/, element));
      expect(last && (attributeOf(last, 'PartName') ?? attributeOf(last, 'Target'))).toBe('/word/styles.xml');
    }
  });

  it('whose relationships are empty gets its first', () => {
    const rels = partOf(plain, RELS).replace(/(<Relationships [^>]*)>.*<\/Relationships>/s, '$1 />');
    const output = createOutput(sure(openPackage(makeDocx({ body: p('甲'), entries: { [RELS]: rels } }))));
    output.partFor(STYLES);
    expect(output.get(RELS)).toMatch(/relationships" ><Relationship Id="zonerep1"[^>]*\/><\/Relationships>$/);
  });

  it('gives away no id twice', () => {
    const rels = partOf(plain, RELS).replace('Id="header1"', "Id = 'zonerep1'");
    const output = createOutput(
      sure(openPackage(makeDocx({ body: p('甲'), header: p('乙'), entries: { [RELS]: rels } }))),
    );
    output.partFor(STYLES);
    expect(output.get(RELS)).toContain('Id="zonerep2"');
  });

  it.each(SPELLINGS)('of a template %s comes out as a document', (_, change) => {
    const types = change(partOf(plain, TYPES).replace('document.main+xml', 'template.main+xml'));
    const output = createOutput(
      sure(openPackage(makeDocx({ body: p('甲'), header: p('乙'), entries: { [TYPES]: types } }))),
    );
    expect(output.get(TYPES)).toContain('document.main+xml');
    expect(output.get(TYPES)).not.toContain('template.main+xml');
  });

  it.each([
    ['<?xml version="1.0" encoding = \'utf-16\' standalone="yes"?>', 'encoding = "UTF-8" standalone'],
    ['<?xml version="1.0" encoding="UTF-16LE"?>', 'encoding="UTF-8"?>'],
    ['<?xml version="1.0" encoding="GB2312"?>', 'encoding="UTF-8"?>'],
    ["<?xml version='1.0' encoding='utf-8'?>", "encoding='utf-8'?>"],
    ['<?xml version="1.0"?>', '<?xml version="1.0"?>'],
  ])('says of a part with %s that it is UTF-8', (declaration, expected) => {
    const xml = partOf(plain).replace(/^<\?.*\?>/, declaration);
    const { textParts } = sure(openPackage(makeDocx({ body: '', entries: { 'word/document.xml': xml } })));
    expect(textParts[0]?.xml).toContain(expected);
  });

  it('whose body is under another prefix is refused, also where a comment says w:document', () => {
    const xml = partOf(plain).replaceAll('w:', 'v:').replace('?>', '?><!-- <w:document> -->');
    const opened = openPackage(makeDocx({ body: '', entries: { 'word/document.xml': xml } }));
    expect(opened).toMatchObject({ problem: { code: 'not-docx' } });
  });

  it.each([
    ['as Word writes it', '<w:headerReference w:type="first" r:id="header1"/>'],
    ['in another order', "<w:headerReference\n r:id = 'header1' w:type='first' ></w:headerReference>"],
    ['under another prefix', '<w:headerReference xmlns:q="u" q:id="header1" w:type="first"/>'],
  ])('knows whose header it is: %s', (_, reference) => {
    const former =
      '<w:sectPrChange w:id="1" w:author="a"><w:sectPr><w:headerReference w:type="even" r:id="header1"/></w:sectPr></w:sectPrChange>';
    const body = `<!-- <w:sectPr> --><w:p><w:pPr><w:sectPr>${former}</w:sectPr></w:pPr></w:p><w:p><w:pPr><w:sectPr>${reference}</w:sectPr></w:pPr></w:p>`;
    const { textParts } = sure(openPackage(makeDocx({ body, header: p('乙') })));
    expect(textParts.map(({ label }) => label)).toContain('第2节首页页眉');
  });
});

/** A part under each of these names is only copied, never filled. */
const COPIED = [
  'word/styles.xml',
  'word/numbering.xml',
  'word/settings.xml',
  'word/webSettings.xml',
  'word/fontTable.xml',
  'word/theme/theme1.xml',
  'word/charts/chart1.xml',
  'word/comments.xml',
  'word/glossary/document.xml',
  'customXml/item1.xml',
  'docProps/app.xml',
  'docProps/custom.xml',
  'word/_rels/footer1.xml.rels',
  'word/drawings/vmlDrawing1.vml',
] as const;

const MALFORMED = [
  '',
  'no XML',
  '<a>',
  '<a></b>',
  '<a b="1" b="2"/>',
  '<p:a/>',
  '<a>&nbsp;</a>',
  '<a>\u0001</a>',
  '<a/><a/>',
  '<a b="<"/>',
] as const;

describe('a part that is only copied', () => {
  const opened = (name: string, xml: string | Uint8Array) =>
    openPackage(makeDocx({ body: p('甲'), entries: { [name]: xml } }));

  it.each(COPIED)('%s is refused by its name when it is malformed', (name) => {
    for (const xml of MALFORMED)
      expect(opened(name, xml)).toMatchObject({
        problem: { code: 'bad-xml', severity: 'error', message: expect.stringContaining(name) },
      });
    expect(opened(name, '<a/>')).toHaveProperty('value');
  });

  it('is refused also where only its content type says that it is XML', () => {
    const types = partOf(plain, TYPES).replace(
      '</Types>',
      '<Override PartName="/word/Data.BIN" ContentType="application/vnd.x+XML"/></Types>',
    );
    const entries = { [TYPES]: types, 'word/data.bin': '<a>' };
    expect(openPackage(makeDocx({ body: p('甲'), entries }))).toMatchObject({ problem: { code: 'bad-xml' } });
    expect(opened('word/data.bin', '<a>')).toHaveProperty('value');
  });

  it('is written anew in UTF-8 where it says that it is in an encoding in which it would read otherwise', () => {
    const { entries } = sure(
      opened('customXml/item1.xml', '<?xml version="1.0" encoding="UTF-7"?><a>+ADw-</a>'),
    );
    const part = entries.find(({ name }) => name === 'customXml/item1.xml');
    expect(part && sure(readText(part))).toBe('<?xml version="1.0" encoding="UTF-8"?><a>+ADw-</a>');
    const bytes = part && sure(unpack(part));
    expect(new TextDecoder().decode(bytes)).toContain('encoding="UTF-8"');
  });
});

describe('names of parts', () => {
  const renamed = (docx: Uint8Array, change: (name: string) => string) =>
    zipSync(Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, data]) => [change(name), data])));

  it.each<readonly [string, (name: string) => string]>([
    ['Word/Document.xml', (name) => name.replace('word/document.xml', 'Word/Document.xml')],
    ['WORD/ for every part in it', (name) => name.replace('word/', 'WORD/')],
    ['capitals throughout', (name) => name.toUpperCase()],
    ['small letters throughout', (name) => name.toLowerCase()],
  ])('are compared without case: %s', (_, change) => {
    const styles = '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="公文正文"/></w:style>';
    const opened = sure(openPackage(renamed(makeDocx({ body: p('甲'), header: p('乙'), styles }), change)));
    expect(opened.textParts.map(({ label }) => label)).toEqual(['正文', '页眉', '文档属性']);
    expect(opened.contentTypes.of('WORD/styles.XML')).toMatch(/styles\+xml$/);
    const output = createOutput(opened);
    expect(output.get(output.partFor(STYLES))).toContain('公文正文');
    expect(output.partFor({ ...STYLES, type: 'comments', name: 'word/comments.xml' })).toBe(
      'word/comments.xml',
    );
    const names = output.entries().map(({ name }) => name.toLowerCase());
    expect(names).toHaveLength(new Set(names).size);
    expect(names).toContain('word/_rels/document.xml.rels');
  });
});
