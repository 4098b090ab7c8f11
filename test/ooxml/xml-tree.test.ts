import { describe, expect, it } from 'vitest';
import { parseXml } from '../../src/ooxml/parse-xml.js';
import { attributeOf, decodeXml, setAttribute, withAdded, xmlOf } from '../../src/ooxml/xml-tree.js';

const written = (xml: string) => {
  const tree = parseXml(xml);
  return typeof tree === 'string' ? tree : tree.prolog + xmlOf(tree.root);
};

describe('parseXml', () => {
  it.each([
    '<a/>',
    '<?xml version="1.0"?>\r\n<a b="1"  c=\'2>"\'><!-- x --><b/>甲&amp;&#x4e59;\r\n<c xml:space="preserve"> </c><![CDATA[<d>]]></a>',
    '<x:a xmlns:x="u"><x:b x:c="{"/></x:a>',
  ])('keeps every letter of %s', (xml) => expect(written(xml)).toBe(xml));

  it.each([
    ['<a><b></a>', 'malformed'],
    ['<a>&nbsp;</a>', 'malformed'],
    ['<a x="1" x="2"/>', 'malformed'],
    ['<w:a/>', 'malformed'],
    ['', 'malformed'],
    ['<a/><b/>', 'malformed'],
    ['<a>\u0000</a>', 'malformed'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'doctype'],
    [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'too-deep'],
  ])('refuses %s', (xml, fault) => expect(written(xml)).toBe(fault));
});

describe('attributeOf', () => {
  it('reads values in either quotes, entities resolved', () => {
    const tree = parseXml('<a b="x&amp;y" data-b="no" c=\'1"\'/>');
    if (typeof tree === 'string') throw new Error(tree);
    expect([attributeOf(tree.root, 'b'), attributeOf(tree.root, 'c'), attributeOf(tree.root, 'd')]).toEqual([
      'x&y',
      '1"',
      undefined,
    ]);
  });
});

describe('decodeXml', () => {
  it('resolves references and CDATA and leaves comments out', () => {
    expect(decodeXml('甲&amp;&lt;&gt;&quot;&apos;&#19968;&#x4e00;<![CDATA[<&]]><!-- x -->乙')).toBe(
      '甲&<>"\'一一<&乙',
    );
  });
});

const rootOf = (xml: string) => {
  const tree = parseXml(xml);
  if (typeof tree === 'string') throw new Error(tree);
  return tree;
};

describe('attributeOf and setAttribute', () => {
  it('are not led astray by what stands in a value', () => {
    const { root } = rootOf(`<a x=" b='1'" b = '2'/>`);
    expect(attributeOf(root, 'b')).toBe('2');
    setAttribute(root, 'b', '3"&');
    setAttribute(root, 'c', 4);
    expect(xmlOf(root)).toBe(`<a x=" b='1'" b = "3&quot;&amp;" c="4"/>`);
    setAttribute(root, 'x', undefined);
    setAttribute(root, 'gone', undefined);
    expect(xmlOf(root)).toBe('<a b = "3&quot;&amp;" c="4"/>');
  });
});

describe('withAdded', () => {
  it.each([
    ['<a/>', '<a><n/></a>'],
    [
      '<?xml version="1.0"?>\n<a><b/><!-- </a> --></a>',
      '<?xml version="1.0"?>\n<a><b/><!-- </a> --><n/></a>',
    ],
    ['<x:a xmlns:x="u"></x:a>', '<x:a xmlns:x="u"><n/></x:a>'],
  ])('adds to %s and leaves the tree as it is', (xml, expected) => {
    const tree = rootOf(xml);
    expect([withAdded(tree, '<n/>'), withAdded(tree, '<n/>')]).toEqual([expected, expected]);
  });

  it('adds behind a child', () => {
    const tree = rootOf('<a><b/><c/></a>');
    expect(withAdded(tree, '<n/>', tree.root.children[0])).toBe('<a><b/><n/><c/></a>');
  });
});
