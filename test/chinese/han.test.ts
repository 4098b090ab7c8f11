import { describe, expect, it } from 'vitest';
import { HAN } from '../../src/chinese/han.js';

describe('HAN', () => {
  it('holds the script Han, and in its planes nothing else', () => {
    const ours = new RegExp(`[${HAN}]`, 'u');
    const theirs = /\p{Script=Han}/u;
    const unassigned = /\p{Cn}/u;
    const differing: string[] = [];
    for (let code = 0; code < 0x40000; code += 1) {
      const character = String.fromCodePoint(code);
      if (ours.test(character) !== theirs.test(character) && !unassigned.test(character))
        differing.push(code.toString(16));
    }
    expect(differing.filter((code) => !/^16f[ef]/.test(code))).toEqual([]);
  });
});
