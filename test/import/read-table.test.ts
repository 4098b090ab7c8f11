import { describe, expect, it } from 'vitest';
import { type ReadCell, readTable } from '../../src/import/read-table.js';

const row = (...cells: readonly (string | Partial<ReadCell>)[]) => ({
  number: 1,
  cells: cells.map(
    (cell): ReadCell => ({
      words: '',
      span: 1,
      goesOn: false,
      ...(typeof cell === 'string' ? { words: cell } : cell),
    }),
  ),
});
const below = { goesOn: true };
const line = (words: string) => ({ words, number: 1 });
const tableOf = (...[rows, around = {}]: Partial<Parameters<typeof readTable>>) => {
  const data = readTable(rows ?? [], around)?.data;
  return data && 'table' in data ? data.table : undefined;
};

describe('a table', () => {
  it('has its rows as one would paste them', () => {
    expect(tableOf([row('项目', '投资'), row('甲厂', '12.5')])).toEqual({ rows: '项目 | 投资\n甲厂 | 12.5' });
    expect(tableOf([row('项目', '投资'), row('甲厂', '')])).toEqual({ rows: '| 项目 | 投资 |\n| 甲厂 |  |' });
    expect(tableOf([row('项目', '投资'), row('甲|乙', '1')])).toEqual({
      rows: [
        ['项目', '投资'],
        ['甲|乙', '1'],
      ],
    });
  });

  it('has caption, unit and note from around it, or from rows that are one cell', () => {
    const rows = [row('项目', '投资'), row('甲厂', '12.5')];
    const expected = { title: '项目表', unit: '亿元', rows: '项目 | 投资\n甲厂 | 12.5', note: '截至年底。' };
    const around = { caption: line('项目表'), unit: line('单位：亿元'), note: line('注：截至年底。') };
    expect(tableOf(rows, around)).toEqual(expected);
    const sole = (words: string) => row({ words, span: 2 });
    const inside = [sole('项目表'), sole('单位：亿元'), ...rows, sole('注：截至年底。')];
    expect(tableOf(inside)).toEqual(expected);
  });

  it('merges a column whose merged cells are just those that would be', () => {
    const head = row('片区', '企业');
    expect(tableOf([head, row('东区', '甲'), row(below, '乙'), row('西区', '丙')])).toEqual({
      columns: [{ name: '片区', merge: true }, '企业'],
      rows: '| 东区 | 甲 |\n|  | 乙 |\n| 西区 | 丙 |',
    });
    expect(tableOf([head, row('东区', '甲'), row(below, '乙'), row('', '丙')])).not.toHaveProperty('columns');
    expect(tableOf([head, row('东区', '甲'), row(below, '乙'), row('东区', '丙')])).not.toHaveProperty(
      'columns',
    );
  });

  it('has the words of a cell over several columns in the first of them', () => {
    expect(tableOf([row('甲', '乙', '丙'), row({ words: '合起来', span: 2 }, '丁')])?.rows).toBe(
      '甲 | 乙 | 丙\n合起来 |  | 丁',
    );
  });

  it('is none with one row or one column, or too many', () => {
    expect(tableOf([row('甲', '乙')])).toBeUndefined();
    expect(tableOf([row('甲'), row('乙')])).toBeUndefined();
    expect(tableOf([row('甲', { words: '乙', span: 1e9 }), row('丙', '丁')])).toBeUndefined();
  });
});
