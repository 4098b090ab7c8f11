// Columns on a terminal.
import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, it } from 'vitest';
import { displayWidth, expandTabs } from '../../src/chinese/display-width.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['开发区', 6],
    ['：（）', 6],
    ['“”', 2],
    ['𠮷', 2],
    ['e\u0301', 1],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

it('takes no character for a usual one that is none', () => {
  const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
  for (let code = 0; code <= 0x30000; code++) {
    const character = String.fromCodePoint(code);
    for (const ambiguousAsWide of [false, true]) {
      const width = invisible.test(character) ? 0 : eastAsianWidth(code, { ambiguousAsWide });
      const found = displayWidth(character, { ambiguousAsWide });
      if (found !== width) expect([code, ambiguousAsWide, found]).toEqual([code, ambiguousAsWide, width]);
    }
  }
});

describe('expandTabs', () => {
  it.each([
    ['\ta', '    a'],
    ['a\tb\tc', 'a   b   c'],
    ['中\ta', '中  a'],
    ['abcd\te', 'abcd    e'],
  ])('fills up %j to the next stop', (text, expanded) => {
    expect(expandTabs(text)).toBe(expanded);
  });
});
