// Nothing that came from outside reaches a terminal or a CI log as more than words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN_NO_DOCUMENT, printable, printableJson, told, withoutOrders } from '../../src/source/printable.js';
import { hostile, OBEYED } from '../hostile-words.js';

describe('printable', () => {
  it.each([
    ['o/e\n::warning::by name.docx', 'o/e␣::warning::by name.docx'],
    ['甲\u001b[31m\u0007乙\u0085', '甲␣[31m␣乙␣'],
    ['a\u202eb\u2066c', 'a␣b␣c'],
    ['##[error]x ##vso[task] ###[', '＃#[error]x ＃#vso[task] #＃#['],
    ['半个\ud83d字', '半个␣字'],
    ['整个😀👩‍🚀 12:30 #1 ## [x]', '整个😀👩‍🚀 12:30 #1 ## [x]'],
  ])('%j', (text, expected) => expect(printable(text)).toBe(expected));

  it('replaces control characters, halves of pairs, ends of lines and what turns the direction, and no others', () => {
    const unseen = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if ((printable(character) !== character) !== unseen.test(character)) expect(code.toString(16)).toBe('');
    }
  });

  it('leaves nothing that is obeyed', () => {
    fc.assert(fc.property(hostile, (text) => !OBEYED.test(printable(text))));
  });
});

it('told makes what is put in printable, and its own line ends stay', () => {
  expect(told`已写成 ${'a\nb'}，${3} 处\n`).toBe('已写成 a␣b，3 处\n');
});

it('no line gives an order, whatever blanks stand before it', () => {
  expect(withoutOrders('::error::a\n 　\t::set-output name=a::b\nc ::error::\n')).toBe(
    '：:error::a\n 　\t：:set-output name=a::b\nc ::error::\n',
  );
  fc.assert(fc.property(hostile, (text) => !/^\s*::|##\w*\[/m.test(withoutOrders(text))));
});

it('JSON says the same in characters that are not obeyed', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const json = printableJson({ [text]: [text] });
      expect(json.replaceAll('\n', '')).not.toMatch(OBEYED);
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
    }),
  );
});

it.each(['\0', '\u0007', '\u007f', '\u0085', '\ud800', '\udc00', '\ufffe', '\uffff'])(
  'no document holds %j',
  (character) => expect(`甲${character}乙`.replace(IN_NO_DOCUMENT, '')).toBe('甲乙'),
);

it('a document holds everything else', () => {
  const text = '\t\n\r ~\u00a0字\ue000\ufffd😀';
  expect(text.replace(IN_NO_DOCUMENT, '')).toBe(text);
});
