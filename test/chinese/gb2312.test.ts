// The characters of GB 2312, as the system's decoder knows them.
import { describe, expect, it } from 'vitest';
import { charactersOfRows, FIRST_LEVEL } from '../../src/chinese/gb2312.js';

describe('charactersOfRows', () => {
  it('gives the 3,755 characters of the first level, from 啊 to 座', () => {
    const characters = charactersOfRows(...FIRST_LEVEL);
    expect(characters).toHaveLength(3755);
    expect(characters.slice(0, 15)).toBe('啊阿埃挨哎唉哀皑癌蔼矮艾碍爱隘');
    expect(characters.slice(-7)).toBe('左佐柞做作坐座');
  });

  it('leaves out cells that have no character', () => {
    expect(charactersOfRows(0xd7, 0xd7)).toHaveLength(89);
    expect(/[^\u3000-\uffff]/.test(charactersOfRows(0xd7, 0xd7))).toBe(false);
  });
});
