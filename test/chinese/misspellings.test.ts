// The table of misspellings holds together.
import { describe, expect, it } from 'vitest';
import { fixedWords } from '../../src/chinese/fixed-words.js';
import { misspellings } from '../../src/chinese/misspellings.js';

describe('misspellings', () => {
  it('lists each once, and nothing that is right', () => {
    const entries = misspellings();
    expect(new Set(entries.map(({ wrong }) => wrong)).size).toBe(entries.length);
    expect(entries.filter(({ wrong, right }) => wrong === right || right === '')).toEqual([]);
    expect(entries.filter(({ wrong }) => !/^[\u4e00-\u9fff]{2,5}$/.test(wrong))).toEqual([]);
    expect(entries.length).toBeGreaterThan(600);
    const rights = new Set(entries.map(({ right }) => right));
    expect(entries.filter(({ wrong }) => rights.has(wrong))).toEqual([]);
  });

  it('has set words of four characters and more, none of which holds a misspelling', () => {
    const words = [...fixedWords().keys()];
    expect(words.filter((word) => word.length < 4)).toEqual([]);
    const faulty = words.filter((word) =>
      misspellings().some(({ wrong, notBefore, notBehind }) => {
        const at = word.indexOf(wrong);
        if (at < 0) return false;
        const [before, after] = [word.charAt(at - 1), word.charAt(at + wrong.length)];
        return !(before && notBehind.includes(before)) && !(after && notBefore.includes(after));
      }),
    );
    expect(faulty).toEqual([]);
  });
});
