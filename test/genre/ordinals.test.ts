// The ordinals of a paragraph and what is none.
import { describe, expect, it } from 'vitest';
import { toChineseNumeral } from '../../src/chinese/numerals.js';
import { type Ordinal, ordinalsIn, withNumber } from '../../src/genre/ordinals.js';
import { paragraphsOf } from '../../src/genre/paragraphs.js';
import { sentenceOf } from './document-of.js';

const ordinalsOf = (sentence: string): Ordinal[] =>
  paragraphsOf(sentenceOf(sentence)).slice(1).flatMap(ordinalsIn);

describe('ordinalsIn', () => {
  it.each([
    ['十二、抓招商', ['一、', 12, '十二、']],
    ['(三)抓招商', ['（一）', 3, '(三)']],
    ['4．抓招商', ['1.', 4, '4．']],
    ['4.2025年目标', ['1.', 4, '4.']],
    ['（5）抓招商', ['（1）', 5, '（5）']],
    ['⑥抓招商', ['①', 6, '⑥']],
    ['要做到：二要实干', ['一要', 2, '二要']],
    ['做法有：其二，实干', ['其一，', 2, '其二']],
    ['附件：2.清单', ['1.', 2, '2.']],
  ])('reads %s', (sentence, [form, number, words]) => {
    expect(ordinalsOf(sentence)).toMatchObject([{ form, number, words }]);
  });

  it.each(['统一是前提', '五一是节日', '3.5亿元', '一、二、三产业', '全市第一，领先', '见（三）'])(
    'finds none in %s',
    (sentence) => {
      expect(ordinalsOf(sentence)).toEqual([]);
    },
  );

  it('tells where they stand', () => {
    expect(ordinalsOf('一是甲。二是乙；三是丙')).toMatchObject([
      { opensLine: true, afterStop: false },
      { opensLine: false, afterStop: true },
      { opensLine: false, afterStop: false },
    ]);
  });

  it('names another number in the same form', () => {
    const [first] = ordinalsOf('(九)抓招商');
    expect(first && withNumber(first, 10, toChineseNumeral)).toBe('(十)');
    const [circled] = ordinalsOf('①抓招商');
    expect(circled && withNumber(circled, 2, toChineseNumeral)).toBe('②');
  });
});
