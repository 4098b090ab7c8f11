// Pasted data as rows of cells, each with its place in the text.
import { describe, expect, it } from 'vitest';
import { cutCells } from '../../src/summary/chart-cells.js';

const words = (text: string) => cutCells(text, []).map((row) => row.map((cell) => cell.words));

describe('cutCells', () => {
  it.each([
    [
      'tabs, with empty cells at the ends',
      '\t2024\n甲\t\n',
      [
        ['', '2024'],
        ['甲', ''],
      ],
    ],
    [
      'pipes',
      '| 甲 | 1 |\n|:--|--:|\n| 乙 | |',
      [
        ['甲', '1'],
        ['乙', ''],
      ],
    ],
    [
      'pipes without a frame',
      '甲 | 1\n乙 ｜ 2',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      'commas',
      '甲,1\n\n乙，2\r\n',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      'blanks',
      '甲  1\n乙\u30002',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      'lines that YAML folded',
      '甲 1\u2029乙 2',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    ['names alone', '甲\n乙', [['甲'], ['乙']]],
    ['nothing', ' \n', []],
  ])('parts at %s', (_, text, rows) => {
    expect(words(text)).toEqual(rows);
  });

  it('says where each cell stands', () => {
    const text = '  年度\t产值 \n2024年\t 5';
    for (const cell of cutCells(text, ['a']).flat())
      expect(text.slice(cell.span?.start, cell.span?.end)).toBe(cell.words);
  });

  it('knows a figure that is to come from one that is not there', () => {
    expect(cutCells('甲,待定\n乙,—\n丙,', []).map((row) => row[1]?.missing)).toEqual([true, undefined, true]);
  });

  it('takes a long text in one go', () => {
    const text = `${'|'.repeat(50_000)}\n${' '.repeat(50_000)}`;
    const start = performance.now();
    cutCells(text, []);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
