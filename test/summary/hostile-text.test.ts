// Whatever the text, reading it ends in a summary or in findings that can be shown, never in an exception.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printPretty } from '../../src/printers/pretty.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const pieces = fc.constantFrom(
  ...[
    '单位',
    '年度',
    '指标',
    '名称',
    'tasks',
    'items',
    '标题',
    '分项',
    '2025',
    '甲',
    '同比',
    '成文日期',
    '2025-02-30',
  ],
  ...[
    ': ',
    ':',
    '：',
    '- ',
    '-',
    '\n',
    '\n  ',
    '\n    ',
    '\t',
    '　',
    ' ',
    '#',
    '|',
    '>',
    '>8',
    '%',
    '*',
    '**',
    '&a ',
    '*a',
    '!x ',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '“',
    '”',
    '{{甲}}',
    '---\n',
    '...\n',
    '?',
    '<<: ',
    '@',
    '`',
    '\\',
    '\r\n',
    '\u0000',
    '𠮷',
    '\ud800',
    '~',
  ],
);

describe('readSummary', () => {
  it('never throws, and every finding is Chinese and inside the source', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const source = createSource('a.yaml', parts.join(''));
        const { summary, diagnostics } = readSummary(source);
        expect(summary !== undefined || diagnostics.length > 0).toBe(true);
        for (const { message, hint = '', span, range } of diagnostics) {
          expect(message).toMatch(/\p{Script=Han}/u);
          expect(`${message}${hint}`).not.toMatch(/undefined|NaN|\[object/);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(source.text.length);
          expect(range.start.column).toBeGreaterThan(0);
        }
        const output = printPretty(diagnostics, new Map([['a.yaml', source]]), { color: false });
        expect(output.match(/^ *--> a\.yaml:/gm) ?? []).toHaveLength(diagnostics.length);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
    );
  });
});
