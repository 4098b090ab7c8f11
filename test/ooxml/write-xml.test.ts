import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf } from '../../src/ooxml/scan-xml.js';
import { element, escapeText, hasForbidden, toggle, w, wordPart } from '../../src/ooxml/write-xml.js';
import { attributeOf, childrenOf, decodeXml } from '../../src/ooxml/xml-tree.js';

const allowed = (text: string) =>
  [...text]
    .filter((letter) => /[\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(letter))
    .join('');

describe('element', () => {
  it('leaves out what is undefined, and closes itself when it holds nothing', () => {
    expect(element('a', { b: 1, c: undefined, 'x:d': '' })).toBe('<a b="1" x:d=""/>');
    expect(element('a', {}, '', element('b', {}), escapeText('<'))).toBe('<a><b/>&lt;</a>');
  });

  it('gives back every text and every value as it was, but for what no document holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [found] = childrenOf(fragmentOf(element('a', { b: text }, element('c', {}), escapeText(text))));
        const words = (found?.children ?? []).map((child) => (child.kind === 'text' ? child.raw : ''));
        expect(found && attributeOf(found, 'b')).toBe(allowed(text));
        // A reader of XML makes one line break of two characters; the tree's `decodeXml` does so too.
        expect(decodeXml(words.join(''))).toBe(allowed(text).replace(/\r\n?/g, '\n'));
      }),
    );
  });
});

it('w puts names and attributes into the namespace of WordprocessingML', () => {
  expect(w('jc', { val: 'center' })).toBe('<w:jc w:val="center"/>');
  expect([toggle('b'), toggle('b', false)]).toEqual(['<w:b/>', '<w:b w:val="0"/>']);
  expect(wordPart('fonts', w('font', { name: '"宋体"' }))).toMatch(
    /^<\?xml .*\?>\n<w:fonts xmlns:w=".*\/main"><w:font w:name="&quot;宋体&quot;"\/><\/w:fonts>$/,
  );
});

it.each([
  ['甲', false],
  ['\u{20BB7}', false],
  ['\t\n\r', false],
  ['\ud800', true],
  ['a\u0001', true],
  ['\uffff', true],
])('hasForbidden %j', (text, expected) =>
  expect([hasForbidden(text), hasForbidden(text)]).toEqual([expected, expected]),
);
