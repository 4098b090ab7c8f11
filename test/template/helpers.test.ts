import { expect, it } from 'vitest';
import { PRINT_INLINES } from '../../src/render/inline-printers.js';
import { blank, lead, plain } from '../../src/report/inline.js';
import { TEMPLATE_HELPERS } from '../../src/template/helpers.js';
import { richText } from '../../src/template/rich-text.js';

const rich = (text: string) =>
  richText([lead(text, 2)], { inlines: PRINT_INLINES.html, blocks: () => '', picture: () => '' });
const help = (name: string, ...values: unknown[]) => TEMPLATE_HELPERS[name]?.call(...values);

it.each([
  ['eq', [1, 1], true],
  ['eq', ['甲', '乙'], false],
  ['eq', [rich('甲'), '甲'], true],
  ['ne', [rich('甲'), '甲'], false],
  ['gt', [2, '1'], true],
  ['lt', [2, 1], false],
  ['not', [[]], true],
  ['not', [0], false],
  ['and', ['甲', []], false],
  ['and', ['甲', 1], true],
  ['or', ['', '乙'], '乙'],
  ['or', ['', undefined], undefined],
  [
    'plain',
    [
      richText([plain('一\n二'), blank([])], {
        inlines: PRINT_INLINES.md,
        blocks: () => '',
        picture: () => '',
      }),
    ],
    '一二【待填】',
  ],
  ['default', [undefined, '无'], '无'],
  ['default', ['有', '无'], '有'],
])('%s', (name, values, expected) => {
  expect(help(name, ...values)).toBe(expected);
});
