import { describe, expect, it } from 'vitest';
import { Passages } from '../../src/compare/nearness.js';

describe('Passages', () => {
  it('finds the passage with most in common, the first of equals', () => {
    const passages = new Passages(['修建青岚湖公园', '改造望岳路', '修建青岚湖公园']);
    expect(passages.nearest('青岚湖公园修好了')).toMatchObject({ index: 0, name: 4 });
    expect(passages.nearest('望岳路')).toMatchObject({ index: 1, share: 1 });
    expect(passages.nearest('办好龙舟赛')).toBeUndefined();
    expect(passages.nearest('')).toBeUndefined();
  });

  it('takes what many passages hold for no name', () => {
    const passages = new Passages(
      Array.from({ length: 20 }, (_, at) => `青岚湖公园第${'甲乙丙丁戊己庚辛壬癸'[at % 10]}段`),
    );
    expect(passages.nearest('青岚湖公园')?.name).toBe(0);
  });

  it('looks no further where a word is everywhere', () => {
    const passages = new Passages(Array.from({ length: 200 }, () => '青岚湖公园'));
    expect(passages.nearest('青岚湖公园')).toBeUndefined();
  });
});
