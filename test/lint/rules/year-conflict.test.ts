// Titles, headings and openings of another year.
import { describe, expect, it } from 'vitest';
import { yearConflict } from '../../../src/lint/rules/year-conflict.js';
import { plainOf, wordsFound, yamlOf } from '../../genre/document-of.js';

describe('year-conflict', () => {
  it.each([
    ['2025年工作总结\n一、2024年工作完成情况\n顺利。', ['2024年']],
    ['2025年工作总结\n一、二〇二四年工作回顾\n顺利。', ['二〇二四年']],
    ['2025年工作总结\n2024年，各项工作顺利。', ['2024年']],
    ['2025年工作总结\n各项工作顺利。现将2024年工作情况报告如下：', ['2024年']],
  ])('finds it in %s', (text, words) => {
    expect(wordsFound(yearConflict, plainOf(text))).toEqual(words);
  });

  it.each([
    '2025年工作总结及2026年工作安排\n2025年，各项工作顺利。',
    '2025年工作总结\n2024年，园区获批省级开发区。2025年，园区乘势而上。',
    '2025年工作总结\n一、2024年度考核问题整改情况\n已完成。',
    '工作总结\n2024年，各项工作顺利。',
    '2025年工作总结\n自2019年以来，累计投入5亿元。',
  ])('passes %s', (text) => {
    expect(wordsFound(yearConflict, plainOf(text))).toEqual([]);
  });

  it('compares title and date with the year of the data', () => {
    expect(wordsFound(yearConflict, yamlOf('year: 2025\ntitle: 开发区2024年工作总结\n'))).toEqual(['2024年']);
    expect(wordsFound(yearConflict, yamlOf('year: 2025\ndate: 2024-12-20\n'))).toEqual(['2024-12-20']);
    expect(
      wordsFound(yearConflict, yamlOf('year: 2025\ntitle: 开发区2025年工作总结\ndate: 2026-01-05\n')),
    ).toEqual([]);
  });
});
