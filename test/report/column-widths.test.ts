// Columns as wide as their words, in hundredths that add up to 100.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNeeds, columnWidths, lineOf, needsIn, tableSize } from '../../src/report/column-widths.js';
import { plain } from '../../src/report/inline.js';

const rowsOf = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells) => ({ cells: cells.map((cell) => [plain(cell)]) }));

const columnsOf = (...titles: readonly string[]) => titles.map((title) => ({ title: [plain(title)] }));

/** 73 half-width characters stand in a line of a table. */
const inCharacters = (share: number) => (share * 73) / 100;

describe('columnWidths', () => {
  it('adds up to 100, whatever stands in the cells', () => {
    const cell = fc.string({ maxLength: 60 });
    const table = fc
      .integer({ min: 1, max: 8 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, ([titles = [], ...rows]) => {
        const widths = columnWidths(columnsOf(...titles), rowsOf(...rows));
        expect(widths).toHaveLength(titles.length);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
    );
  });

  it('gives every column its words where they all fit', () => {
    const cells = ['规上工业总产值', '亿元', '215.30*', '0.2个百分点'];
    const widths = columnWidths(columnsOf('指标', '单位', '完成', '同比'), rowsOf(cells));
    for (const [column, characters] of [14, 4, 7, 11].entries())
      expect(inCharacters(widths[column] ?? 0)).toBeGreaterThan(characters + 1);
  });

  it('takes from the longest where they do not, and leaves figures on one line', () => {
    const name = '规模以上工业战略性新兴产业产值占规模以上工业总产值的比重（1—11月）';
    const widths = columnWidths(
      columnsOf('指标', '单位', '完成', '同比'),
      rowsOf([name, '%', '102.5%', '0.2个百分点']),
    );
    expect(inCharacters(widths[2] ?? 0)).toBeGreaterThan(7);
    expect(inCharacters(widths[3] ?? 0)).toBeGreaterThan(12);
    expect(widths[0]).toBeGreaterThan(50);
  });

  it('does not part a date, a ratio or a short word, however long the texts beside them are', () => {
    const text = '加快培育装备制造百亿级集群，支持骨干企业做大做强，前瞻布局新赛道，编制未来产业培育方案。';
    const columns = columnsOf('序号', '重点工作', '工作内容', '责任单位', '完成时限', '结构');
    const rows = rowsOf([
      '1',
      '实施产业能级跃升行动',
      text,
      '应急管理局、生态环境分局',
      '2026年12月底',
      '2.1：64.7：33.2',
    ]);
    const needs = columnNeeds(columns, rows);
    const size = tableSize(needs, 'upright');
    const line = lineOf('upright', size);
    const widths = columnWidths(columns, rows, line, needsIn(size, needs));
    const [number = 0, , , , date = 0, ratio = 0] = widths.map((share) => (share * line) / 100);
    expect(number).toBeGreaterThan(4 + 1.4);
    expect(date).toBeGreaterThan(12 + 2 + 1.4);
    expect(ratio).toBeGreaterThan(14 + 1.4);
  });

  it('asks for a smaller size only where what cannot break does not fit', () => {
    const sizeOf = (titles: readonly string[], cells: readonly string[]) =>
      tableSize(columnNeeds(columnsOf(...titles), rowsOf(cells)), 'upright');
    const titles = ['指标', '单位', '目标', '完成', '完成率', '同比'];
    expect(sizeOf(titles, ['地区生产总值', '万元/亩', '增长6%', '118.60*', '102.5%', '0.2个百分点'])).toBe(
      24,
    );
    const dates = ['家', '家', ...Array.from({ length: 3 }, () => '2026年6月底')];
    expect(sizeOf(titles, ['地区生产总值', ...dates])).toBe(21);
  });

  it('shares what there is where not even all figures fit', () => {
    const widths = columnWidths(
      columnsOf(...Array.from({ length: 12 }, (_, column) => `第${column}列`)),
      rowsOf(Array.from({ length: 12 }, () => '2026年12月底')),
    );
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  });

  it('leaves room for the gaps Word puts between digits and Chinese', () => {
    // Both are ten characters wide; the first has three gaps, the second one.
    const [gaps = 0, gap = 0] = columnWidths(columnsOf('甲', '乙'), rowsOf(['2026年12月', '20261121年']));
    expect(gaps).toBeGreaterThan(gap);
  });

  it('counts the title of a column as words of it', () => {
    const [first = 0, second = 0] = columnWidths(columnsOf('很长很长的列标题', '短'), rowsOf(['1', '1']));
    expect(first).toBeGreaterThan(second * 2);
  });
});
