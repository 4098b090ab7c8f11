// Tables whose columns are repeated by `{{#逐列}}`.
import { describe, expect, it } from 'vitest';
import { TEMPLATE_HELPERS } from '../../../src/template/helpers.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf, SECTION } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const CONTEXT = {
  word: '全区',
  none: [],
  quarters: [{ name: '一季度' }, { name: '二季度' }, { name: '三季度' }],
  items: [
    { name: '甲', parts: [{ name: '一' }] },
    { name: '乙', parts: [] },
  ],
};

const WIDTHS = [3000, 4000, 2000];

/** A cell of so many columns, with its width; `text` may be several paragraphs. */
const cell = (text: string, span = 1, at = 0, more = '') => {
  const width = WIDTHS.slice(at, at + span).reduce((sum, one) => sum + one, 0);
  const gridSpan = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${gridSpan}${more}</w:tcPr>${text.startsWith('<') ? text : p(text)}</w:tc>`;
};
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
/** A row of three cells. */
const three = (...texts: readonly string[]) => tr(...texts.map((text, at) => cell(text, 1, at)));
const tableOf = (...rows: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>${p('完')}`;

const fillBody = (body: string) =>
  fillDocx(makeDocx({ body, sectPr: SECTION }), CONTEXT, { helpers: TEMPLATE_HELPERS });

function fill(body: string): string {
  const { bytes = new Uint8Array(), problems } = fillBody(body);
  expect(problems).toEqual([]);
  expect(soundnessFaults(bytes)).toEqual([]);
  return partOf(bytes);
}

const textIn = (xml: string): string => xml.replace(/<[^>]+>/g, '');
const rowsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([one]) => textIn(one)).join(' | '),
  );
const rows = (...all: readonly string[]) => rowsOf(fill(tableOf(...all)));
const gridOf = (xml: string) =>
  [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
const widthsOf = (xml: string) => [...xml.matchAll(/<w:tcW w:w="(\d+)"/g)].map(([, width]) => Number(width));
const problemsOf = (...all: readonly string[]) =>
  fillBody(tableOf(...all)).problems.map(({ code, place, message }) => [code, place, message]);

describe('a loop over columns', () => {
  it('repeats a cell, and the columns of several rows line up', () => {
    const xml = fill(
      tableOf(
        three('名称', '{{#逐列 quarters}}{{name}}{{/逐列}}', '备注'),
        three('{{word}}', '{{#逐列 quarters}}第{{@序号}}{{/逐列}}', '无'),
      ),
    );
    expect(rowsOf(xml)).toEqual(['名称 | 一季度 | 二季度 | 三季度 | 备注', '全区 | 第1 | 第2 | 第3 | 无']);
    expect(gridOf(xml)).toEqual([3000, 1333, 1333, 1333, 2000]);
    expect(widthsOf(xml)).toEqual([3000, 1333, 1333, 1333, 2000, 3000, 1333, 1333, 1333, 2000]);
  });

  it('goes along in the rows of a loop over rows, whose list is one around them', () => {
    expect(
      rows(
        three('', '{{#eachColumn quarters}}{{name}}{{/eachColumn}}', ''),
        three(
          '{{#each items}}{{name}}',
          '{{#逐列 ../quarters}}{{../name}}{{@index}}{{/逐列}}',
          '{{@number}}{{/each}}',
        ),
      ),
    ).toEqual([' | 一季度 | 二季度 | 三季度 | ', '甲 | 甲0 | 甲1 | 甲2 | 1', '乙 | 乙0 | 乙1 | 乙2 | 2']);
    expect(
      rows(
        three('', '{{#逐列 quarters}}{{name}}{{/逐列}}', ''),
        tr(cell('{{#each items}}', 3)),
        three('{{name}}', '{{#逐列 @root.quarters}}{{@index}}{{/逐列}}', ''),
        tr(cell('{{/each}}', 3)),
      ),
    ).toEqual([' | 一季度 | 二季度 | 三季度 | ', '甲 | 0 | 1 | 2 | ', '乙 | 0 | 1 | 2 | ']);
  });

  it('keeps the cells of a row whose own loop prints nothing', () => {
    expect(
      rows(
        three('', '{{#逐列 quarters}}{{name}}{{/逐列}}', ''),
        three('{{word}}', '{{#each none}}{{#逐列 ../quarters}}{{name}}{{/逐列}}', '{{name}}{{/each}}'),
      ),
    ).toEqual([' | 一季度 | 二季度 | 三季度 | ', '全区 |  |  |  | ']);
  });

  it('repeats several cells, below a heading that spans them all', () => {
    const xml = fill(
      tableOf(
        tr(cell('名称'), cell('各季度', 2, 1)),
        three('', '{{#逐列 quarters}}{{name}}', '增幅{{/逐列}}'),
      ),
    );
    expect(rowsOf(xml)).toEqual(['名称 | 各季度', ' | 一季度 | 增幅 | 二季度 | 增幅 | 三季度 | 增幅']);
    expect(xml).toContain('<w:tcW w:w="6000" w:type="dxa"/><w:gridSpan w:val="6"/>');
    expect(gridOf(xml)).toEqual([3000, 1333, 667, 1333, 667, 1333, 667]);
  });

  it('makes a cell above one column span all its rounds', () => {
    const xml = fill(tableOf(three('', '各季度', ''), three('', '{{#逐列 quarters}}{{name}}{{/逐列}}', '')));
    expect(xml).toContain('<w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="3"/>');
  });

  it('takes the column away where there is no entry, with the heading above it, and keeps the width', () => {
    const xml = fill(
      tableOf(three('名称', '各项', '备注'), three('', '{{#逐列 none}}{{name}}{{/逐列}}', '')),
    );
    expect(rowsOf(xml)).toEqual(['名称 | 备注', ' | ']);
    expect(gridOf(xml)).toEqual([5400, 3600]);
    expect(
      rows(tr(cell('{{#逐列 none}}', 3).replace('{{#逐列 none}}', '{{#逐列 none}}{{name}}{{/逐列}}'))),
    ).toEqual([]);
  });

  it('stays open to conditions and colours in its cells', () => {
    expect(
      rows(three('', '{{#逐列 quarters}}{{#if @first}}首{{/if}}{{底色 "黄"}}{{name}}{{/逐列}}', '')),
    ).toEqual([' | 首一季度 | 二季度 | 三季度 | ']);
  });

  it('gives many columns some of the width of the others', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ name: at }));
    const { bytes = new Uint8Array() } = fillDocx(
      makeDocx({ body: tableOf(three('', '{{#逐列 many}}{{name}}{{/逐列}}', '')), sectPr: SECTION }),
      { many },
    );
    const grid = gridOf(partOf(bytes));
    expect(grid).toEqual([1620, ...many.map(() => 700), 1080]);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9000);
  });
});

