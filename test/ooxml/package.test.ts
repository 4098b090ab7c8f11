// Packages written in other ways than Word's own: prefixes, quotes, order, comments.
import { describe, expect, it } from 'vitest';
import { createOutput } from '../../src/ooxml/output.js';
import { openPackage } from '../../src/ooxml/package.js';
import { parsePart } from '../../src/ooxml/part.js';
import { sure } from '../../src/ooxml/read-zip.js';
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
