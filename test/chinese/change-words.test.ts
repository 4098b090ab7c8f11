import { expect, it } from 'vitest';
import { changeOfWords } from '../../src/chinese/change-words.js';

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
