// With which letter the reading of a Chinese character begins.
import { describe, expect, it } from 'vitest';
import { initialOf } from '../../src/chinese/reading.js';

describe('initialOf', () => {
  it.each([
    ['发展建设改革服务项目', 'fzjsggfwxm'],
    ['安步财大恩富国海军科', 'abcdefghjk'],
    ['力民农欧平区人三土文', 'lmnopqrstw'],
    ['新业中', 'xyz'],
  ])('of %s is %s', (characters, letters) => {
    expect([...characters].map(initialOf).join('')).toBe(letters);
  });

  it('is empty for what is no Chinese character', () => {
    expect(['A', '1', '，', ''].map(initialOf)).toEqual(['', '', '', '']);
  });
});
