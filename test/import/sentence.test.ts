import { expect, it } from 'vitest';
import { lastClause, sentenceTo } from '../../src/import/sentence.js';

it('a figure’s sentence begins behind the last full stop, its clause behind the last comma', () => {
  const words = '甲。预计全年，税收5亿元。';
  const sentence = sentenceTo(words, words.indexOf('5'));
  expect([sentence, lastClause(sentence)]).toEqual(['预计全年，税收', '税收']);
  expect([sentenceTo('税收', 2), lastClause('')]).toEqual(['税收', '']);
  expect(sentenceTo('甲'.repeat(1000), 1000)).toHaveLength(400);
});
