import { describe, expect, it } from 'vitest';
import { sameEnds, shifted } from '../../../src/page/sheets/changes.js';
import type { DrawnBlock } from '../../../src/page/worker/protocol.js';

const blocks = (words: string): DrawnBlock[] =>
  [...words].map((html) => ({ key: html, pointer: '', kind: 'paragraph', html }));

describe('sameEnds', () => {
  it.each([
    ['abc', 'abc', 3, 0],
    ['abc', 'axc', 1, 1],
    ['abc', 'abbc', 2, 1],
    ['abbc', 'abc', 2, 1],
    ['', 'abc', 0, 0],
    ['abc', '', 0, 0],
  ])('of %j and %j', (before, after, head, tail) => {
    expect(sameEnds(blocks(before), blocks(after))).toEqual({ head, tail });
  });
});

describe('shifted', () => {
  it('moves all places of a page', () => {
    const start = { piece: 2, unit: 1 };
    const end = { piece: 3, unit: 0 };
    const page = {
      start,
      end,
      slices: [{ piece: 2, from: 1, to: 4 }],
      turned: false,
      seen: 4,
      overflows: false,
    };
    expect(shifted(page, 2)).toMatchObject({
      start: { piece: 4, unit: 1 },
      end: { piece: 5, unit: 0 },
      slices: [{ piece: 4, from: 1, to: 4 }],
      seen: 6,
    });
  });
});
