import { expect, it } from 'vitest';
import { changeOfWords, hasBareFigure } from '../../src/chinese/change-words.js';

it.each([
  ['6.0%', '6.0%'],
  [' -0.30 个百分点 ', '-0.30个百分点'],
  ['2百分点', '2个百分点'],
  ['1.2倍', '1.2倍'],
  ['6％', '6%'],
  ['增长6.0%', '6.0%'],
  ['同比下降2.5%', '-2.5%'],
  ['提高0.3个百分点', '0.3个百分点'],
  ['增长1,200%', '1200%'],
  ['增长-2%', undefined],
  ['6.0', undefined],
  ['6.0%左右', undefined],
  ['稳中有升', undefined],
  ['翻两番', undefined],
  ['', undefined],
])('%s is read as %s', (words, expected) => {
  const change = changeOfWords(words);
  expect(change && change.number.digits + change.unit).toBe(expected);
});

it.each([
  ['下降2.5', '-2.5'],
  ['增长6', '6'],
  ['降2.5%', '-2.5%'],
  ['增速为6%', '6%'],
  ['↓0.3个百分点', '-0.3个百分点'],
  ['下降了3%', '-3%'],
  ['无变化', '0'],
  ['下降-3', undefined],
  ['下降为2.5%', undefined],
  ['6个点', undefined],
])('%s, said shortly, is read as %s', (words, expected) => {
  const change = changeOfWords(words);
  expect(change && change.number.digits + (change.unit ?? '')).toBe(expected);
});

it.each(['增长6左右', '增长1，5%', '增长约l2%'])(
  '%s has a figure of which nobody knows what it counts',
  (words) => {
    expect(hasBareFigure(words)).toBe(true);
  },
);

it.each(['增长6%左右', '增长6%—8%', '增长6～8个百分点', '翻2番', '居全市第3位', '稳中有升'])(
  '%s has none',
  (words) => {
    expect(hasBareFigure(words)).toBe(false);
  },
);
