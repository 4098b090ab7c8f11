import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairLines } from '../../src/compare/pair-lines.js';

const lines = (...words: readonly string[]) => words.map((bare) => ({ bare, kind: 'text' as const }));
const rows = (...words: readonly string[]) => words.map((bare) => ({ bare, kind: 'row' as const }));

const FIRST = '推动主导产业延链补链，引进配套企业十一家。';
const SECOND = '建成标准厂房四栋，盘活闲置土地三百亩。';
const THIRD = '开通定制公交线路三条，方便职工上下班通勤。';

describe('pairLines', () => {
  it('knows a line by what it has in common with another', () => {
    const { pairs, removed, added } = pairLines(
      lines(FIRST, SECOND, THIRD),
      lines(FIRST, '新写的一段话，讲的是别的事情。', SECOND.replace('四栋', '六栋')),
    );
    expect(pairs).toEqual([
      { before: 0, after: 0, moved: false },
      { before: 1, after: 2, moved: false },
    ]);
    expect({ removed, added }).toEqual({ removed: [2], added: [1] });
  });

  it('says which lines moved, as few as may be', () => {
    const { pairs } = pairLines(lines(FIRST, SECOND, THIRD), lines(SECOND, THIRD, FIRST));
    expect(pairs.filter(({ moved }) => moved)).toEqual([{ before: 0, after: 2, moved: true }]);
  });

  it('pairs a short line that was written anew with the one in its place', () => {
    const { pairs } = pairLines(lines(FIRST, '年终小结', SECOND), lines(FIRST, '工作报告', SECOND));
    expect(pairs).toHaveLength(3);
  });

  it('knows rows by their first cell', () => {
    const before = rows('税收收入\t亿元\t17\t17.05', '工业投资\t亿元\t—\t45.20');
    const after = rows('工业投资\t亿元\t—\t46.10', '外贸进出口\t亿元\t—\t14.27');
    expect(pairLines(before, after)).toMatchObject({
      pairs: [{ before: 1, after: 0 }],
      added: [1],
      removed: [0],
    });
  });

  it('uses each line once', () => {
    const some = fc.array(fc.constantFrom(FIRST, SECOND, THIRD, '短', ''), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const { pairs, removed, added } = pairLines(lines(...one), lines(...other));
        const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
        expect(sorted([...pairs.map(({ before }) => before), ...removed])).toEqual([...one.keys()]);
        expect(sorted([...pairs.map(({ after }) => after), ...added])).toEqual([...other.keys()]);
      }),
    );
  });
});
