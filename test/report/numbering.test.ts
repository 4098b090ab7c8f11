// Every form at every count: numbers never repeat and say the count.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChineseNumeral } from '../../src/chinese/numerals.js';
import { defaultNumbering, formatNumber } from '../../src/report/numbering.js';
import type { Numbering } from '../../src/summary/summary.js';

const forms: readonly [Numbering, string, string, string][] = [
  ['一、', '一、', '十、', '二十一、'],
  ['（一）', '（一）', '（十）', '（二十一）'],
  ['(一)', '(一)', '(十)', '(二十一)'],
  ['1.', '1.', '10.', '21.'],
  ['1、', '1、', '10、', '21、'],
  ['（1）', '（1）', '（10）', '（21）'],
  ['(1)', '(1)', '(10)', '(21)'],
  ['①', '①', '⑩', '㉑'],
  ['一是', '一是', '十是', '二十一是'],
  ['第一，', '第一，', '第十，', '第二十一，'],
  ['none', '', '', ''],
];

it.each(forms)('%s', (form, first, tenth, later) => {
  expect([1, 10, 21].map((count) => formatNumber(form, count))).toEqual([first, tenth, later]);
});

it('the forms by depth are those of GB/T 9704, the last for all beneath', () => {
  expect([1, 2, 3, 4, 5, 9].map(defaultNumbering)).toEqual(['一、', '（一）', '1.', '（1）', '①', '①']);
});

describe('for every count', () => {
  const counted = fc.constantFrom(...forms.map(([form]) => form).filter((form) => form !== 'none'));
  const count = fc.integer({ min: 1, max: 500 });

  it('two items never bear one number', () => {
    fc.assert(
      fc.property(counted, count, count, (form, one, other) => {
        expect(formatNumber(form, one) === formatNumber(form, other)).toBe(one === other);
      }),
    );
  });

  it('the number is the count in the form’s digits, its marks as in the form', () => {
    fc.assert(
      fc.property(
        counted.filter((form) => form !== '①'),
        count,
        (form, many) => {
          const digits = form.includes('1') ? String(many) : toChineseNumeral(many);
          expect(formatNumber(form, many)).toBe(form.replace(/[1一]/, digits));
        },
      ),
    );
  });
});
