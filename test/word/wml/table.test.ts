// Tables: widths, header row, caption and notes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/report/report.js';
import { tableToXml } from '../../../src/word/wml/table.js';
import { paragraph, table, text } from '../content.js';
import { readXml } from '../parse-xml.js';
import { ensureStyles } from '../styled.js';

const { ids } = ensureStyles('');
const widths = (xml: string, element: string): readonly number[] =>
  [...xml.matchAll(new RegExp(`<w:${element} w:w="(\\d+)"`, 'g'))].map((match) => Number(match[1]));

describe('tableToXml', () => {
  test('sets widths in the grid and in the cells, and they add up to the text width', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 2000, max: 20000 }), (given, textWidth) => {
        const columns = given.map((width) => ({ title: [text('列')], width, align: 'left' as const }));
        const xml = tableToXml(table(0, { columns }), ids, textWidth, undefined);
        const grid = widths(xml, 'gridCol');
        expect(grid.reduce((sum, width) => sum + width, 0)).toBe(textWidth);
        expect(widths(xml, 'tcW')).toEqual(grid);
      }),
    );
  });

  test('repeats the header row only, and breaks no row', () => {
    const xml = tableToXml(table(3), ids, 8844, undefined);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(4);
    expect(xml.indexOf('<w:tblHeader/>')).toBeLessThan(xml.indexOf('甲0'));
  });

  test('aligns cells as their columns say, and leaves borders to the table', () => {
    const xml = tableToXml(table(1), ids, 8844, undefined);
    const body = xml.slice(xml.indexOf(ids.tableText));
    expect([...body.matchAll(/w:jc w:val="(\w+)"/g)].map((match) => match[1])).toEqual([
      'left',
      'center',
      'right',
    ]);
    expect(xml).not.toContain('w:tcBorders');
  });

  test('has a paragraph in every cell, also where the data has none', () => {
    const xml = tableToXml(table(0, { rows: [{ cells: [[text('甲')]], path: [] }] }), ids, 8844, undefined);
    expect(xml.match(/<w:tc>/g)).toHaveLength(6);
    expect(xml).not.toContain('</w:tcPr></w:tc>');
  });

  test('puts the caption above and the notes below', () => {
    const xml = tableToXml(
      table(1, { notes: [[text('注：快报数。')], [text('另注。')]] }),
      ids,
      8844,
      undefined,
    );
    expect(readXml(xml).text).toBe(
      '表1 指标完成情况\n指标\n单位\n完成\n甲0\n亿元\n215.30\n注：快报数。\n另注。\n',
    );
  });

  test('adds an empty paragraph only where none follows', () => {
    const tail = (next: Block | undefined) => tableToXml(table(1), ids, 8844, next).split('</w:tbl>')[1];
    expect(tail(paragraph('文'))).toBe('');
    expect(tail(table(1))).toBe('');
    expect(tail(table(1, { caption: [] }))).toMatch(/^<w:p>/);
    expect(tail(undefined)).toMatch(/^<w:p>/);
  });

  test('says what it is to who cannot see it', () => {
    const xml = tableToXml(table(1), ids, 8844, undefined);
    expect(xml).toContain('<w:tblCaption w:val="表1 指标完成情况"/>');
    expect(xml).toContain('<w:tblDescription w:val="表格，各列为：指标、单位、完成"/>');
  });

  test('sets 五号 where the columns want it', () => {
    expect(tableToXml(table(1, { size: 21 }), ids, 8844, undefined)).toContain('<w:sz w:val="21"/>');
    expect(tableToXml(table(1), ids, 8844, undefined)).not.toContain('<w:sz w:val="21"/>');
  });

  test('puts a period on a line of its own where its dash might begin one', () => {
    const named = (name: string) =>
      tableToXml(
        table(0, { rows: [{ cells: [[{ kind: 'text', text: name }], [], []], path: [] }] }),
        ids,
        8844,
        undefined,
      );
    expect(named('限额以上消费品零售额（1—11月）')).toContain('限额以上消费品零售额</w:t><w:br/>');
    expect(named('外资（1—11月）')).not.toContain('<w:br/>');
  });
});
