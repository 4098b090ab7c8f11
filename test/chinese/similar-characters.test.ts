// Which characters are taken for one another.
import { describe, expect, it } from 'vitest';
import { areSimilar } from '../../src/chinese/similar-characters.js';

describe('areSimilar', () => {
  it.each([
    '岭龄',
    '惯贯',
    '布部',
    '矢失',
    '步部',
    '宪完',
    '己已',
    '未末',
    '人入',
    '啊阿',
    '坐座',
    '作座',
    '亩母',
  ])('knows %s', (pair) => {
    expect(areSimilar(pair.charAt(0), pair.charAt(1))).toBe(true);
    expect(areSimilar(pair.charAt(1), pair.charAt(0))).toBe(true);
  });

  it.each(['职责', '昨租', '阿埃', '岭山', '全局', '定订', '的地', '作做', '查察', '中中', 'ab', '，。'])(
    'tells %s apart',
    (pair) => {
      expect(areSimilar(pair.charAt(0), pair.charAt(1))).toBe(false);
    },
  );
});
