// Times in words, and the time a run took.
import { describe, expect, it } from 'vitest';
import { durationInWords, startTiming } from '../../src/commands/durations.js';

describe('durationInWords', () => {
  it.each([
    [40, '0.0 秒'],
    [3_240, '3.2 秒'],
    [9_960, '10 秒'],
    [45_400, '45 秒'],
    [60_000, '1 分'],
    [125_000, '2 分 5 秒'],
    [3_600_000, '1 小时'],
    [4_860_000, '1 小时 21 分'],
  ])('%i ms are %s', (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });

  it('of an estimate gives whole seconds, and never none', () => {
    expect(durationInWords(3_240, true)).toBe('3 秒');
    expect(durationInWords(40, true)).toBe('1 秒');
  });
});

describe('startTiming', () => {
  it('says the time of several files where somebody watches, and nothing elsewhere', () => {
    let now = 1_000;
    const [watched, logged] = [true, false].map((progress) => startTiming({ progress, now: () => now }));
    now += 2_500;
    expect(watched?.(2)).toBe('，用时 2.5 秒');
    expect(watched?.(1)).toBe('');
    expect(logged?.(2)).toBe('');
  });
});
