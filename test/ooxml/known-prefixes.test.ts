import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withKnownPrefixes } from '../../src/ooxml/known-prefixes.js';
import { parseXml } from '../../src/ooxml/parse-xml.js';
import { fillDocx } from '../../src/word/fill-docx.js';
import { makeDocx, p, table, textOf } from '../word/make-docx.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

describe('known prefixes', () => {
  it('take the place of others, in elements, attributes and end tags', () => {
    expect(
      withKnownPrefixes(
        `<?xml version="1.0"?><ns0:p xmlns:ns0="${W}" ns0:rsid='1'><ns0:r /><!--ns0:x--></ns0:p >`,
      ),
    ).toBe(`<?xml version="1.0"?><w:p xmlns:w="${W}" w:rsid='1'><w:r /><!--ns0:x--></w:p>`);
  });

  it('take the place of none, but attributes without a prefix stay so', () => {
    expect(
      withKnownPrefixes(`<p xmlns="${W}" id="1"><r><t>&lt;t&gt;</t></r><x xmlns="urn:x"><y/></x></p>`),
    ).toBe(`<w:p xmlns:w="${W}" id="1"><w:r><w:t>&lt;t&gt;</w:t></w:r><x xmlns="urn:x"><y/></x></w:p>`);
  });

  it('are changed in the lists that name prefixes too', () => {
    expect(
      withKnownPrefixes(
        `<ns0:p xmlns:ns0="${W}" xmlns:ns1="${MC}" xmlns:n2="${W14}" xmlns:q="urn:q" ns1:Ignorable="n2 q" ns1:ProcessContent="n2:a q:b"><ns1:Choice Requires="n2"/></ns0:p>`,
      ),
    ).toBe(
      `<w:p xmlns:w="${W}" xmlns:mc="${MC}" xmlns:w14="${W14}" xmlns:q="urn:q" mc:Ignorable="w14 q" mc:ProcessContent="w14:a q:b"><mc:Choice Requires="w14"/></w:p>`,
    );
  });

  it('are kept from other namespaces, and from being declared twice', () => {
    const xml = `<ns0:p xmlns:ns0="${W}" xmlns:n="${W}" xmlns:w="urn:other" n:a="1" w:a="2"><w:r/></ns0:p>`;
    const known = withKnownPrefixes(xml);
    expect(known).toBe(
      `<w:p xmlns:w="${W}" xmlns:other-w="urn:other" w:a="1" other-w:a="2"><other-w:r/></w:p>`,
    );
    expect(typeof parseXml(known)).toBe('object');
  });

  it('leave what has them as it is', () => {
    const xml = `<w:p xmlns:w = "${W}"  ><w:r a='1'/></w:p >`;
    expect(withKnownPrefixes(xml)).toBe(xml);
  });

  it('let a template of ns0 or without prefixes be filled', () => {
    const docx = makeDocx({
      body: p('{{name}}') + table([p('{{#each xs}}{{this}}'), p('{{/each}}。')]) + p('完'),
      header: p('页眉{{name}}'),
      styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    });
    const others = (to: (xml: string) => string) =>
      zipSync(
        Object.fromEntries(
          Object.entries(unzipSync(docx)).map(([name, bytes]) => [
            name,
            /^word\/[^/]*\.xml$/.test(name) ? strToU8(to(strFromU8(bytes))) : bytes,
          ]),
        ),
      );
    const ns0 = others((xml) =>
      xml
        .replace(/(<\/?|\s|:)w(?=[:=])/g, '$1ns0')
        .replace(/(?<=\s)r:/g, 'ns1:')
        .replace('xmlns:r=', 'xmlns:ns1='),
    );
    const none = others((xml) =>
      xml
        .replace(/(<\/?)w:/g, '$1')
        .replace('xmlns:w=', `xmlns="${W}" xmlns:n=`)
        .replace(/\sw:/g, ' n:'),
    );
    for (const template of [ns0, none]) {
      const { bytes = new Uint8Array(), problems } = fillDocx(template, { name: '甲', xs: [1, 2] });
      expect(problems).toEqual([]);
      expect(textOf(bytes)).toBe('甲\n1 | 。\n2 | 。\n完');
      expect(textOf(bytes, 'word/header1.xml')).toBe('页眉甲');
    }
  });
});
