import { describe, expect, it } from 'vitest';
import { done, redone, started, textOf, undone } from '../../src/edit/history.js';

describe('history', () => {
  const two = done(done(started('一'), '二'), '三');

  it('goes back and forward step by step', () => {
    const back = undone(undone(two));
    expect(textOf(back)).toBe('一');
    expect(textOf(redone(back))).toBe('二');
    expect(textOf(redone(redone(back)))).toBe('三');
  });

  it('stays at either end', () => {
    expect(undone(started('一'))).toEqual(started('一'));
    expect(redone(two)).toBe(two);
  });

  it('forgets what was undone once something else is done', () => {
    const other = done(undone(two), '四');
    expect(redone(other)).toBe(other);
    expect(textOf(undone(other))).toBe('二');
  });

  it('takes the same text for no step', () => {
    expect(done(two, '三')).toBe(two);
  });

  it('keeps the last 200 steps', () => {
    let history = started('0');
    for (let step = 1; step <= 500; step += 1) history = done(history, String(step));
    let steps = 0;
    for (let back = undone(history); back !== history; back = undone(history)) {
      history = back;
      steps += 1;
    }
    expect(steps).toBe(200);
    expect(textOf(history)).toBe('300');
  });

  it('keeps less of long texts, and one step of the longest', () => {
    let history = started('长'.repeat(15_000_000));
    for (const end of ['甲', '乙', '丙']) history = done(history, '长'.repeat(15_000_000) + end);
    expect(history.before).toHaveLength(1);
  });
});
