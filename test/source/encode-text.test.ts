// What is encoded is read back as it was, in every encoding a text may have.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeText, encodeWhatFits } from '../../src/source/encode-text.js';

it.each(['gb18030', 'utf-16le', 'utf-16be', 'utf-8'] as const)('%s has every character', (encoding) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary' }), (a, b) => {
      // The places for private use are where the tables of decoders differ.
      const text = (a + b).replace(/\p{Co}|\ufeff/gu, '');
      const bytes = encodeText(text, encoding);
      expect(bytes && new TextDecoder(encoding).decode(bytes)).toBe(text);
    }),
  );
});

it('says which characters an encoding has not', () => {
  expect(encodeText('平', 'windows-1252')).toBeUndefined();
  expect(encodeWhatFits('é平€', 'windows-1252')).toEqual({
    bytes: Uint8Array.of(0xe9, 0x3f, 0x80),
    missing: 1,
  });
  expect(encodeText('开', 'big5')).toBeUndefined();
});
