// Sums, counts and figures written anew: what cannot be reckoned is told and never guessed.
import { describe, expect, it } from 'vitest';
import { PRINT_INLINES } from '../../src/render/inline-printers.js';
import { blank, plain } from '../../src/report/inline.js';
import { FIELDS } from '../../src/template/fields.js';
import { TEMPLATE_HELPERS } from '../../src/template/helpers.js';
import { richText } from '../../src/template/rich-text.js';

const printer = { inlines: PRINT_INLINES.txt, blocks: () => '', picture: () => '' };
const rich = (text: string) => richText([plain(text)], printer);
const unfilled = richText([blank([])], printer);
const help = (name: string, ...values: unknown[]) => TEMPLATE_HELPERS[name]?.call(...values);

it.each([
  ['千分位', ['1234567.80'], '1,234,567.80'],
  ['千分位', [rich('约1234家')], '约1,234家'],
  ['thousands', [999], '999'],
  ['thousands', ['-1234.5'], '-1,234.5'],
  ['千分位', ['1,234,567'], '1,234,567'],
  ['小数', ['12.345', 2], '12.35'],
  ['decimals', [rich('12'), 1], '12.0'],
  ['小数', ['102.55%', 1], '102.6%'],
  ['小数', ['-0.5', 0], '-1'],
  ['万', ['215300'], '21.53万'],
  ['万', [rich('215300元'), 1], '21.5万元'],
  ['yi', ['21530000000', 2], '215.30亿'],
  ['亿', ['1'], '0.00000001亿'],
  ['年', ['2025年12月20日'], '2025'],
  ['monthOf', [rich('2025-03-09')], '3'],
  ['日', ['二〇二五年十二月二十日'], '20'],
  ['月', ['2026年12月底'], '12'],
  ['汉字日期', ['2025年12月20日'], '二〇二五年十二月二十日'],
  ['chineseDate', ['2030-10-01'], '二〇三〇年十月一日'],
  ['汉字日期', ['2026年12月底'], '二〇二六年十二月底'],
  ['汉字日期', [2025], '二〇二五'],
  ['汉字日期', ['2025年'], '二〇二五年'],
  ['千分位', [undefined], ''],
  ['汉字日期', [''], ''],
])('%s %j', (name, values, expected) => {
  expect(help(name, ...values)).toBe(expected);
});

it.each([
  ['千分位', ['六成'], '没有数'],
  ['小数', ['2025年12月', 1], '不止一个数'],
  ['小数', ['1', '两位'], '小数位数'],
  ['小数', ['1', 99], '小数位数'],
  ['年', ['年底'], '不是日期'],
  ['汉字日期', ['2025年13月1日'], '不是日期'],
  ['汉字日期', ['2025年2月30日'], '不是日期'],
  ['日', ['2026年12月底'], '没有日'],
])('%s %j is told', (name, values, message) => {
  expect(() => help(name, ...values)).toThrow(message);
});

it('leaves a place that is still to be filled in as it is', () => {
  for (const name of ['千分位', '小数', '万', '亿', '年', '月', '日', '汉字日期'])
    expect(help(name, unfilled, 1)).toBe(unfilled);
});

describe('合计', () => {
  const list = (...values: unknown[]) => values.map((value) => ({ 数值: value, unit: '家' }));
  it('adds exactly, with the most decimals of its figures, and skips what is not there', () => {
    expect(help('合计', list('0.1', rich('0.20'), undefined, '1,000'), '数值')).toBe('1000.30');
    expect(help('sum', [], '数值')).toBe('0');
  });
  it('is still to be filled in while one of its figures is', () => {
    expect(help('合计', list('1', unfilled), '数值')).toBe(unfilled);
  });
  it.each([
    [list('1', '约2'), '第2项的“数值”是“约2”，不是单单一个数'],
    [list('1', '5%'), '百分数不能相加'],
    [
      [
        { 数值: 1, unit: '亿元' },
        { 数值: 2, unit: '家' },
      ],
      '单位不一样（亿元、家），不能相加',
    ],
  ])('does not add what cannot be added', (entries, message) => {
    expect(() => help('合计', entries, '数值')).toThrow(message);
  });
});

it('计数 counts entries, or those that have a field', () => {
  const list = [{ 排名: '第一' }, { 排名: '' }, {}];
  expect([help('计数', list), help('count', list, '排名'), help('计数', undefined)]).toEqual([3, 1, 0]);
});

it('gt and lt compare the figures of what is printed with a unit', () => {
  expect([help('lt', rich('98.5%'), 100), help('gt', '1,200家', 999), help('lt', unfilled, 100)]).toEqual([
    true,
    true,
    false,
  ]);
});

it('no helper takes the name of a field', () => {
  const names = new Set(
    Object.values(FIELDS).flatMap((fields) =>
      Object.entries(fields).flatMap(([name, { chinese }]) => [name, chinese]),
    ),
  );
  expect(Object.keys(TEMPLATE_HELPERS).filter((name) => names.has(name))).toEqual([]);
});
