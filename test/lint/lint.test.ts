// One finding a root cause, in order of place, with the severity the user set.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { lint } from '../../src/lint/lint.js';
import type { Rule } from '../../src/lint/rule.js';
import type { Severity } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';
import { plainOf } from '../genre/document-of.js';

const document = plainOf('0123456789'.repeat(10));

interface Shape {
  readonly severity?: Severity;
  readonly passage?: true;
}

const rule = (id: string, spans: readonly (readonly [number, number])[], shape: Shape = {}): Rule => ({
  id,
  severity: shape.severity ?? 'warning',
  ...(shape.passage && { passage: shape.passage }),
  *check() {
    for (const [start, end] of spans) yield { message: `${id} ${start}`, span: { start, end } };
  },
});

const found = (rules: readonly Rule[], severities: Parameters<typeof lint>[2] = new Map()) =>
  lint(document, rules, severities).map(
    ({ code, severity, span }) => `${code} ${severity} ${span.start}-${span.end}`,
  );

describe('lint', () => {
  it('sorts by place', () => {
    expect(
      found([
        rule('a', [
          [20, 22],
          [5, 8],
        ]),
        rule('b', [[10, 12]]),
      ]),
    ).toEqual(['a warning 5-8', 'b warning 10-12', 'a warning 20-22']);
  });

  it('keeps the surer, then the shorter, then the first of overlapping findings', () => {
    expect(found([rule('a', [[0, 3]]), rule('b', [[2, 9]], { severity: 'error' })])).toEqual(['b error 2-9']);
    expect(found([rule('a', [[0, 9]]), rule('b', [[2, 4]])])).toEqual(['b warning 2-4']);
    expect(found([rule('a', [[0, 4]]), rule('b', [[2, 6]])])).toEqual(['a warning 0-4']);
  });

  it('goes by the rule’s own certainty, whatever the user sets', () => {
    const rules = [rule('a', [[0, 3]], { severity: 'info' }), rule('b', [[2, 9]], { severity: 'error' })];
    expect(
      found(
        rules,
        new Map([
          ['a', 'error' as const],
          ['b', 'info' as const],
        ]),
      ),
    ).toEqual(['b info 2-9']);
  });

  it('lets a rule that is off hide nothing', () => {
    const rules = [rule('a', [[0, 3]]), rule('b', [[2, 9]], { severity: 'error' })];
    expect(found(rules, new Map([['b', 'off' as const]]))).toEqual(['a warning 0-3']);
  });

  it('keeps findings on whole passages beside those inside', () => {
    expect(found([rule('a', [[0, 9]], { passage: true }), rule('b', [[2, 4]])])).toEqual([
      'a warning 0-9',
      'b warning 2-4',
    ]);
  });

  it('tells an empty place once, wherever the findings point, and keeps what tells one more', () => {
    const telling = (id: string, start: number, open: string[], severity: Severity = 'info'): Rule => ({
      id,
      severity,
      passage: true,
      *check() {
        yield { message: id, span: { start, end: start + 1 }, open: open.map((key) => [key]) };
      },
    });
    const surer = telling('a', 0, ['x', 'y', 'x'], 'warning');
    expect(lint(document, [telling('b', 5, ['y']), telling('c', 7, ['y', 'z']), surer])).toMatchObject([
      { code: 'a', params: { open: ['/x', '/y'] } },
      { code: 'c', params: { open: ['/y', '/z'] } },
    ]);
    expect(found([telling('b', 5, ['y']), surer], new Map([['a', 'off' as const]]))).toEqual(['b info 5-6']);
  });

  it('tells an aliased place once, and two findings of one rule that overlap both', () => {
    expect(
      found([
        rule('a', [
          [1, 3],
          [1, 3],
          [2, 5],
        ]),
      ]),
    ).toEqual(['a warning 1-3', 'a warning 2-5']);
  });

  it('never keeps two overlapping findings of different rules, nor loses a place', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(90), fc.integer({ min: 1, max: 9 }))
        .map(([start, length]) => [start, start + length] as const),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, spans, spans, (a, b, c) => {
        const rules = [rule('a', a), rule('b', b, { severity: 'error' }), rule('c', c, { severity: 'info' })];
        const kept = lint(document, rules);
        for (const one of kept) {
          for (const other of kept) {
            const overlap = one.span.start < other.span.end && other.span.start < one.span.end;
            expect(overlap && one.code !== other.code).toBe(false);
          }
        }
        for (const [start, end] of [...a, ...b, ...c]) {
          expect(kept.some(({ span }) => span.start < end && start < span.end)).toBe(true);
        }
      }),
    );
  });
});

// A fault of structure is told alone: what it leaves out of the check is not a second fault.
const codesIn = (yaml: string) =>
  checkSummary(createSource('总结.yaml', `单位: 云岭\n年度: 2025\n${yaml}`), defaultCheck).diagnostics.map(
    ({ code }) => code,
  );

describe('withoutConsequences', () => {
  it.each([
    '存在问题:\n  各项: 无\n',
    '主要工作:\n  - {标题: 甲, 正文: [一]}\n  - {标题: 乙, 正文: 好。}\n  - {标题: 丙, 正文: 好。}\n',
    '指标:\n  - {名称: 税收收入, 数值: [1], 单位: 亿元}\n',
  ])('tells one fault of %s', (yaml) => {
    expect(codesIn(yaml)).toEqual(['wrong-type']);
  });

  it('keeps what has nothing to do with it', () => {
    expect(codesIn('存在问题:\n  各项: 无\n主要工作:\n  标题: 甲\n')).toEqual([
      'wrong-type',
      'empty-section',
    ]);
    expect(codesIn('主要工作:\n  - {标题: 甲x个, 正文: [一]}\n')).toEqual(['wrong-type', 'placeholder']);
  });
});
