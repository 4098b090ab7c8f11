import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../src/compare/word-changes.js';

const told = (before: string, after: string) =>
  wordChanges(before, after).map(({ was, is, isFigure }) => `${was}→${is}${isFigure ? '#' : ''}`);

describe('wordChanges', () => {
  it('tells figures each by itself, whole', () => {
    expect(told('产值215.30亿元，增长6.0%', '产值218.40亿元，增长6.1%')).toEqual([
      '215.30→218.40#',
      '6.0→6.1#',
    ]);
    expect(told('同比增长6.5%', '同比下降3.2%')).toEqual(['增长→下降', '6.5→3.2#']);
  });

  it('makes one change of words with a character in common between them', () => {
    expect(told('生活配套稳步推进，成效明显。', '生活配套扎实推动，成效明显。')).toEqual([
      '稳步推进→扎实推动',
    ]);
  });

  it('tells what was added and what was taken out', () => {
    expect(told('坚持月调度。', '坚持月调度、季分析。')).toEqual(['→、季分析']);
    expect(told('坚持月调度、季分析。', '坚持月调度。')).toEqual(['、季分析→']);
  });

  it('makes the one line of the other, whatever they are', () => {
    const words = fc.string({ unit: fc.constantFrom(...'甲乙丙，12.3%ab'), maxLength: 40 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        let made = before;
        for (const { start, end, was, is } of [...wordChanges(before, after)].reverse()) {
          expect(before.slice(start, end)).toBe(was);
          made = made.slice(0, start) + is + made.slice(end);
        }
        expect(made).toBe(after);
      }),
    );
  });
});
