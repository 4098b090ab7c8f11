// The 发文机关标志: one line, whatever the length of the name.
import { describe, expect, it } from 'vitest';
import { fitLine, letterheadToXml } from '../../../src/word/wml/letterhead.js';
import { gongwen, textWidthOf } from '../../../src/word/wml/profile.js';

const WIDTH = textWidthOf(gongwen);

describe('fitLine', () => {
  it('keeps the largest size where there is room', () => {
    expect(fitLine(8, WIDTH)).toEqual({ size: 84, scale: 100 });
  });

  it('narrows the letters first, and then makes them smaller', () => {
    expect(fitLine(14, WIDTH)).toEqual({ size: 84, scale: 73 });
    const long = fitLine(30, WIDTH);
    expect(long.size).toBeLessThan(84);
    expect(long.scale).toBeGreaterThanOrEqual(69);
  });

  it('never takes more than the line', () => {
    for (let characters = 0; characters <= 500; characters += 0.5) {
      const { size, scale } = fitLine(characters, WIDTH);
      expect(characters * size * 10 * scale).toBeLessThanOrEqual(WIDTH * 100);
    }
  });
});

describe('letterheadToXml', () => {
  const paragraph = (text: string) =>
    ({ kind: 'paragraph', role: 'letterhead', content: [{ kind: 'text', text }], path: [] }) as const;

  it('sets shorter names apart, so that all are as wide as the longest', () => {
    const xml = letterheadToXml(['甲委', '乙丙丁戊'].map(paragraph), paragraph('文件'), 1984, WIDTH);
    expect(xml.match(/<w:tc>/g)).toHaveLength(2);
    // Two gaps of a name of four characters are taken by the one gap of a name of two.
    expect(xml).toMatch(/<w:spacing w:val="1680"\/>[^甲]*甲</);
    expect(xml).toMatch(/<w:spacing w:val="0"\/>[^委]*委</);
  });
});
