import { describe, expect, it } from 'vitest';
import { marksIn } from '../../src/ooxml/range-marks.js';
import { findTagsOf, fragmentOf, rootNameOf } from '../../src/ooxml/scan-xml.js';
import { attributeOf, childrenOf, xmlOf } from '../../src/ooxml/xml-tree.js';

const ids = (xml: string, ...names: readonly string[]) =>
  [...findTagsOf(xml, names)].map((tag) => attributeOf(tag, 'w:id'));

describe('findTagsOf', () => {
  it.each([
    ['in either quotes', `<w:a w:id="1"/><w:a w:id='2'>`, ['1', '2']],
    ['with attributes in any order', `<w:a x="w:id='9'" w:id="1" y='"'/>`, ['1']],
    ['with blanks and line breaks', '<w:a\n\tw:id = "1"\n/>', ['1']],
    ['with > in a value', '<w:a x="a>b" w:id="1">', ['1']],
    ['and those of longer names are others', '<w:ab w:id="1"/><w:a/><xw:a w:id="2"/>', [undefined]],
    [
      'but not in comments, CDATA and instructions',
      '<!--<w:a w:id="1"/>--><![CDATA[<w:a>]]><?x <w:a>?><w:a w:id="2"/>',
      ['2'],
    ],
    ['up to a comment that does not end', '<w:a w:id="1"/><!-- <w:a w:id="2"/>', ['1']],
    ['as far as they are whole', '<w:a w:id="1<w:a w:id="2"/>', ['2']],
  ])('finds tags %s', (_, xml, expected) => expect(ids(xml, 'w:a')).toEqual(expected));

  it('finds end tags, and names with any prefix', () => {
    const found = findTagsOf('<x:a><a></a ></x:a><b/>', ['*:a', '/a']);
    expect([...found].map(({ name, empty }) => [name, empty])).toEqual([
      ['x:a', false],
      ['a', false],
      ['/a', false],
    ]);
  });

  it('goes over no letter twice, however often something does not end', () => {
    const size = 100_000;
    for (const piece of ['<w:a "', '<!--', '<w:a x="', '<?', '<w:a     ', `<w:a '" `])
      expect(ids(piece.repeat(size), 'w:a')).toEqual([]);
  });
});

it.each([
  ['<?xml version="1.0"?>\n<!-- <x/> --><w:document a="b">', 'w:document'],
  ['<w:document/>', 'w:document'],
  ['', undefined],
  ['text', undefined],
])('rootNameOf %j', (xml, expected) => expect(rootNameOf(xml)).toBe(expected));

describe('fragmentOf', () => {
  it.each(['', "<w:a/>甲<w:b x='1>2' ><!-- <w:c> --><w:c></w:c></w:b >", '<![CDATA[<a>]]><?x <a> ?>'])(
    'keeps what is in %j',
    (xml) =>
      expect(fragmentOf(xml).children.map(xmlOf).join('')).toBe(
        xml.replace('<w:c></w:c>', '<w:c/>').replace('</w:b >', '</w:b>'),
      ),
  );

  it('finds elements behind comments', () => {
    expect(childrenOf(fragmentOf('<!-- <w:x> --><w:b/>')).map(({ name }) => name)).toEqual(['w:b']);
  });

  it.each(['<a>', '</a>', '<a', '<a></a></a>'])('is not for %s', (xml) =>
    expect(() => fragmentOf(xml)).toThrow(),
  );
});

it('marksIn finds the marks of ranges however they are written', () => {
  expect(
    marksIn(
      `<w:p><w:bookmarkStart w:name="a>b" w:id='1'/><w:r/><w:permEnd\nw:id="2" /><!-- <w:permEnd/> --></w:p>`,
    ),
  ).toBe(`<w:bookmarkStart w:name="a>b" w:id='1'/><w:permEnd\nw:id="2" />`);
});
