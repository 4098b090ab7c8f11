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
    ['2025年工作报告\n一、2024年主要工作情况\n顺利。\n二、存在问题\n用地偏紧。', ['2024年']],
    ['2026年云岭县政府工作报告\n一、2024年工作回顾\n顺利。\n二、2026年工作安排\n抓好落实。', ['2024年']],
    ['2025年述职报告\n一、2023年主要工作\n顺利。', ['2023年']],
    ['关于2025年预算执行情况的报告\n一、2024年工作总体情况\n顺利。', ['2024年']],
    ['关于2025年预算执行情况和2026年预算草案的报告\n一、2024年预算执行情况\n顺利。', ['2024年']],
  ])('finds it in %s', (text, words) => {
    expect(wordsFound(yearConflict, plainOf(text))).toEqual(words);
  });

  it.each([
    '2025年工作总结及2026年工作安排\n2025年，各项工作顺利。',
    '2025年工作总结\n2024年，园区获批省级开发区。2025年，园区乘势而上。',
    '2025年工作总结\n一、2024年度考核问题整改情况\n已完成。',
    '工作总结\n2024年，各项工作顺利。',
    '2025年工作总结\n自2019年以来，累计投入5亿元。',
    '2025年工作总结\n2003年，省委作出建设开发区的部署。二十多年来，园区发生巨变。',
    '2026年云岭县人民政府工作报告\n一、2025年工作回顾\n增长6.5%。\n二、2026年工作安排\n增长6%左右。',
    '在云岭经济开发区2026年工作会议上的报告\n一、2025年工作回顾\n顺利。\n二、2026年工作重点\n抓好落实。',
    '政府工作报告\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n一、2025年工作回顾\n顺利。',
    '2026年工作报告\n一、2025年工作回顾\n顺利。\n二、今年工作安排\n抓好落实。',
    '在2025年度总结表彰大会上的讲话\n一、2025年工作情况\n顺利。',
    '2025年工作总结\n一、2021—2024年工作回顾\n顺利。',
    '2025年工作总结\n一、2024年以来工作回顾\n顺利。',
    '关于2025年国民经济和社会发展计划执行情况与2026年计划草案的报告\n一、2025年国民经济和社会发展计划执行情况\n顺利。\n二、2026年主要目标\n抓好落实。',
    '2023—2025年工作总结\n一、2023年主要工作情况\n顺利。\n二、2024年主要工作情况\n顺利。',
    '2026年云岭区政府工作报告\n一、过去五年工作回顾\n顺利。\n二、2026年工作安排\n抓好落实。',
  ])('passes %s', (text) => {
    expect(wordsFound(yearConflict, plainOf(text))).toEqual([]);
  });

  it('is sure only of the title of a summary', () => {
    const severities = (title: string) =>
      Array.from(
        yearConflict.check(plainOf(`${title}\n一、2024年主要工作情况\n顺利。`)),
        ({ severity }) => severity,
      );
    expect(severities('2025年工作总结')).toEqual(['error']);
    expect(severities('2025年工作报告')).toEqual(['warning']);
  });

  it('takes the title of a meeting for the year after that of the data', () => {
    const found = (title: string) => wordsFound(yearConflict, yamlOf(`year: 2025\ntitle: ${title}\n`));
    expect(found('2026年云岭县政府工作报告')).toEqual([]);
    expect(found('2026年云岭县工作总结')).toEqual(['2026年']);
    expect(found('2024年云岭县政府工作报告')).toEqual(['2024年']);
  });

  it('compares title and date with the year of the data', () => {
    expect(wordsFound(yearConflict, yamlOf('year: 2025\ntitle: 开发区2024年工作总结\n'))).toEqual(['2024年']);
    expect(wordsFound(yearConflict, yamlOf('year: 2025\ndate: 2024-12-20\n'))).toEqual(['2024-12-20']);
    expect(
      wordsFound(yearConflict, yamlOf('year: 2025\ntitle: 开发区2025年工作总结\ndate: 2026-01-05\n')),
    ).toEqual([]);
  });
});
