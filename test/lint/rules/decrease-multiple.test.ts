// Decreases counted in multiples.
import { describe, expect, it } from 'vitest';
import { decreaseMultiple } from '../../../src/lint/rules/decrease-multiple.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

describe('decrease-multiple', () => {
  it.each([
    ['时限缩短3倍。', ['缩短3倍']],
    ['比上年下降了一倍。', ['下降了一倍']],
    ['减少近两倍多。', ['减少近两倍']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(decreaseMultiple, sentence)).toEqual(words);
  });

  it.each(['增长2倍。', '能耗减少，产量增长2倍。', '下降至原来的二分之一。', '下降50%。'])(
    'passes %s',
    (sentence) => {
      expect(wordsIn(decreaseMultiple, sentence)).toEqual([]);
    },
  );

  it('knows a negative growth in multiples', () => {
    const yaml = (value: number) =>
      `indicators:\n  - name: 较大安全事故\n    value: 1\n    unit: 起\n    yoy: {value: ${value}, unit: 倍}\n`;
    expect(wordsFound(decreaseMultiple, yamlOf(yaml(-2)))).toEqual(['-2']);
    expect(wordsFound(decreaseMultiple, yamlOf(yaml(2)))).toEqual([]);
  });
});
