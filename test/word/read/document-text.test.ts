import { describe, expect, it } from 'vitest';
import { documentText, wordsAt } from '../../../src/word/read/document-text.js';
import type { WordLine } from '../../../src/word/read/read-document.js';

const line = (words: string, paragraph: number): WordLine => ({ words, paragraph, kind: 'text', pieces: [] });

function found(lines: readonly WordLine[], start: number, end: number): string | undefined {
  const words = wordsAt({ lines }, documentText({ lines }), { start, end });
  return words && `${words.line.paragraph}:${words.line.words.slice(words.start, words.end)}`;
}

describe('the text of a document', () => {
  it('has a line for each paragraph, those without words too', () => {
    const { text, starts } = documentText({ lines: [line('甲\t乙', 2), line('丙\n丁', 5), line('注', 0)] });
    expect(text).toBe('\n甲\u3000\u3000\u3000乙\n\n\n丙丁\n注\n');
    expect(starts).toEqual([1, 9, 12]);
  });

  it('is one empty line where there are no words', () => {
    expect(documentText({ lines: [] })).toEqual({ text: '\n', starts: [] });
    expect(found([], 0, 0)).toBeUndefined();
  });
});

describe('the way back', () => {
  const lines = [line('甲乙', 2), line('丙\n丁戊', 4)];

  it('finds the words of a span, with breaks that the text leaves out', () => {
    expect(found(lines, 1, 3)).toBe('2:甲乙');
    expect(found(lines, 5, 7)).toBe('4:丙\n丁');
    expect(found(lines, 6, 8)).toBe('4:丁戊');
  });

  it('takes the blanks that stand for a tab for one, and knows the tabs between cells', () => {
    expect(documentText({ lines: [{ ...line('甲\t乙', 1), kind: 'row' }] }).text).toBe('甲\t乙\n');
    expect(found([{ ...line('甲\t乙丙', 1), kind: 'row' }], 1, 3)).toBe('1:\t乙');
    const row = [line('甲\t乙丙', 1)];
    expect(found(row, 1, 4)).toBe('1:\t');
    expect(found(row, 2, 3)).toBe('1:\t');
    expect(found(row, 3, 5)).toBe('1:\t乙');
    expect(found(row, 5, 6)).toBe('1:丙');
  });

  it('ends with the line in which the span begins', () => {
    expect(found(lines, 2, 8)).toBe('2:乙');
  });

  it('means a character where only a point is meant', () => {
    expect(found(lines, 1, 1)).toBe('2:甲');
    expect(found(lines, 3, 3)).toBe('2:乙');
  });

  it('means the line before where there are no words, or else the first', () => {
    expect(found(lines, 0, 0)).toBe('2:');
    expect(found(lines, 4, 4)).toBe('2:');
    expect(found(lines, 99, 99)).toBe('4:');
  });

  it('does not part a pair of surrogates', () => {
    expect(found([line('𠮷野', 1)], 1, 2)).toBe('1:𠮷');
    expect(found([line('𠮷野', 1)], 0, 1)).toBe('1:𠮷');
    expect(found([line('甲𠮷', 1)], 3, 3)).toBe('1:𠮷');
  });
});
