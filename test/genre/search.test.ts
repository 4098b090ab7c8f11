// What each search says that a text must hold follows from its pattern.
import { describe, expect, it, vi } from 'vitest';
import type { Search } from '../../src/genre/search.js';
import { textsMatchedBy } from './matching-texts.js';
import { requires } from './required-characters.js';

const searches = vi.hoisted((): Search[] => []);
vi.mock(import('../../src/genre/search.js'), async (original) => {
  const { search } = await original();
  return {
    search: (...given) => {
      const made = search(...given);
      searches.push(made);
      return made;
    },
  };
});
// The rules may be loaded already, by another test, with the searches as they are.
vi.resetModules();
await import('../../src/lint/rules/index.js');
vi.resetModules();

/** The same numbers in each run (a linear congruential generator). */
function seeded(): () => number {
  let state = 20_261_126;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a search', () => {
  it('needs nothing but what its pattern cannot match without', () => {
    const unproven = searches.flatMap(({ needs, pattern }) =>
      needs.filter((characters) => !requires(pattern, characters)).map((each) => `${each} ${pattern}`),
    );
    expect(unproven).toEqual([]);
    expect(searches.length).toBeGreaterThan(100);
  });

  it('has a sign that stands in whatever its pattern matches', () => {
    const signed = searches.flatMap(({ pattern, sign }) => (sign ? [{ pattern, sign }] : []));
    expect(signed.length).toBeGreaterThan(8);
    for (const { pattern, sign } of signed) {
      const texts = textsMatchedBy(pattern, 6000, seeded());
      expect(texts.length, String(pattern)).toBeGreaterThan(50);
      expect(texts.filter((text) => !sign.test(text)).slice(0, 3), String(sign)).toEqual([]);
      expect(sign.global, String(sign)).toBe(false);
    }
  });

  it('is global, for all matches are wanted', () => {
    expect(searches.filter(({ pattern }) => !pattern.global)).toEqual([]);
  });
});

describe('the proof', () => {
  it.each<[RegExp, string]>([
    [/ab/, 'a'],
    [/a|b/, 'ab'],
    [/(?:ab)+/, 'b'],
    [/x(?=a)/, 'a'],
    [/(?<=a)x/, 'a'],
    [/\d/, '0'],
    [/[0-9]年/, '0'],
    [/[ab]x?/, 'abc'],
    [/a/i, 'aA'],
    [/(a)\1/, 'a'],
  ])('holds for %s and %s', (pattern, characters) => {
    expect(requires(pattern, characters)).toBe(true);
  });

  it.each<[RegExp, string]>([
    [/a|b/, 'a'],
    [/a?b/, 'a'],
    [/(?:a|)b/, 'a'],
    [/a*/, 'a'],
    [/(?!a)b/, 'a'],
    [/(?<!a)b/, 'a'],
    [/[^a]/, 'a'],
    [/[ab]/, 'a'],
    [/a/i, 'a'],
    [/\D/, '0'],
    [/./, 'a'],
    [/[\da]/, '0'],
    [/\p{Script=Han}/u, '一'],
  ])('does not for %s and %s', (pattern, characters) => {
    expect(requires(pattern, characters)).toBe(false);
  });
});
