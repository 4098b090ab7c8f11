import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { canCheck, faultsOf } from '../check-docx.js';
import { makeDocx, p, partOf, r, table, textOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const CONTEXT = {
  name: '全区',
  unit: '管委会',
  yes: true,
  no: false,
  none: [],
  items: [
    { name: '甲', unit: '亿元', parts: [{ name: '一' }, { name: '二' }] },
    { name: '乙', unit: '家', parts: [{ name: '三' }] },
    { name: '丙', unit: '', parts: [] },
  ],
};

const fillBody = (body: string) => fillDocx(makeDocx({ body }), CONTEXT);

function fill(body: string): string {
  const { bytes, problems } = fillBody(body);
  expect(problems).toEqual([]);
  expect(soundnessFaults(bytes ?? new Uint8Array())).toEqual([]);
  return textOf(bytes ?? new Uint8Array());
}

const row = (...cells: readonly string[]) =>
  table(cells.map((cell) => (cell.startsWith('<') ? cell : p(cell)))) + p('完');
const problemsOf = (body: string) =>
  fillBody(body).problems.map(({ code, place, message }) => [code, place, message]);

describe('a value beside a loop in its row', () => {
  it('is read where it was typed, before the loop, after it and in the cell that opens it', () => {
    expect(fill(row('{{unit}}', '{{#each items}}{{name}}', '{{unit}}{{/each}}', '{{name}}'))).toBe(
      '管委会 | 甲 | 亿元 | 全区\n管委会 | 乙 | 家 | 全区\n管委会 | 丙 |  | 全区\n完',
    );
    expect(fill(row('{{unit}}：{{#each items}}{{unit}}', '{{name}}{{/each}}（{{name}}）'))).toBe(
      '管委会：亿元 | 甲（全区）\n管委会：家 | 乙（全区）\n管委会： | 丙（全区）\n完',
    );
  });

  it('is read between two loops of one row, and the row stays where the inner list is empty', () => {
    expect(
      fill(row('{{#each items}}{{name}}', '{{#each parts}}{{name}}', '项{{name}}{{/each}}{{/each}}')),
    ).toBe('甲 | 一 | 项一\n甲 | 二 | 项二\n乙 | 三 | 项三\n丙 |  | \n完');
    expect(
      fill(
        row('{{unit}}', '{{#each items}}{{name}}{{#each parts}}', '{{name}}{{/each}}', '{{unit}}{{/each}}'),
      ),
    ).toBe('管委会 | 甲 | 一 | 亿元\n管委会 | 甲 | 二 | 亿元\n管委会 | 乙 | 三 | 家\n管委会 | 丙 |  | \n完');
  });

  it('knows the position of its own loop', () => {
    expect(
      fill(
        row(
          '{{#each items}}{{@index}}{{#if @last}}末{{/if}}',
          '{{#each parts}}{{@index}}',
          '{{../name}}{{@root.name}}{{/each}}{{/each}}',
        ),
      ),
    ).toBe('0 | 0 | 甲全区\n0 | 1 | 甲全区\n1 | 0 | 乙全区\n2末 |  | \n完');
  });

  it('may be a block in one cell, over paragraphs, or a table', () => {
    const cell = p('{{#each items}}') + p('{{name}}') + p('{{/each}}');
    expect(fill(row(cell, '{{#each items}}{{name}}', '{{unit}}{{/each}}'))).toBe(
      '甲\n乙\n丙 | 甲 | 亿元\n甲\n乙\n丙 | 乙 | 家\n甲\n乙\n丙 | 丙 | \n完',
    );
    const inner = table([p('{{name}}'), p('{{#each items}}{{name}}'), p('{{unit}}{{/each}}')]) + p('');
    expect(fill(row(inner, '{{#each items.1.parts}}{{name}}', '{{name}}{{/each}}'))).toBe(
      '全区 | 甲 | 亿元\n全区 | 乙 | 家\n全区 | 丙 | \n | 三 | 三\n完',
    );
  });

  it('keeps its row, with empty cells for the block, where that prints nothing', () => {
    expect(fill(row('{{name}}', '{{#each none}}x', 'y{{/each}}', '{{unit}}'))).toBe(
      '全区 |  |  | 管委会\n完',
    );
    expect(fill(row('{{#each items}}{{name}}', '{{#if unit}}{{unit}}', '有{{/if}}{{/each}}'))).toBe(
      '甲 | 亿元 | 有\n乙 | 家 | 有\n丙 |  | \n完',
    );
    expect(fill(row('{{name}}', '{{#unless yes}}a', 'b{{/unless}}'))).toBe('全区 |  | \n完');
    expect(fill(row('{{name}}', '{{^yes}}a', 'b{{/yes}}'))).toBe('全区 |  | \n完');
    expect(fill(row('{{name}}', `${p('前{{#if no}}中')}${p('b')}`, `${p('c')}${p('{{/if}}后')}`))).toBe(
      '全区 | 前\n | 后\n完',
    );
  });

  it('changes nothing for a row whose values all stand in the loop', () => {
    expect(fill(row('合计', '{{#each none}}{{this}}', 'x{{/each}}'))).toBe('完');
    expect(fill(row('计', '{{#each items}}{{name}}', '{{/each}}元'))).toBe(
      '计 | 甲 | 元\n计 | 乙 | 元\n计 | 丙 | 元\n完',
    );
  });

  it('has ids of its own in every row, also in those without the inner block', () => {
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="3" name="图"/><a:graphic><a:graphicData uri="u"/></a:graphic></wp:inline></w:drawing></w:r>';
    const marked = `<w:p><w:bookmarkStart w:id="2" w:name="处"/>${r('{{#each items}}{{name}}')}${drawing}<w:bookmarkEnd w:id="2"/></w:p>`;
    const { bytes = new Uint8Array(), problems } = fillBody(
      row(marked, '{{#each parts}}{{name}}', 'x{{/each}}{{/each}}'),
    );
    expect(problems).toEqual([]);
    expect(soundnessFaults(bytes)).toEqual([]);
    const ids = (pattern: RegExp) => [...partOf(bytes).matchAll(pattern)].map(([, id]) => id);
    expect(new Set(ids(/docPr id="(\d+)"/g)).size).toBe(4);
    expect(new Set(ids(/bookmarkStart w:id="(\d+)"/g)).size).toBe(4);
    expect(ids(/bookmarkEnd w:id="(\d+)"/g)).toEqual(ids(/bookmarkStart w:id="(\d+)"/g));
  });

  it.skipIf(!canCheck)('makes sound files (docx-valid beside the checkout)', () => {
    const body = row(
      '{{#each items}}{{name}}',
      `${p('{{#each parts}}{{name}}')}${p('y')}`,
      'x{{/each}}{{/each}}',
    );
    expect(faultsOf(fillBody(body).bytes ?? new Uint8Array())).toBe('');
  });
});

describe('a row that cannot be read so', () => {
  it('has two blocks side by side', () => {
    expect(problemsOf(row('{{#each items}}{{name}}', 'a{{/each}}', '{{#each none}}b', 'c{{/each}}'))).toEqual(
      [
        [
          'blocks-side-by-side',
          '表1第1行第3列',
          '“{{#each none}}”和“{{#each items}}”在表格的同一行里各管几格，一行只能由一个块管',
        ],
      ],
    );
    const rows = table(
      [p('{{#each items}}{{name}}'), p('a')],
      [p('{{name}}{{/each}}'), p('{{#each items}}{{name}}')],
      [p('b'), p('{{/each}}')],
    );
    expect(problemsOf(rows).map(([code, place]) => [code, place])).toContainEqual([
      'blocks-side-by-side',
      '表1第2行第2列',
    ]);
  });

  it('has a value beside a block of several rows', () => {
    const rows = table(
      [p('{{unit}}'), p('{{#each items}}{{name}}')],
      [p('{{name}}{{/each}}'), p('{{name}}')],
    );
    expect(problemsOf(rows)).toEqual([
      ['beside-block', '表1第1行第1列', '“{{unit}}”在“{{#each items}}”管的几行里，却写在它外面'],
      ['beside-block', '表1第2行第2列', '“{{name}}”在“{{#each items}}”管的几行里，却写在它外面'],
    ]);
  });
});
