// Pasted tables cut into rows and cells, whatever program they come from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCsv, splitPasted } from '../../../src/summary/tables/split-pasted.js';

const cells = (text: string) => splitPasted(text).rows.map((row) => row.cells.map((cell) => cell.text));
const csv = (text: string) => splitCsv(text).rows.map((row) => row.cells.map((cell) => cell.text));

describe('splitPasted', () => {
  it.each([
    ['tabs, as Excel and Word give them', '项目\t投资\n甲\t3.5\n'],
    ['Markdown', '| 项目 | 投资 |\n| --- | ---: |\n| 甲 | 3.5 |'],
    ['Markdown without outer pipes', '项目 | 投资\n--- | ---\n甲 | 3.5'],
    ['full-width pipes', '项目｜投资\n甲｜3.5'],
    ['a drawn table', '┌──┬──┐\n│项目│投资│\n├──┼──┤\n│甲│3.5│\n└──┴──┘'],
    ['commas, as many in each row', '项目,投资\n甲,3.5'],
    ['wide commas', '项目，投资\n甲，3.5'],
    ['line ends of Windows, blank lines', '\r\n项目\t投资\r\n\r\n甲\t3.5\r\n'],
    ['blanks around the words', '  项目 \t 投资　\n甲\t3.5 '],
    ['rows of empty cells at the end', '项目\t投资\n甲\t3.5\n\t\n'],
  ])('takes %s', (_, text) => {
    expect(cells(text)).toEqual([
      ['项目', '投资'],
      ['甲', '3.5'],
    ]);
  });

  it('takes line breaks, tabs and doubled quotes in quotes, and quotes that only stand in the words', () => {
    expect(cells('"第一行\n第二行"\t"含\tTab"\n"说""好"""\t"十四五"规划')).toEqual([
      ['第一行\n第二行', '含\tTab'],
      ['说"好"', '"十四五"规划'],
    ]);
  });

  it('keeps empty cells, but not what pipes at the ends of a line would part', () => {
    expect(cells('甲\t\t乙\n\t\t丙')).toEqual([
      ['甲', '', '乙'],
      ['', '', '丙'],
    ]);
    expect(cells('| 甲 | | 乙 |\n|  |  | 丙 |')).toEqual([
      ['甲', '', '乙'],
      ['', '', '丙'],
    ]);
  });

  it('takes a pipe with a backslash, and <br>, as part of a cell', () => {
    expect(cells('| a\\|b | 上<br>下 |\n| 1 | 2 |')[0]).toEqual(['a|b', '上\n下']);
  });

  it('says how Markdown aligns the columns', () => {
    expect(splitPasted('|a|b|c|d|\n|:--|:-:|--:|---|\n|1|2|3|4|').aligns).toEqual([
      'left',
      'center',
      'right',
      undefined,
    ]);
  });

  it('does not take sentences with commas for cells', () => {
    expect(splitPasted('一期开工，进展顺利，年底封顶\n二期竣工').separator).toBe('none');
  });

  it('knows where each cell stands, and reads the same twice, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '1', '"', '\t', '|', ',', '\n', ' ', '-', '\\') });
    fc.assert(
      fc.property(text, (given) => {
        for (const table of [splitPasted(given), splitCsv(given)])
          for (const { cells: own } of table.rows)
            for (const { start, end, text: words } of own) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeLessThanOrEqual(given.length);
              if (end - start === words.length) expect(given.slice(start, end)).toBe(words);
            }
      }),
    );
  });

  it('takes time by the length of the text, whatever quotes stand in it', () => {
    const many = '"""\t'.repeat(60_000);
    expect(splitPasted(many).rows.length).toBeGreaterThan(0);
  });
});

describe('splitCsv', () => {
  it.each([
    ['commas', '项目,说明\n甲,"开工, 顺利"'],
    ['semicolons, as some systems write them', '项目;说明\n甲;开工, 顺利'],
    ['tabs', '项目\t说明\n甲\t开工, 顺利'],
  ])('takes %s', (_, text) => {
    expect(csv(text)).toEqual([
      ['项目', '说明'],
      ['甲', '开工, 顺利'],
    ]);
  });

  it('takes one column', () => {
    expect(csv('项目\n甲')).toEqual([['项目'], ['甲']]);
  });
});
