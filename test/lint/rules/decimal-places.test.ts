// Series with uneven decimals.
import { describe, expect, it } from 'vitest';
import { decimalPlaces } from '../../../src/lint/rules/decimal-places.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

describe('decimal-places', () => {
  it.each([
    ['产值分别增长29.5%、24.0%和7%。', ['29.5%、24.0%和7%']],
    ['税收、利润分别下降3.0%、2%。', ['3.0%、2%']],
    ['分别增长8%、7.0%。', ['8%、7.0%']],
    ['占比分别提高1.0个百分点、2个百分点。', ['1.0个百分点、2个百分点']],
    ['三个园区分别完成10.0亿元、8亿元、6.5亿元。', ['10.0亿元、8亿元、6.5亿元']],
    ['两县分别增长8.50%和8.5%。', ['8.50%和8.5%']],
    ['产值分别达到100.0亿元与95亿元。', ['100.0亿元与95亿元']],
    ['分别完成12.50亿元、8.5亿元和3.25亿元。', ['12.50亿元、8.5亿元和3.25亿元']],
  ])('finds it in %s', (sentence, words) => {
    expect(wordsIn(decimalPlaces, sentence)).toEqual(words);
  });

  it.each([
    '产值分别增长29.5%、24.0%。',
    '分别增长7%、14.4%、18.8%。',
    '分别增长29.5%、24%和3.25%。',
    '分别引进12个、8个。',
    '分别增长10%、20%。',
    '分别完成100亿元、80亿元。',
    '分别为4%、5.3%、3.4%。',
    '分别占96.7%和97%。',
    '增长29.5%，下降24%。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(decimalPlaces, sentence)).toEqual([]);
  });

  it('looks at an indicator with its parts, and at growth rates only in a table', () => {
    const parts = (value: string) =>
      `indicators:\n  - {name: 工业总产值, value: 215.3, unit: 亿元, parts: [{name: 甲, value: 120.3}, {name: 乙, value: ${value}}]}\n`;
    expect(wordsFound(decimalPlaces, yamlOf(parts('95')))).toEqual(['95']);
    expect(wordsFound(decimalPlaces, yamlOf(parts('95.0')))).toEqual([]);
    const rates = (table: boolean) =>
      `indicators:\n  table: ${table}\n  items:\n    - {name: 工业投资, yoy: 6.5}\n    - {name: 税收收入, yoy: 7}\n`;
    expect(wordsFound(decimalPlaces, yamlOf(rates(true)))).toEqual(['7']);
    expect(wordsFound(decimalPlaces, yamlOf(rates(false)))).toEqual([]);
  });
});
