import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../src/edit/merge-texts.js';

const base = '单位: 甲\n年度: 2025\n指标:\n  - 名称: 乙\n    数值: 1\n    单位: 家\n结尾: 丙\n';
const mine = base.replace('数值: 1', '数值: 2');

describe('mergeTexts', () => {
  it('takes the changes of both where they are on different lines', () => {
    const theirs = base.replace('甲', '甲区').replace('丙', '丙\n附件: []');
    expect(mergeTexts(base, mine, theirs)).toEqual({
      kind: 'merged',
      text: theirs.replace('数值: 1', '数值: 2'),
    });
  });

  it('takes changes of lines beside one another: each line is a field of its own', () => {
    const theirs = base.replace('单位: 家', '单位: 户');
    expect(mergeTexts(base, mine, theirs)).toEqual({
      kind: 'merged',
      text: theirs.replace('数值: 1', '数值: 2'),
    });
  });

  it('takes the same change of both once', () => {
    expect(mergeTexts(base, mine, mine)).toEqual({ kind: 'merged', text: mine });
    const both = mine.replace('丙', '丁');
    expect(mergeTexts(base, mine, both)).toEqual({ kind: 'merged', text: both });
  });

  it('asks where both changed one line', () => {
    const theirs = base.replace('数值: 1', '数值: 3');
    expect(mergeTexts(base, mine, theirs)).toEqual({
      kind: 'conflict',
      places: [
        {
          base: { start: 4, end: 5, text: '    数值: 1\n' },
          mine: { start: 4, end: 5, text: '    数值: 2\n' },
          theirs: { start: 4, end: 5, text: '    数值: 3\n' },
        },
      ],
    });
  });

  it('asks where both put something in at one place', () => {
    const [one, other] = ['丁', '戊'].map((name) => base.replace('结尾', `  - 名称: ${name}\n结尾`));
    expect(mergeTexts(base, one ?? '', other ?? '').kind).toBe('conflict');
  });

  it('asks where one changed what the other took away', () => {
    expect(mergeTexts(base, mine, base.replace(/ {4}数值.*\n/, '')).kind).toBe('conflict');
  });

  it('does not take other line ends for changes', () => {
    const theirs = base.replace('甲', '甲区').replaceAll('\n', '\r\n');
    const merged = base.replace('甲', '甲区').replace('数值: 1', '数值: 2').replaceAll('\n', '\r\n');
    expect(mergeTexts(base, mine, theirs)).toEqual({ kind: 'merged', text: merged });
  });

  it('leaves the last line as the one who changed its end has it', () => {
    const open = base.trimEnd();
    expect(mergeTexts(base, mine, open)).toEqual({ kind: 'merged', text: mine.trimEnd() });
    expect(mergeTexts(open, open.replace('数值: 1', '数值: 2'), `${open}\n附件:`)).toEqual({
      kind: 'merged',
      text: `${mine}附件:`,
    });
  });

  it('merges whatever one side alone changed, and never loses a line that both kept', () => {
    const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', ''), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, lines, (a, b, c) => {
        const [from, ours, others] = [a, b, c].map((each) => each.map((line) => `${line}\n`).join('')) as [
          string,
          string,
          string,
        ];
        expect(mergeTexts(from, ours, from)).toEqual({ kind: 'merged', text: ours });
        expect(mergeTexts(from, from, others)).toEqual({ kind: 'merged', text: others });
        const [once, again] = [mergeTexts(from, ours, others), mergeTexts(from, others, ours)];
        expect(again.kind).toBe(once.kind);
        if (once.kind === 'merged' && again.kind === 'merged') expect(again.text).toBe(once.text);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
    );
  });
});
