// How wide a table comes out in a column of text, in a cell of any kind of width, in a header.
import { expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf, SECTION } from '../make-docx.js';

const TEXT = 8306;
const tableBlock = {
  kind: 'table',
  caption: [],
  columns: [{ title: [], width: 100, align: 'left' }],
  rows: [{ cells: [[{ kind: 'text', text: '一' }]] }],
  notes: [],
  path: [],
};

function widthOf(parts: Parameters<typeof makeDocx>[0], part?: string): number {
  const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx(parts), { x: { blocks: [tableBlock] } });
  expect(problems).toEqual([]);
  const widths = [...partOf(bytes, part).matchAll(/<w:tblW w:w="(\d+)" w:type="dxa"\/>/g)];
  return Number(widths.at(-1)?.[1]);
}

const inColumns = (cols: string) => widthOf({ body: p('{{x}}'), sectPr: SECTION + cols });

it.each([
  ['<w:cols w:num="2" w:space="425"/>', (TEXT - 425) / 2],
  ['<w:cols w:num="3"/>', (TEXT - 2 * 720) / 3],
  ['<w:cols w:space="425"/>', TEXT],
  ['<w:cols w:num="1" w:space="425"/>', TEXT],
  ['<w:cols w:num="2" w:equalWidth="0"><w:col w:w="5000" w:space="300"/><w:col w:w="3006"/></w:cols>', 3006],
  ['<w:cols w:num="2" w:space="426"><w:col w:w="9"/></w:cols>', (TEXT - 426) / 2],
  ['<w:cols w:num="99" w:space="999"/>', TEXT],
])('in columns: %s', (cols, width) => {
  expect(inColumns(cols)).toBe(Math.floor(width));
});

it('is as wide as the text in a header over columns', () => {
  const parts = { body: p('甲'), header: p('{{x}}') + p(''), sectPr: `${SECTION}<w:cols w:num="2"/>` };
  expect(widthOf(parts, 'word/header1.xml')).toBe(TEXT);
});

const cell = (width: string, inner: string, more = '') =>
  `<w:tc><w:tcPr>${width}${more}</w:tcPr>${inner}</w:tc>`;
const pct = (share: number | string) => `<w:tcW w:w="${share}" w:type="pct"/>`;
const AUTO = '<w:tcW w:w="0" w:type="auto"/>';
const grid = (...columns: number[]) =>
  `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
const table = (tblPr: string, columns: string, ...cells: string[]) =>
  `<w:tbl><w:tblPr>${tblPr}</w:tblPr>${columns}<w:tr>${cells.join('')}</w:tr></w:tbl>${p('')}`;
const whole = '<w:tblW w:w="5000" w:type="pct"/>';
const free = '<w:tblW w:w="0" w:type="auto"/>';
const left = (width: string) => cell(width, p('左'));
const X = p('{{x}}') + p('');

it.each([
  ['percent of a whole table', whole, grid(2000, 6306), pct(1204), pct(3796), 6306 - 216],
  ['percent written with its sign', whole, grid(2000, 6306), pct('25%'), pct('75%'), 0.75 * TEXT - 216],
  [
    'percent of a table in twips',
    '<w:tblW w:w="6000" w:type="dxa"/>',
    grid(1, 1),
    pct(2500),
    pct(2500),
    3000 - 216,
  ],
  ['auto in a table of a grid', free, grid(2000, 5000), AUTO, AUTO, 5000 - 216],
  ['no width at all', free, grid(2000, 5000), '', '', 5000 - 216],
  [
    'auto in half a page',
    '<w:tblW w:w="2500" w:type="pct"/>',
    grid(2000, 6000),
    AUTO,
    AUTO,
    (TEXT / 2) * 0.75 - 216,
  ],
  ['no grid', free, '<w:tblGrid/>', AUTO, AUTO, TEXT / 2 - 216],
  ['twips, whatever the grid says', whole, grid(1, 1), AUTO, '<w:tcW w:w="4000" w:type="dxa"/>', 4000 - 216],
  ['less than an inch', free, grid(6000, 500), AUTO, AUTO, 1440],
])('in a cell: %s', (_, tblPr, columns, first, second, width) => {
  const body = table(tblPr, columns, left(first), cell(second, X));
  expect(widthOf({ body })).toBe(Math.round(width));
});

it('counts the columns that cells span, margins of the table and of the cell, and tables around', () => {
  const spanning = cell('', X, '<w:gridSpan w:val="2"/>');
  expect(widthOf({ body: table(free, grid(1000, 2000, 3000), left(''), spanning) })).toBe(5000 - 216);
  const margins = `${free}<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:end w:w="50" w:type="dxa"/></w:tblCellMar>`;
  expect(widthOf({ body: table(margins, grid(1000, 4000), left(''), cell('', X)) })).toBe(4000 - 50);
  const own = '<w:tcMar><w:right w:w="300" w:type="dxa"/></w:tcMar>';
  expect(widthOf({ body: table(free, grid(1000, 4000), left(''), cell('', X, own)) })).toBe(4000 - 408);
  const inner = table(whole, grid(1, 1), left(pct(2500)), cell(pct(2500), X));
  expect(widthOf({ body: table(free, grid(1000, 7216), left(''), cell('', inner)) })).toBe(3500 - 216);
});
