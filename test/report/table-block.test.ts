// Tables in places narrower than the page for which they were measured.
import { describe, expect, it } from 'vitest';
import type { Inline, Table } from '../../src/report/report.js';
import { tableBlock, tableInPlace } from '../../src/report/table-block.js';

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];
const HEAD = ['指标', '单位', '目标', '完成', '完成率', '同比'];
const ROWS = [
  ['规上工业营业收入', '亿元', '210', '215.30', '102.5%', '6.0%'],
  ['固定资产投资', '亿元', '60', '62.50', '104.2%', '9.1%'],
];
const wide: Table = tableBlock(
  HEAD.map((title) => ({ title: words(title) })),
  { caption: [], notes: [], path: [], rows: ROWS.map((cells) => ({ cells: cells.map(words), path: [] })) },
);
/** The room of a column without its margins (170 twips), in half-width characters of the table's size. */
const roomOf = ({ columns, line = 0, size = 24 }: Table, index: number) =>
  ((columns[index]?.width ?? 0) / 100) * line - 170 / (size * 5);

describe('tableInPlace', () => {
  it('leaves a table as it is where there is the room for which it was measured', () => {
    expect(tableInPlace(wide, 8844, true)).toBe(wide);
  });

  it('keeps figures whole in a column of text, in a smaller size', () => {
    const table = tableInPlace(wide, 3940, true);
    expect(table.size).toBeLessThan(24);
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
    for (const cells of ROWS)
      for (const index of [2, 3, 4, 5])
        expect(roomOf(table, index)).toBeGreaterThanOrEqual(cells[index]?.length ?? 0);
  });

  it('keeps the size where the template sets it, and aligns figures in the narrower columns', () => {
    const table = tableInPlace(wide, 5500, false);
    expect(table.size).toBe(24);
    const [before, after] = [wide, table].map(({ rows }) => rows[0]?.looks?.[2]?.indent ?? 0);
    expect(after).toBeLessThan(before ?? 0);
  });

  it('takes the last size where nothing fits', () => {
    expect(tableInPlace(wide, 1440, true).size).toBe(15);
  });
});
