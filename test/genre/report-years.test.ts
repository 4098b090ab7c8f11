// The years that a report is about.
import { describe, expect, it } from 'vitest';
import { titleKind, yearsNamedIn } from '../../src/genre/report-years.js';
import { plainOf } from './document-of.js';

describe('reportYears', () => {
  it.each([
    // A meeting's year: the one before is over, this one is planned.
    [
      '2026年云岭县人民政府工作报告\n各位代表：\n一、2025年工作回顾\n顺利。\n二、2026年工作安排\n抓好落实。',
      2025,
      2026,
    ],
    [
      '政府工作报告\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n一、2025年工作回顾\n二、2026年主要任务',
      2025,
      2026,
    ],
    [
      '在云岭经济开发区2026年工作会议上的报告\n一、2025年工作回顾\n去年增长8%。\n二、2026年工作重点',
      2025,
      2026,
    ],
    ['在2026年全区经济工作会议上的讲话\n同志们：\n刚刚过去的2025年，成绩来之不易。', 2025, 2026],
    ['2026年云岭县政府工作报告\n各位代表：\n2025年，全县地区生产总值增长6%。', 2025, 2026],
    [
      '2026年云岭区政府工作报告\n一、“十四五”发展回顾\n五年来增长快。\n二、“十五五”时期主要目标\n到2030年翻番。\n三、2026年工作安排',
      2025,
      2026,
    ],
    ['2025年政府工作报告\n一、2025年工作回顾\n二、2026年工作安排', 2025, 2026],
    ['2026年工作报告\n一、2025年工作回顾\n二、2026年重点任务', 2025, 2026],
    // The year of the work.
    ['关于2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告\n正文。', 2025, 2026],
    [
      '关于云岭县2025年财政预算执行情况和2026年财政预算草案的报告\n一、2025年预算执行情况\n二、2026年预算草案',
      2025,
      2026,
    ],
    ['云岭经济开发区2025年工作报告\n一、2025年工作情况\n二、2026年打算', 2025, 2026],
    ['云岭经济开发区2025年工作报告\n一、主要工作\n二、下年打算', 2025, undefined],
    ['2025年工作总结\n一、2024年主要工作\n二、2025年工作安排', 2025, 2025],
    ['2025年度工作总结\n一、主要工作\n二、2026年目标任务', 2025, 2026],
    ['工作总结\n一、1998年工作回顾和1999年工作的总体要求\n顺利。', 1998, 1999],
    ['2025年工作总结\n一、工作回顾\n二、2026年主要工作', 2025, 2026],
    // In doubt.
    ['政府工作报告\n一、过去五年工作回顾\n2021年到2025年。\n二、今后五年的目标', undefined, undefined],
    ['2026年云岭县政府工作报告\n一、过去一年工作回顾\n顺利。', undefined, 2026],
    ['2026年工作报告\n一、过去一年工作\n二、2026年工作安排', undefined, 2026],
    ['2023—2025年工作总结\n一、三年工作回顾\n二、2026年工作安排', undefined, 2026],
    ['2024—2025学年工作总结\n正文。', undefined, undefined],
  ])('are told of %s', (text, year, planYear) => {
    expect(plainOf(text)).toMatchObject({ year, planYear });
  });

  it('open the plan with the heading that names its year', () => {
    const { texts } = plainOf(
      '2026年政府工作报告\n一、2025年工作回顾\n顺利。\n二、2026年主要任务\n抓好落实。\n三、2025年重点工作完成情况\n顺利。',
    );
    expect(texts.filter(({ role }) => role === 'heading').map(({ part }) => part)).toEqual([
      'tasks',
      'plan',
      'tasks',
    ]);
  });

  it('leave days, ranges and horizons out', () => {
    const years = (text: string) => yearsNamedIn(text).map(({ year }) => year);
    expect(years('2026年1月15日关于2025年工作的报告')).toEqual([2025]);
    expect(years('2021—2025年工作回顾和2026年打算')).toEqual([2026]);
    expect(years('2026年至2028年行动计划')).toEqual([]);
    expect(years('到2030年的目标和2027年底前的任务')).toEqual([]);
  });

  it.each([
    ['云岭经济开发区2025年工作总结', 'year'],
    ['在2025年度总结大会上的讲话', 'meeting'],
    ['云岭县第十八届人民代表大会第五次会议关于2025年预算执行情况的报告', 'year'],
    ['2026年工作要点', 'plan'],
    ['2025年工作汇报', 'open'],
  ])('hang on what %s is the title of', (title, kind) => {
    expect(titleKind(title)).toBe(kind);
  });
});
