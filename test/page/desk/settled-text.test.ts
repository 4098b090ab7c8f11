import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../../src/edit/merge-texts.js';
import { type Choice, settledText } from '../../../src/page/desk/settled-text.js';

const BASE = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n';
const MINE = 'a: 10\nb: 2\nc: 30\nd: 4\ne: 5\nf: 60\n';
const THEIRS = 'a: 11\nb: 2\nc: 3\nd: 4\ne: 50\nf: 61\n';

function settle(choices: readonly Choice[], [base, mine, theirs]: readonly string[] = [BASE, MINE, THEIRS]) {
  const merged = mergeTexts(base ?? '', mine ?? '', theirs ?? '');
  if (merged.kind !== 'conflict') throw new Error('no conflict');
  return settledText(
    { base: base ?? '', mine: mine ?? '', theirs: { text: theirs ?? '' }, places: merged.places },
    choices,
  );
}

describe('a conflict that is settled', () => {
  it('keeps what was chosen at each place, and what only one side changed', () => {
    expect(settle(['mine', 'theirs'])).toBe('a: 10\nb: 2\nc: 30\nd: 4\ne: 50\nf: 61\n');
    expect(settle(['theirs', 'mine'])).toBe('a: 11\nb: 2\nc: 30\nd: 4\ne: 5\nf: 60\n');
    expect(settle(['both', 'both'])).toContain('a: 10\na: 11\n');
  });

  it('is not settled with a choice missing', () => {
    expect(settle(['mine'])).toBeUndefined();
  });

  it('takes an open last line for a line', () => {
    expect(settle(['both'], ['a: 1', 'a: 10', 'a: 11'])).toMatch(/^a: 10\na: 11\n?$/);
  });
});
