// The quick way over texts without a match gives what matchAll gives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../src/genre/match-texts.js';

describe('matchesOf', () => {
  it('finds what matchAll finds, at the same places, and again the next time', () => {
    const pattern = /[ab]+(?=c|$)/g;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '年') }), (text) => {
        const plain = Array.from(text.matchAll(pattern), ({ 0: words, index }) => [words, index]);
        for (let time = 0; time < 2; time += 1)
          expect(Array.from(matchesOf(text, pattern), ({ 0: words, index }) => [words, index])).toEqual(
            plain,
          );
        expect(pattern.lastIndex).toBe(0);
      }),
    );
  });
});
