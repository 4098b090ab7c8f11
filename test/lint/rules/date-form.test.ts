// Dates not written in full.
import { describe, expect, it } from 'vitest';
import { dateForm } from '../../../src/lint/rules/date-form.js';
import { sentenceOf, wordsIn } from '../../genre/document-of.js';

describe('date-form', () => {
  it.each([
    ['8月8号召开。', ['8月8号']],
    ['2025年08月01日开工。', ['2025年08月01日']],
    ['2025-8-1签订，2025.8.2生效。', ['2025-8-1', '2025.8.2']],
    ['会议于8-8召开。', ['8-8']],
    ['二零二五年。', ['二零二五年']],
    ['8.15日召开。', ['8.15日']],
    ['二〇二五年10月8日，项目开工。', ['二〇二五年10月8日']],
    ['2025年十月竣工，2025年十月8日开工。', ['2025年十月', '2025年十月8日']],
    ['10月八日，十月8日。', ['10月八日', '十月8日']],
    ['2025年13月，2025年0月。', ['2025年13月', '2025年0月']],
    ['202447日，20251月，2025年15日。', ['202447日', '20251月', '2025年15日']],
    ['2月30日，2025年2月29日，4月31日。', ['2月30日', '2025年2月29日', '4月31日']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(dateForm, sentence)).toEqual(words);
  });

  it.each([
    '8月8日召开。',
    '8月8号楼交付。',
    '2025年10月20日。',
    '2024年2月29日。',
    '二〇二五年八月一日。',
    '二〇二五年十月，十月一日，一九四九年十月一日。',
    '2025年八月十五、2025年三月三、2025年五月初五。',
    '2025年1—10月，2025年10日均产量，2024年30日均水平。',
    '202512家企业，累计2025人，20251家。',
    '三月三歌节，八月1.2万人次。',
    '版本2.0.1发布，历时3.5日。',
    'IP地址为10.1.2.3。',
    '编号2025-8-1-3。',
    '参见https://example.com/2025-8-1/news。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(dateForm, sentence)).toEqual([]);
  });

  it('says how to write it', () => {
    const hints = (sentence: string) => Array.from(dateForm.check(sentenceOf(sentence)), ({ hint }) => hint);
    expect(hints('2025年08月01日')).toEqual(['写成“2025年8月1日”']);
    expect(hints('2025-08-01签订')).toEqual(['写成“2025年8月1日”']);
    expect(hints('于8-8召开')).toEqual(['写成“8月8日”']);
    expect(hints('2026-2-31完成')).toEqual(['核对日期']);
    expect(hints('2月30号召开')).toEqual(['核对日期']);
  });
});