describe('a loop over columns that cannot be read', () => {
  const head = three('', '{{#逐列 quarters}}{{name}}{{/逐列}}', '');
  it.each([
    ['a cell below it without the loop', [head, three('', '无', '')], /第2行第2格没有写“逐列”/],
    [
      'a cell over a part of it',
      [tr(cell('', 2), cell('', 1, 2)), three('', '{{#逐列 quarters}}{{name}}', '{{/逐列}}')],
      /第1行第1格没有写/,
    ],
    ['another list below it', [head, three('', '{{#逐列 items}}{{name}}{{/逐列}}', '')], /却不是同一个列表/],
    ['other columns below it', [head, three('', '{{#逐列 quarters}}{{name}}', '{{/逐列}}')], /没有对齐/],
    [
      'a list of the row',
      [three('{{#each items}}', '{{#逐列 parts}}{{name}}{{/逐列}}', '{{/each}}')],
      /每一行里是另一个列表/,
    ],
    ['words before it', [three('', '季：{{#逐列 quarters}}{{name}}{{/逐列}}', '')], /同一格里还有别的内容/],
    [
      'words after it',
      [three('', '{{#逐列 quarters}}{{name}}{{/逐列}}{{word}}', '')],
      /同一格里还有别的内容/,
    ],
    [
      'ends in two rows',
      [three('', '{{#逐列 quarters}}{{name}}', ''), three('', '{{/逐列}}', '')],
      /不在表格的同一行/,
    ],
    ['an else', [three('', '{{#逐列 quarters}}{{name}}{{else}}无{{/逐列}}', '')], /不能写在/],
    [
      'a loop over cells in it',
      [three('{{#逐列 quarters}}', '{{#each ../items}}{{name}}', '{{/each}}{{/逐列}}')],
      /又管到几格/,
    ],
    [
      'no list but a call',
      [three('', '{{#逐列 (default quarters items)}}{{name}}{{/逐列}}', '')],
      /一个列表的名称/,
    ],
    ['a merging tag', [three('', '{{#逐列 quarters}}{{合并 name}}{{/逐列}}', '')], /不能写在逐列的格里/],
    [
      'a merged cell',
      [
        tr(
          cell(''),
          cell('{{#逐列 quarters}}{{name}}{{/逐列}}', 1, 1, '<w:vMerge w:val="restart"/>'),
          cell(''),
        ),
      ],
      /上下的格合并/,
    ],
  ])('is refused: %s', (_, all, words) => {
    const found = problemsOf(...all);
    expect(found.map(([code]) => code)).toEqual(['column-loop']);
    expect(found[0]?.[2]).toMatch(words);
  });

  it('is refused outside of tables', () => {
    const { problems } = fillBody(p('{{#逐列 quarters}}{{name}}{{/逐列}}'));
    expect(problems.map(({ message }) => message)).toEqual(['“{{#逐列 quarters}}”只能写在表格里，一项一列']);
  });
});
