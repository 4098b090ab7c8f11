import { describe, expect, it } from 'vitest';
import { comparisonPrinters } from '../../src/printers/comparison.js';
import { compareTexts } from '../compare/papers.js';

const SENTENCE = '组织银企对接会八场，帮助九十家企业获得贷款二十亿元。';
const comparison = compareTexts(
  '（一）抓产业。税收收入达到18亿元。\n开通通勤公交专线三条。',
  `全年税收收入17.5亿元。\n${SENTENCE}`,
  `税收收入17亿元。\n${SENTENCE}`,
);

describe('pretty', () => {
  it('says what wants an eye first, with both places', () => {
    expect(comparisonPrinters.pretty(comparison, false)).toBe(
      [
        '2025年的“last.txt”和2026年的“now.txt”',
        '去年安排了 1 项任务、1 个目标',
        '写到 0 项，完成 0 个，没完成 1 个，没有提到 1 项，请看一看 0 项',
        '照搬 1 处，对照指标 1 项',
        '',
        '去年安排了、今年没有提到的（1）',
        '  〔抓产业〕开通通勤公交专线三条。',
        '    去年 last.txt:7',
        '',
        '没有完成的目标（1）',
        '  〔抓产业〕税收收入达到18亿元',
        '    去年 last.txt:6',
        '    今年 now.txt:3  税收收入17.5亿元',
        '       = 比目标少0.5亿元',
        '',
        '原样照搬的句子（1）',
        `  ${SENTENCE}`,
        '    去年 last.txt:4',
        '    今年 now.txt:4',
        '       = 主要工作',
        '',
        '有变化的指标（1）',
        '  税收收入：17亿元 → 17.5亿元',
        '    去年 last.txt:3',
        '    今年 now.txt:3',
        '       = 相差+0.5亿元（+2.9%）',
        '',
      ].join('\n'),
    );
  });

  it('has colours where they are wanted, and no more of a sentence than fits a screen', () => {
    expect(comparisonPrinters.pretty(comparison, true)).toContain('\u001B[31m\u001B[1m没有完成的目标（1）');
    const long = compareTexts(`建好${'氢能走廊示范线'.repeat(30)}。`, '今年忙别的。');
    expect(comparisonPrinters.pretty(long, false)).toContain('……\n');
  });

  it('lets no name or word move the cursor or give an order', () => {
    const odd = { ...comparison, last: { ...comparison.last, file: 'a\n::error::b\u202E' } };
    const text = comparisonPrinters.pretty(odd, false);
    expect(text).toContain('“a␣::error::b␣”');
    expect(text).not.toMatch(/^::error/m);
  });
});

describe('md', () => {
  it('has a table for each section, in which words are no Markdown and no HTML', () => {
    const odd = compareTexts('办好*龙舟*邀请赛|<b>第一届</b>。', '今年忙别的。');
    const text = comparisonPrinters.md(odd, false);
    expect(text).toContain('# 2025年的“last.txt”和2026年的“now.txt”\n');
    expect(text).toContain(
      '## 去年安排了、今年没有提到的（1）\n\n| 内容 | 去年 | 今年 |\n| --- | --- | --- |\n',
    );
    expect(text).toContain('| 办好\\*龙舟\\*邀请赛\\|…第一届…。 | last.txt:5 |  |');
    expect(text).not.toContain('<b>');
  });

  it('tells notes', () => {
    const text = comparisonPrinters.md({ ...comparison, notes: ['请核对年份'] }, false);
    expect(text).toContain('\n> 请核对年份。\n');
  });
});

it('json is the comparison itself', () => {
  const read: unknown = JSON.parse(comparisonPrinters.json(comparison, false));
  expect(read).toEqual(JSON.parse(JSON.stringify(comparison)));
});
