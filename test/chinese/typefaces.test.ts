import { describe, expect, it } from 'vitest';
import { officeSubstitutes, substitutesFor } from '../../src/chinese/typefaces.js';

describe('officeSubstitutes', () => {
  it.each([
    ['方正小标宋简体', ['方正小标宋_GBK', '华文中宋']],
    ['仿宋_GB2312', ['仿宋', 'FangSong', '华文仿宋']],
    ['楷体_GB2312', ['楷体', 'KaiTi', '华文楷体']],
    ['黑体', ['SimHei', '华文黑体']],
    ['宋体', ['SimSun', '华文宋体']],
    // What an office bought from others, by its letters.
    ['汉仪仿宋S', ['仿宋_GB2312', '仿宋']],
    ['新宋体', ['宋体', 'SimSun']],
  ])('of %s are like faces, and never itself', (font, some) => {
    const substitutes = officeSubstitutes(font);
    expect(substitutes).toEqual(expect.arrayContaining(some));
    expect(substitutes).not.toContain(font);
    expect(substitutes.join()).not.toContain('Noto');
  });

  it('of no Chinese face are none', () => {
    expect(officeSubstitutes('Times New Roman')).toEqual([]);
  });
});

describe('substitutesFor', () => {
  it('goes on to free fonts, and from every face with serifs to 宋体', () => {
    expect(substitutesFor('仿宋_GB2312')).toEqual(
      expect.arrayContaining(['仿宋', 'Noto Serif CJK SC', '宋体']),
    );
    expect(substitutesFor('黑体')).toEqual(expect.arrayContaining(['SimHei', 'Noto Sans CJK SC']));
    expect(substitutesFor('黑体')).not.toContain('宋体');
    expect(substitutesFor('Calibri')).toEqual([]);
  });

  it('names each once', () => {
    for (const font of ['方正小标宋简体', '宋体', '楷体_GB2312'])
      expect(new Set(substitutesFor(font)).size).toBe(substitutesFor(font).length);
  });
});
