// Findings as people see them: carets under the right characters, long lines cut, colours only when asked for.
import { describe, expect, it } from 'vitest';
import { printPretty } from '../../src/printers/pretty.js';
import type { Diagnostic, Finding } from '../../src/source/diagnostic.js';
import { diagnose } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

function print(text: string, diagnostics?: readonly Diagnostic[]): string {
  const source = createSource('data/yunling.yaml', text);
  const found = diagnostics ?? readSummary(source).diagnostics;
  return printPretty(found, new Map([[source.file, source]]), { color: false });
}

/** The output for a finding at the first place of some words. */
function printAt(text: string, words: string, finding: Partial<Finding> = {}): string[] {
  const source = createSource('a.yaml', text);
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const diagnostic = diagnose(source, { code: 'x', severity: 'warning', message: '消息', span, ...finding });
  return printPretty([diagnostic], new Map([['a.yaml', source]]), { color: false }).split('\n');
}

describe('printPretty', () => {
  it('prints the excerpt of the design', () => {
    const text = '单位: 某管委会\n年度: 2025\n指标:\n  - name: 甲\n    unit: 家\n    valeu: 120\n';
    expect(print(text)).toBe(
      [
        '错误[unknown-field] “指标 › 第1项（甲）”不认识字段“valeu”',
        '  --> data/yunling.yaml:6:5',
        '5 │     unit: 家',
        '6 │     valeu: 120',
        '  │     ^^^^^ 是否应为“value”？',
        '',
        '',
      ].join('\n'),
    );
  });

  it('puts what follows from a finding under the excerpt', () => {
    expect(print('单位: 某管委会\n年度: 2025\n指标:\n  - 名秤: 甲\n')).toContain(
      '\n  │     ^^^^ 是否应为“名称”？\n  = 说明：因此同时缺少“名称”\n',
    );
  });

  it('aligns line numbers of different length', () => {
    const text = `${'\n'.repeat(8)}甲: 1\n乙: 2\n`;
    expect(printAt(text, '乙').slice(2, 5)).toEqual([' 9 │ 甲: 1', '10 │ 乙: 2', '   │ ^^']);
  });

  it.each([
    [
      'Chinese before and under the carets',
      '标题: 某某文字',
      '文字',
      '1 │ 标题: 某某文字',
      '  │           ^^^^',
    ],
    ['a tab before', '\t甲: 乙', '乙', '1 │     甲: 乙', '  │         ^^'],
    ['characters of two UTF-16 units', '𠮷𠮷: 乙', '乙', '1 │ 𠮷𠮷: 乙', '  │       ^^'],
    ['nothing to underline', '甲: 乙', '', '1 │ 甲: 乙', '  │ ^'],
  ])('counts columns with %s', (_, text, words, line, carets) => {
    expect(printAt(text, words).slice(2, 4)).toEqual([line, carets]);
  });

  it('cuts a long line around the place', () => {
    const [, , line = '', carets = ''] = printAt(`${'前'.repeat(200)}中${'后'.repeat(200)}`, '中');
    expect(line).toMatch(/^1 │ …前{15}中后+…$/);
    expect(carets.trimEnd()).toBe(`  │ ${' '.repeat(31)}^^`);
  });

  it('underlines only the first line of several', () => {
    expect(printAt('甲: 一\n  二\n', '一\n  二').slice(2, 4)).toEqual(['1 │ 甲: 一', '  │     ^^']);
  });

  it('shows no control characters', () => {
    expect(printAt('甲: \u001b[31m乙', '乙', { message: '\u001b[2J' }).join('\n')).not.toContain('\u001b');
  });

  it('does without a source', () => {
    const source = createSource('b.yaml', '甲');
    const diagnostic = diagnose(source, {
      code: 'x',
      severity: 'info',
      message: '消息',
      hint: '办法',
      span: { start: 0, end: 1 },
    });
    expect(printPretty([diagnostic], new Map(), { color: false })).toBe(
      '提示[x] 消息\n  --> b.yaml:1:1\n   = 办法\n\n',
    );
  });

  it('sorts by file and place', () => {
    const [a, b] = [createSource('a2.yaml', '甲乙'), createSource('a10.yaml', '丙')];
    const finding = { code: 'x', message: '消息', span: { start: 1, end: 2 } };
    const output = printPretty(
      [
        diagnose(b, { ...finding, severity: 'error', span: { start: 0, end: 1 } }),
        diagnose(a, { ...finding, severity: 'warning' }),
        diagnose(a, { ...finding, severity: 'error', span: { start: 0, end: 1 } }),
      ],
      new Map(),
      { color: false },
    );
    expect(output.match(/\S+yaml:\d:\d/g)).toEqual(['a2.yaml:1:1', 'a2.yaml:1:2', 'a10.yaml:1:1']);
  });

  it('colours only when asked to, and prints nothing for nothing', () => {
    const source = createSource('a', '甲');
    const one = diagnose(source, {
      code: 'x',
      severity: 'error',
      message: '消息',
      span: { start: 0, end: 1 },
    });
    expect(printPretty([one], new Map(), { color: true })).toContain('\u001b[31m');
    expect(printPretty([], new Map(), { color: true })).toBe('');
  });

  it('lists hints at empty places after the faults, when they are more than three', () => {
    const text = '年度: 2025\n单位:\n导语:\n结尾:\n标题:\n';
    const source = createSource('a.yaml', text);
    const at = (words: string, finding: Partial<Finding>) => {
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      return diagnose(source, {
        code: 'blank',
        severity: 'info',
        message: `“${words}”空着`,
        span,
        ...finding,
      });
    };
    const hints = ['单位', '导语', '结尾', '标题'].map((key) => at(key, { params: { open: [`/${key}`] } }));
    const fault = at('标题', { code: 'x', severity: 'error', message: '错了' });
    const sources = new Map([['a.yaml', source]]);
    const printed = (found: readonly Diagnostic[]) => printPretty(found, sources, { color: false });
    expect(printed([...hints, fault])).toBe(
      [
        '错误[x] 错了',
        '  --> a.yaml:5:1',
        '4 │ 结尾:',
        '5 │ 标题:',
        '  │ ^^^^',
        '',
        '提示[blank] 还有 4 处空着，填上内容，用不着的就删去：',
        '  a.yaml:2:1  “单位”空着',
        '  a.yaml:3:1  “导语”空着',
        '  a.yaml:4:1  “结尾”空着',
        '  a.yaml:5:1  “标题”空着',
        '',
        '',
      ].join('\n'),
    );
    expect(printed(hints.slice(1)).match(/ --> /g)).toHaveLength(3);
  });
});

it('gives no orders by a file’s name in the list of empty places', () => {
  const source = createSource('::error::x.yaml', 'a:\n');
  const open = {
    code: 'blank',
    severity: 'info',
    message: '空着',
    span: { start: 0, end: 1 },
    params: { open: ['/a'] },
  } as const;
  const found = Array.from({ length: 5 }, () => diagnose(source, open));
  const text = printPretty(found, new Map([[source.file, source]]), { color: false });
  expect(text).toContain('还有 5 处空着');
  expect(text).not.toMatch(/^\s*::/m);
});
