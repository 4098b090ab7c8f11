// Work for XML made to take all the time there is, and what is found in it.
import { describe, expect, it } from 'vitest';
import { elementNamesOf } from '../../src/ooxml/well-formed.js';
import { growth, IN_PROPORTION } from '../growth.js';

const HOSTILE: readonly (readonly [string, (size: number) => string])[] = [
  [
    'attributes without end',
    (size) => `<a ${Array.from({ length: size }, (_, at) => `b${at}=""`).join(' ')}/>`,
  ],
  ['one attribute, again and again', (size) => `<a${' b=""'.repeat(size)}/>`],
  ['quotes that do not close', (size) => `<a${' b="'.repeat(size)}`],
  ['tags that do not close', (size) => `<a>${'<b '.repeat(size)}`],
  ['comments that do not close', (size) => `<a>${'<!-- - '.repeat(size)}`],
  ['CDATA that does not close', (size) => `<a>${'<![CDATA[ ]] '.repeat(size)}`],
  ['instructions that do not close', (size) => `<a>${'<?b '.repeat(size)}`],
  ['blanks in a tag', (size) => `<a>${`<b${' '.repeat(99)}x`.repeat(size / 50)}`],
  ['blanks in an end tag', (size) => `<a></a${' '.repeat(size * 10)}x>`],
  ['half references', (size) => `<a>${'&amp'.repeat(size)}</a>`],
  ['references', (size) => `<a>${'&#x41;'.repeat(size)}</a>`],
  ['prefixes declared everywhere', (size) => `<a>${'<b xmlns:c="u" c:d=""/>'.repeat(size / 4)}</a>`],
  [
    'prefixes declared in each other',
    (size) => `<a>${`${'<b xmlns:c="u">'.repeat(200)}<q:x/>${'</b>'.repeat(200)}`.repeat(size / 200)}</a>`,
  ],
  ['texts between elements', (size) => `<a>${'<b/>&gt;x'.repeat(size)}</a>`],
  ['values with >', (size) => `<a>${'<b c=">>>>"/>'.repeat(size)}</a>`],
  ['elements nested deep', (size) => `<a>${'<b>'.repeat(size)}`],
];

describe('the look at XML', () => {
  it.each(HOSTILE)('takes work in proportion to the size for %s', (_, make) => {
    expect(growth((size) => elementNamesOf(make(size)), 6_000)).toBeLessThan(IN_PROPORTION);
  });

  it('names the elements as they are written', () => {
    expect(
      elementNamesOf('<?xml version="1.0"?><a xmlns:b="u"><!-- <c/> --><b:d/><![CDATA[<e/>]]><b:d/></a>'),
    ).toEqual(new Set(['a', 'b:d']));
  });

  it.each([
    ['<!DOCTYPE a><a/>', 'doctype'],
    ['<a><!DOCTYPE a></a>', 'doctype'],
    ['<a>'.repeat(300), 'too-deep'],
    ['<?xml version="1.1"?><a/>', 'malformed'],
    ['<?x?y?><a/>', 'malformed'],
  ])('refuses %s', (xml, fault) => expect(elementNamesOf(xml)).toBe(fault));
});

it.each(['\u007f', '\u0085', '\ud83d\ude00', '&#x85;', '&#x10ffff;'])(
  '%j is a character of XML',
  (character) => {
    expect(elementNamesOf(`<a b="${character}">${character}</a>`)).toEqual(new Set(['a']));
  },
);

it.each(['\u0001', '\ud83d', '\ufffe', '&#1;', '&#xd800;', '&#x110000;'])('%j is none', (character) => {
  expect(elementNamesOf(`<a>${character}</a>`)).toBe('malformed');
});
