// Finished facts dated after the summary.
import { describe, expect, it } from 'vitest';
import { futureFact } from '../../../src/lint/rules/future-fact.js';
import { plainOf, wordsFound, yamlOf } from '../../genre/document-of.js';

const on = (date: string, text: string) => yamlOf(`date: ${date}\ntasks:\n  - ${text}\n`);

describe('future-fact', () => {
  it.each([
    ['2025-12-20', '12月28日，二期项目建成投产。', ['12月28日']],
    ['2025-11-20', '12月，成功召开推进会。', ['12月']],
    ['2025-12-20', '2026年3月，项目已竣工。', ['2026年3月']],
    ['2025年12月20日', '12月21日举办签约仪式。', ['12月21日']],
  ])('finds it on %s in %s', (date, text, words) => {
    expect(wordsFound(futureFact, on(date, text))).toEqual(words);
  });

  it.each([
    ['2025-12-20', '12月8日，二期项目建成投产。'],
    ['2025-12-20', '12月，成功召开推进会。'],
    ['2025-12-20', '12月28日，项目将竣工投产。'],
    ['2025-11-20', '12月底前建成投产。'],
    ['2026-01-10', '12月28日，二期项目建成投产。'],
  ])('passes on %s %s', (date, text) => {
    expect(wordsFound(futureFact, on(date, text))).toEqual([]);
  });

  it('reads the date at the end of a plain text, and says nothing without one', () => {
    const text = '2025年工作总结\n12月28日，二期项目建成投产。\n';
    expect(wordsFound(futureFact, plainOf(`${text}2025年12月20日`))).toEqual(['12月28日']);
    expect(wordsFound(futureFact, plainOf(text))).toEqual([]);
  });

  it('leaves the plan alone', () => {
    const plan = 'date: 2025-12-20\nplan:\n  tasks:\n    - 2026年3月召开推进会，项目建成投产。\n';
    expect(wordsFound(futureFact, yamlOf(plan))).toEqual([]);
  });
});
