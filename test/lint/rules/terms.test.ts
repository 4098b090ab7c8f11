// The rule terms.
import { describe, expect, it } from 'vitest';
import { noVocabulary, type Vocabulary } from '../../../src/genre/document.js';
import { terms as rule } from '../../../src/lint/rules/terms.js';
import { sentenceOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const options: Vocabulary = {
  indicators: [],
  terms: {
    ...noVocabulary.terms,
    forbidden: [{ word: '国家级示范区', reason: '尚未获批' }, { word: '史无前例' }, { word: '' }],
    preferred: [
      { right: '专精特新', wrong: ['专特精新'] },
      { right: '云岭经开区', wrong: ['经开区'] },
    ],
  },
};
const given = (sentence: string) => sentenceOf(sentence, options);

describe('terms', () => {
  it('finds forbidden words and gives the reason', () => {
    const [finding] = rule.check(given('创建国家级示范区。'));
    expect(finding).toMatchObject({ message: '不用“国家级示范区”一词', hint: '尚未获批' });
  });

  it('finds other spellings of preferred words, save inside the right one', () => {
    const document = given('云岭经开区新增专特精新企业，经开区上下齐心。');
    expect(messagesOf(rule, document)).toEqual(['“专特精新”应写作“专精特新”', '“经开区”应写作“云岭经开区”']);
    expect(wordsAt(rule, document)).toEqual(['专特精新', '经开区']);
  });

  it('counts a word once a paragraph', () => {
    expect(messagesOf(rule, given('史无前例的规模，史无前例的速度。'))).toEqual([
      '不用“史无前例”一词（本段共2处）',
    ]);
  });

  it('finds nothing without a list', () => {
    expect(messagesOf(rule, '史无前例')).toEqual([]);
  });
});
