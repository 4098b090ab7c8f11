// The table of clues, which the build makes, holds all words of the lists.
import { expect, it } from 'vitest';
import { fixedWords } from '../../src/chinese/fixed-words.js';
import { misspellings } from '../../src/chinese/misspellings.js';
import { setPhrases } from '../../src/chinese/set-phrases.js';
import { type Clues, cluesOf, isFixedWord } from '../../src/genre/clues.js';

/** What the table has for two characters. */
function cluesOfPair(pair: string): Clues | undefined {
  return cluesOf(pair.charCodeAt(0), pair.charCodeAt(1));
}

it('has each word by its first and by its last two characters', () => {
  for (const entry of misspellings())
    expect(cluesOfPair(entry.wrong.slice(0, 2))?.listed).toContainEqual(entry);
  for (const [words, firmness] of fixedWords()) {
    const word = { words, isIdiom: firmness === 'idiom' };
    const [third, fourth] = [words.charCodeAt(2), words.charCodeAt(3)];
    const [lastButTwo, lastButThree] = [
      words.charCodeAt(words.length - 3),
      words.charCodeAt(words.length - 4),
    ];
    expect(cluesOfPair(words.slice(0, 2))?.heads).toContainEqual({ ...word, near: third, far: fourth });
    expect(cluesOfPair(words.slice(-2))?.tails).toContainEqual({
      ...word,
      near: lastButTwo,
      far: lastButThree,
    });
    expect(isFixedWord(words)).toBe(true);
  }
  for (const phrase of setPhrases()) {
    expect(cluesOfPair(phrase.words.slice(0, 2))?.phraseHeads).toContainEqual(phrase);
    expect(cluesOfPair(phrase.words.slice(-2))?.phraseTails).toContainEqual(phrase);
  }
});

it('has nothing else', () => {
  const count = { listed: 0, heads: 0, tails: 0, phraseHeads: 0, phraseTails: 0 };
  const firsts = [...'一企业发展国家'];
  const lists = [
    ...misspellings().map(({ wrong }) => wrong),
    ...fixedWords().keys(),
    ...setPhrases().map(({ words }) => words),
  ];
  const pairs = new Set(lists.flatMap((word) => [word.slice(0, 2), word.slice(-2)]));
  for (const pair of pairs)
    for (const [kind, entries] of Object.entries(cluesOfPair(pair) ?? {}) as [keyof Clues, unknown[]][])
      count[kind] += entries.length;
  expect(count).toEqual({
    listed: misspellings().length,
    heads: fixedWords().size,
    tails: fixedWords().size,
    phraseHeads: setPhrases().length,
    phraseTails: setPhrases().length,
  });
  for (const first of firsts)
    for (let second = 0; second < 0x1_00_00; second++) {
      const pair = first + String.fromCharCode(second);
      if (!pairs.has(pair) && cluesOfPair(pair)) expect.unreachable(pair);
    }
});

it('has nothing for no word', () => {
  expect(cluesOfPair('')).toBeUndefined();
  expect(isFixedWord('')).toBe(false);
});
