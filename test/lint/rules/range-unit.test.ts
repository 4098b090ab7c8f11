// Ranges whose first figure lost its unit.
import { describe, expect, it } from 'vitest';
import { rangeUnit } from '../../../src/lint/rules/range-unit.js';
import { sentenceOf, wordsIn } from '../../genre/document-of.js';

describe('range-unit', () => {
  it.each([
    ['增速为5～8%，占比为30%～40%。', ['5～8%']],
    ['补助5-10万元。', ['5-10万']],
    ['占比在30至40%之间。', ['30至40%']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(rangeUnit, sentence)).toEqual(words);
  });

  it.each([
    '增速为5%～8%。',
    '由5到10万，实现跨越。',
    '共3～5期。',
    '2024—2025年完成80%。',
    '第3～5万吨级泊位开工。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(rangeUnit, sentence)).toEqual([]);
  });

  it('is less sure of a range in words', () => {
    const severities = (sentence: string) =>
      Array.from(rangeUnit.check(sentenceOf(sentence)), ({ severity }) => severity);
    expect(severities('占比在30至40%之间，增速为5～8%。')).toEqual(['warning', 'error']);
  });
});
