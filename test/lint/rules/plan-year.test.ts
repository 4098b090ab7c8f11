// Plans for any year but the next.
import { describe, expect, it } from 'vitest';
import { planYear } from '../../../src/lint/rules/plan-year.js';
import { plainOf, wordsFound, yamlOf } from '../../genre/document-of.js';

const text = (title: string, heading = '二、工作安排', body = '继续抓好落实。') =>
  plainOf(`${title}\n一、2025年工作完成情况\n进展顺利。\n${heading}\n${body}\n`);

describe('plan-year', () => {
  it.each([
    ['2025年工作总结及2024年工作安排', '二、工作安排', '', ['2024年']],
    ['2025年工作总结和2024年工作思路', '二、工作思路', '', ['2024年']],
    ['工作总结', '二、2025年工作安排', '', ['2025年']],
    ['工作总结', '二、2026年工作安排', '2025年力争新开工项目20个。', ['2025年']],
    ['工作总结', '二、2027年工作计划', '', ['2027年']],
    ['2025年工作总结', '二、2025年工作打算', '', ['2025年']],
    ['2025年工作总结', '二、2026年工作安排', '2024年，力争新开工项目20个。', ['2024年']],
    ['2026年云岭县政府工作报告', '二、2025年工作安排', '', ['2025年']],
  ])('finds it in %s / %s %s', (title, heading, body, words) => {
    expect(wordsFound(planYear, text(title, heading, body))).toEqual(words);
  });

  it.each([
    ['2025年工作总结及2026年工作安排', '二、2026年工作安排', '2026年力争开工20个，2027年建成。'],
    ['2025年上半年工作总结和2025年下半年工作安排', '二、2025年下半年工作安排', ''],
    ['工作总结', '二、工作安排', '巩固2025年整治成果。'],
    ['2026年云岭县政府工作报告', '二、2026年工作安排', '2026年力争增长6%。'],
    ['在云岭经济开发区2026年工作会议上的报告', '二、2026年重点任务', '到2030年，力争产值翻番。'],
    ['关于2025年计划执行情况与2026年计划草案的报告', '二、2026年主要任务', '2027年确保建成通车。'],
    ['2025年工作总结及今后三年（2026—2028年）工作计划', '二、今后三年工作计划', ''],
    ['2025年工作总结', '二、到2030年的工作目标和2026年工作安排', ''],
    ['2025年工作报告', '二、2026年主要目标', '2030年主要目标分两步实现。'],
    ['2025年一季度工作总结', '二、2025年工作计划', ''],
  ])('passes %s / %s %s', (title, heading, body) => {
    expect(wordsFound(planYear, text(title, heading, body))).toEqual([]);
  });

  it('takes a plan for the same year where the first part is about half of it', () => {
    const document = plainOf('工作总结\n一、2025年上半年工作情况\n顺利。\n二、2025年工作打算\n抓好落实。');
    expect(wordsFound(planYear, document)).toEqual([]);
  });

  it('is sure of a year that is over and asks about the same year', () => {
    const severities = (year: number) =>
      Array.from(
        planYear.check(yamlOf(`plan:\n  year: ${year}\n  tasks: [抓好落实。]\n`)),
        ({ severity }) => severity,
      );
    expect([2024, 2025, 2026, 2027].map(severities)).toEqual([['error'], ['warning'], [], ['warning']]);
  });

  it('has one finding for a year and its heading', () => {
    const yaml = 'plan:\n  year: 2024\n  title: 2024年工作安排\n  tasks: [抓好落实。]\n';
    expect(wordsFound(planYear, yamlOf(yaml))).toEqual(['2024']);
    expect(wordsFound(planYear, yamlOf(yaml.replace('year: 2024', 'year: 2026')))).toEqual(['2024年']);
  });
});
