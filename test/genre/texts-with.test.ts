// The texts that hold certain characters are those that a look at each would find.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsMatching, textsWith } from '../../src/genre/texts-with.js';

const unit = fc.constantFrom('年', '月', '1', '7', 'x', '\n', '-', '\ud83d\ude00');
const text = fc.string({ unit }).map((words) => ({ words }));
/** A few, and more than 32, for which one number has a bit each. */
const texts = fc.oneof(fc.array(text), fc.array(text, { minLength: 30, maxLength: 100 }));

describe('textsWith', () => {
  it('gives those that hold one character of each string, in their order, whatever digit it is', () => {
    const plain = (words: string) => words.replace(/\d/g, '0').split('');
    fc.assert(
      fc.property(texts, fc.array(fc.string({ unit })), (given, needs) => {
        const expected = given.filter(({ words }) =>
          needs.every((characters) => plain(words).some((each) => plain(characters).includes(each))),
        );
        expect(textsWith(given, needs)).toEqual(expected);
        expect(textsWith(given, needs)).toEqual(expected);
      }),
    );
  });
});

describe('textsMatching', () => {
  it('gives those that a sign is found in', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(/年月/, /^[^\S\r\n]*-/m, /[17]/), (given, sign) => {
        expect(textsMatching(given, sign)).toEqual(given.filter(({ words }) => sign.test(words)));
      }),
    );
  });
});
