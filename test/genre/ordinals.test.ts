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
      expect(ordinalsOf(sentence).filter(({ isDoubtful }) => !isDoubtful)).toEqual([]);
    },
  );

  it.each([
    '三要素保障有力',
    '二要点明确',
    '四要件齐全',
    '一是一，说到做到',
    '一要求，二不能',
    '（一）、（三）项办理',
    '（二）项规定',
    '一、三产业',
    '一是……',
  ])('finds none at the beginning of %s', (sentence) => {
    expect(ordinalsOf(sentence)).toEqual([]);
  });

  it.each(['8.6个重大专项', '3．10种有色金属', '三、四项重点', '6.5亿元'])(
    'doubts that of %s',
    (sentence) => {
      expect(ordinalsOf(sentence)).toMatchObject([{ isDoubtful: true, start: 0 }]);
      expect(ordinalsOf(`建成${sentence}`)).toEqual([]);
      expect(ordinalsOf(`全年，${sentence}`)).toEqual([]);
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
