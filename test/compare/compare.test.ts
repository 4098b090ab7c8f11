import { describe, expect, it } from 'vitest';
import { compareDocuments, yearOf } from '../../src/compare/compare.js';
import { compareTexts, paperOf } from './papers.js';

const text = (title: string, ...lines: readonly string[]) => `${title}\n${lines.join('\n')}\n`;

describe('the notes of a comparison', () => {
  const now = paperOf('now.txt', text('云岭管委会2026年工作总结', '一、主要工作', '今年忙别的。'));

  it('are none for two years that follow one another', () => {
    expect(compareTexts('办好龙舟邀请赛。', '办好了龙舟邀请赛。').notes).toEqual([]);
  });

  it.each([
    [
      text('云岭管委会2025年工作总结', '一、主要工作', '忙。'),
      '“last.txt”里没有找到下年的安排，没有可以对照的任务和目标',
    ],
    [
      text('云岭管委会2023年工作总结', '一、主要工作', '忙。', '二、2024年工作安排', '办好龙舟邀请赛。'),
      '两份总结隔了3年（2023年、2026年），中间的安排没有对照',
    ],
    [
      text('云岭管委会2025年工作总结', '一、主要工作', '忙。', '二、2025年工作安排', '办好龙舟邀请赛。'),
      '“last.txt”安排的是2025年，“now.txt”写的是2026年，请核对年份',
    ],
    [
      text('云岭管委会工作情况', '一、主要工作', '忙。', '二、下一步工作安排', '办好龙舟邀请赛。'),
      '看不出“last.txt”是哪一年的，按先写的是去年、后写的是今年来对照',
    ],
  ])('tell of %j', (last, note) => {
    expect(compareDocuments(paperOf('last.txt', last), now).notes).toEqual([note]);
  });

  it('tell of a paper without work', () => {
    const { notes } = compareDocuments(
      paperOf('last.txt', text('云岭管委会2025年工作总结', '一、2026年工作安排', '办好龙舟邀请赛。')),
      paperOf('now.txt', text('云岭管委会2026年工作总结')),
    );
    expect(notes).toEqual(['“now.txt”里没有找到当年的工作']);
  });
});

it('takes all of a paper that only plans for the plan', () => {
  const plan = paperOf('plan.txt', text('云岭管委会2026年工作要点', '一、重点工作', '办好龙舟邀请赛。'));
  expect(yearOf(plan)).toBe(2025);
  const now = paperOf('now.txt', text('云岭管委会2026年工作总结', '一、主要工作', '龙舟邀请赛办好了。'));
  const { pledges, notes } = compareDocuments(plan, now);
  expect(pledges.map(({ words, outcome }) => [words, outcome])).toEqual([['办好龙舟邀请赛。', 'taken-up']]);
  expect(notes).toEqual([]);
});

it('leaves out what is attached to a text', () => {
  const { pledges } = compareTexts(
    '办好龙舟邀请赛。\n附件1\n重点任务分工表\n建好氢能走廊示范线。',
    '今年忙别的。',
  );
  expect(pledges.map(({ words }) => words)).toEqual(['办好龙舟邀请赛。']);
});

it('tells pledges in the order of the plan, and the same for the same papers', () => {
  const plan = '办好龙舟邀请赛。税收收入达到18亿元。建好氢能走廊示范线。';
  const once = compareTexts(plan, '税收收入19亿元。');
  expect(once.pledges.map(({ kind }) => kind)).toEqual(['task', 'figure', 'task']);
  expect(JSON.stringify(compareTexts(plan, '税收收入19亿元。'))).toBe(JSON.stringify(once));
});
