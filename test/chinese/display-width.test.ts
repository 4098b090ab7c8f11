// Columns on a terminal.
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
