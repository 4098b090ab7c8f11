// Characters that look like common ones.
import { describe, expect, it } from 'vitest';
import { commonForm, LOOK_ALIKE } from '../../src/chinese/radicals.js';

describe('commonForm', () => {
  it.each([
    ['⼀⼯⽤⼒⾸', '一工用力首'],
    ['⻓⻔⻋⻢⻰⺠⺟⻘⻝', '长门车马龙民母青食'],
    ['\uF97E\uF9BA\uFA19', '量了神'],
    ['﨎工', '﨎工'],
  ])('of %s', (words, common) => {
    expect(Array.from(words, commonForm).join('')).toBe(common);
  });

  it('knows every Kangxi radical and most of the supplement', () => {
    const codes = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, index) => String.fromCodePoint(0x2e80 + index));
    const unknown = codes.filter((code) => code.match(LOOK_ALIKE) && commonForm(code) === code);
    expect(unknown.filter((code) => code >= '\u2f00')).toEqual([]);
    expect(unknown.length).toBeLessThan(30);
  });
});
