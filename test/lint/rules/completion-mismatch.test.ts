// Completion rates that do not follow from value and target.
import { describe, expect, it } from 'vitest';
import { completionMismatch } from '../../../src/lint/rules/completion-mismatch.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

const data = (text: string) =>
  yamlOf(`indicators:\n  - {name: 税收收入, value: 12.6, unit: 亿元, target: 12}\ntasks:\n  - ${text}\n`);

describe('completion-mismatch', () => {
  it('compares a sentence with the data', () => {
    expect(
      wordsFound(completionMismatch, data('税收收入12.6亿元，同比增长5%，完成年度目标的108%。')),
    ).toEqual(['108%']);
    expect(wordsFound(completionMismatch, data('税收收入完成年度目标的108%。'))).toEqual(['108%']);
  });

  it.each([
    '税收收入12.6亿元，完成年度目标的105%。',
    // It follows from the sentence's own value, which figure-conflict tells.
    '税收收入13亿元，完成年度目标的108.3%。',
    '上半年，税收收入6亿元，完成年度目标的50%。',
    '税收收入12.6亿元，完成年度目标的100%以上。',
    '进出口总额3亿元，完成年度目标的108%。',
  ])('passes %s beside the data', (text) => {
    expect(wordsFound(completionMismatch, data(text))).toEqual([]);
  });

  it.each([
    ['完成投资24.92亿元，为年初60亿元目标的39.87%。', ['39.87%']],
    ['完成投资24.9亿元，完成全年目标60亿元的39.9%。', ['39.9%']],
    ['目标60亿元，实际完成24.9亿元，完成率39.9%。', ['39.9%']],
  ])('reckons within %s', (sentence, words) => {
    expect(wordsIn(completionMismatch, sentence)).toEqual(words);
  });

  it.each([
    '完成产值59.5亿元，为全年115亿元目标的51.74%。',
    '完成投资24.9亿元，完成全年目标60亿元的41.5%。',
    '完成厂房7000平方米，占全年2万平方米目标的30%。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(completionMismatch, sentence)).toEqual([]);
  });
});
