// Vertical merges over, into and around blocks: one label spans the rows that come out, however many.
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

/** A row of cells: `^` begins a merge, `|` goes on with one. */
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells
    .map((cell) => {
      const merge = cell.startsWith('^')
        ? '<w:vMerge w:val="restart"/>'
        : cell.startsWith('|')
          ? '<w:vMerge/>'
          : '';
      return `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${merge}</w:tcPr>${p(cell.replace(/^[|^]/, ''))}</w:tc>`;
    })
    .join('')}</w:tr>`;

const tableOf = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>${rows.join('')}</w:tbl>${p('完')}`;

const items = (count: number) =>
  ['甲', '乙', '丙'].slice(0, count).map((name, index) => ({
    name,
    parts: ['一', '二', '三'].slice(0, index).map((part) => ({ name: part })),
  }));

/** The rows that come out, in the same writing. */
function fill(rows: readonly string[], count: number, more: object = {}): readonly string[] {
  const context = { unit: '管委会', items: items(count), yes: true, no: false, ...more };
  const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx({ body: tableOf(rows) }), context);
  expect(problems).toEqual([]);
  expect(soundnessFaults(bytes)).toEqual([]);
  return partOf(bytes)
    .split('<w:tr>')
    .slice(1)
    .map((xml) =>
      xml
        .replace(/<w:vMerge w:val="restart"\/>/g, '^')
        .replace(/<w:vMerge\/>/g, '|')
        .replace(/<\/w:tc>(?=<w:tc>)/g, ' ')
        .replace(/<\/w:tbl>[\s\S]*|<[^>]+>/g, ''),
    );
}

describe('a label beside a loop of one row, merged with the row after it', () => {
  const rows = [row('^重点', '{{#each items}}{{name}}{{/each}}'), row('|', '合计')];
  const typed = [row('^重点', '{{#each items}}{{name}}', '{{name}}{{/each}}'), row('|', '合计', '9')];
  it('is printed once over all rows', () => {
    expect(fill(typed, 3)).toEqual(['^重点 甲 甲', '| 乙 乙', '| 丙 丙', '| 合计 9']);
    expect(fill(typed, 1)).toEqual(['^重点 甲 甲', '| 合计 9']);
  });
  it('stands with the row after the loop when there are no items', () => {
    expect(fill(typed, 0)).toEqual(['^重点 合计 9']);
  });
  it('needs nothing where the loop stands in one cell', () => {
    expect(fill(rows, 2)).toEqual(['^重点 甲乙', '| 合计']);
  });
  it('keeps its tags and their level', () => {
    const own = [row('^{{unit}}', '{{#each items}}{{name}}', '{{name}}{{/each}}'), row('|', '合计', '9')];
    expect(fill(own, 2)).toEqual(['^管委会 甲 甲', '| 乙 乙', '| 合计 9']);
    expect(fill(own, 0)).toEqual(['^管委会 合计 9']);
  });
  it('has the words of the first item where it was typed inside the loop, and none without items', () => {
    const inside = [row('{{#each items}}{{name}}', '^{{name}}{{/each}}'), row('合计', '|')];
    expect(fill(inside, 2)).toEqual(['甲 ^甲', '乙 |', '合计 |']);
    expect(fill(inside, 0)).toEqual(['合计 ^']);
  });
});

describe('a label merged over the rows of the tags', () => {
  it('is printed with the first row that comes out', () => {
    const rows = [row('^重点', '{{#each items}}'), row('|', '{{name}}'), row('|', '{{/each}}')];
    expect(fill(rows, 3)).toEqual(['^重点 甲', '| 乙', '| 丙']);
    expect(fill(rows, 1)).toEqual(['^重点 甲']);
    expect(fill([...rows, row('|', '合计')], 0)).toEqual(['^重点 合计']);
  });
  it('is printed when only the end of the loop has a row of its own', () => {
    const rows = [row('^重点', '{{#each items}}{{name}}'), row('|', '{{/each}}'), row('其他', '无')];
    expect(fill(rows, 3)).toEqual(['^重点 甲', '| 乙', '| 丙', '其他 无']);
  });
});

describe('merges and loops', () => {
  it('a label above the loop goes on through all its rows, as it does in the template', () => {
    const rows = [row('^重点', '首'), row('|', '{{#each items}}{{name}}{{/each}}'), row('|', '尾')];
    expect(fill(rows, 2)).toEqual(['^重点 首', '| 甲乙', '| 尾']);
  });
  it('a merge inside of the loop begins anew in every round', () => {
    const rows = [row('{{#each items}}', ''), row('^{{name}}', '上'), row('|', '下'), row('{{/each}}', '')];
    expect(fill(rows, 2)).toEqual(['^甲 上', '| 下', '^乙 上', '| 下']);
  });
  it('a merge over an inner loop begins anew in every round of the outer one', () => {
    const rows = [
      row('{{#each items}}', ''),
      row('^{{name}}', '{{#each parts}}{{name}}', '{{name}}{{/each}}'),
      row('|', '小计', ''),
      row('{{/each}}', ''),
    ];
    expect(fill(rows, 3)).toEqual(['^甲 小计 ', '^乙 一 一', '| 小计 ', '^丙 一 一', '| 二 二', '| 小计 ']);
  });
  it('a merge over a whole loop does not begin anew', () => {
    const rows = [row('^甲', '{{#each items}}'), row('|', '上'), row('|', '下'), row('|', '{{/each}}')];
    expect(fill(rows, 2)).toEqual(['^甲 上', '| 下', '| 上', '| 下']);
  });
  it('a cell of its own is left as it is', () => {
    expect(fill([row('{{#each items}}^{{name}}', '{{name}}{{/each}}')], 2)).toEqual(['^甲 甲', '^乙 乙']);
    expect(fill([row('^{{#each items}}{{name}}', '{{name}}{{/each}}')], 2)).toEqual(['^甲 甲', '^乙 乙']);
  });
});

describe('merges and conditions', () => {
  const rows = (name: string) => [
    row('^重点', `{{#if ${name}}}`),
    row('|', '有'),
    row('|', '{{/if}}'),
    row('|', '总'),
  ];
  it('a label of a row that is left out is printed with the next', () => {
    expect(fill(rows('yes'), 0)).toEqual(['^重点 有', '| 总']);
    expect(fill(rows('no'), 0)).toEqual(['^重点 总']);
  });
  it('either label of two branches begins what goes on below', () => {
    const either = (name: string) => [
      row('', `{{#if ${name}}}`),
      row('^有', '一'),
      row('', '{{else}}'),
      row('^无', '二'),
      row('', '{{/if}}'),
      row('|', '总'),
    ];
    expect(fill(either('yes'), 0)).toEqual(['^有 一', '| 总']);
    expect(fill(either('no'), 0)).toEqual(['^无 二', '| 总']);
  });
});
