import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineEdits } from '../../src/edit/line-edits.js';
import { withEdits } from '../../src/source/with-edits.js';

describe('lineEdits', () => {
  it('names only the lines that differ', () => {
    expect(lineEdits('甲\n乙\n丙\n', '甲\n丁\n丙\n')).toEqual([{ span: { start: 2, end: 4 }, text: '丁\n' }]);
  });

  it('makes the one text of the other', () => {
    const texts = fc
      .array(fc.constantFrom('甲', '乙', '丙', '\n', '\r\n', '\r'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(withEdits(before, lineEdits(before, after))).toBe(after);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) },
    );
  });

  it('gives one edit where nearly everything differs', () => {
    const before = Array.from({ length: 5000 }, (_, line) => `甲${line}\n`).join('');
    const after = before.replaceAll('甲', '乙');
    expect(lineEdits(before, after)).toHaveLength(1);
  });
});
