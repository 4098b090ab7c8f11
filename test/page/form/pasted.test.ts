// What Excel and Word put on the clipboard.
import { expect, it } from 'vitest';
import { isTable, pastedCells, placedCells } from '../../../src/page/form/pasted.js';

it.each([
  [
    '甲\t1\r\n乙\t2\r\n',
    [
      ['甲', '1'],
      ['乙', '2'],
    ],
  ],
  ['甲\t\t3', [['甲', '', '3']]],
  ['甲\t', [['甲', '']]],
  ['甲\n\n乙', [['甲'], [''], ['乙']]],
  ['"两\n行"\t"说""好"""', [['两行', '说"好"']]],
  ['5"管\t2', [['5"管', '2']]],
  [' 甲 ', [['甲']]],
])('cuts %j into cells', (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});

it.each([
  ['一个词', false],
  ['一格带回车\r\n', false],
  ['甲\t1', true],
  ['甲\n乙', true],
])('tells one cell from several: %j', (text, table) => {
  expect(isTable(text)).toBe(table);
});

const columns = [
  { name: 'name', titles: ['名称', '指标'] },
  { name: 'value', titles: ['数值'] },
  { name: 'unit', titles: ['单位'] },
];

it('places cells from a column on, and lets those fall that would go beyond the last', () => {
  expect(placedCells([['1', '亿元', '多的']], columns, 1)).toEqual([
    [
      { name: 'value', words: '1' },
      { name: 'unit', words: '亿元' },
    ],
  ]);
});

it('goes by a head that came along, in whatever order its columns stand', () => {
  const rows = [
    ['指标', '单位', '备注', '数值'],
    ['税收', '亿元', '略', '3'],
  ];
  expect(placedCells(rows, columns, 0)).toEqual([
    [
      { name: 'name', words: '税收' },
      { name: 'unit', words: '亿元' },
      { name: 'value', words: '3' },
    ],
  ]);
});
