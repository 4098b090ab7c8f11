// Ranges joined by the wrong mark.
import { describe, expect, it } from 'vitest';
import { rangeDash } from '../../../src/lint/rules/range-dash.js';
import { sentenceOf, wordsIn } from '../../genre/document-of.js';

describe('range-dash', () => {
  it.each([
    ['1-9月，产值增长6%。', ['1-9月']],
    ['2024~2025年实施。', ['2024~2025年']],
    ['3月1日-5日举行。', ['3月1日-5日']],
    ['开展外出培训3-4期。', ['3-4期']],
    ['增速为5%-8%。', ['5%-8%']],
    ['9:00-17:00开放。', ['9:00-17']],
    ['5月－6月', ['5月－6月']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(rangeDash, sentence)).toEqual(words);
  });

  it.each([
    '1—9月，产值增长6%。',
    '咨询电话0571-88886666。',
    '执行GB/T 9704-2012标准。',
    '产品型号A-3家喻户晓。',
    '每年3～5期。',
    '8—12月份，2～3家。',
    '比分3-2获胜。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(rangeDash, sentence)).toEqual([]);
  });

  it('only hints at a wide hyphen, which looks like the dash', () => {
    const severities = (sentence: string) =>
      Array.from(rangeDash.check(sentenceOf(sentence)), ({ severity }) => severity ?? rangeDash.severity);
    expect(severities('2006－2020年实施，招收2－3岁幼儿。')).toEqual(['info', 'info']);
    expect(severities('2006-2020年实施，招收2-3岁幼儿。')).toEqual(['warning', 'warning']);
  });

  it('changes the dash and nothing else', () => {
    const document = sentenceOf('1-9月，每季度3-5期。');
    const fixed = Array.from(rangeDash.check(document), ({ fix }) => fix).reduceRight(
      (text, fix) => (fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : text),
      document.source.text,
    );
    expect(fixed).toBe('工作总结\n1—9月，每季度3～5期。\n');
    expect(wordsIn(rangeDash, fixed)).toEqual([]);
  });
});
