// Wherever two loops, one in the other, begin and end in a row: what is printed is what a plain reading of the row gives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, table, textOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

interface Item {
  readonly name: string;
  readonly xs: readonly Item[];
}

const leaf = fc.constantFrom('甲', '乙', '丙').map((name): Item => ({ name, xs: [] }));
const inner = fc.record({ name: fc.constantFrom('丁', '戊'), xs: fc.array(leaf, { maxLength: 2 }) });
const data = fc.record({ name: fc.constant('全'), xs: fc.array(inner, { maxLength: 3 }) });

const CELLS = 4;
/** What stands in each cell: a mark before a value, so that cells differ; and where the loops begin and end. */
const places = fc
  .uniqueArray(fc.nat({ max: 2 * CELLS - 1 }), { minLength: 4, maxLength: 4 })
  .map((at) => at.sort((a, b) => a - b));
const values = fc.array(fc.boolean(), { minLength: 2 * CELLS, maxLength: 2 * CELLS });

/** The slots of the row, two a cell; slot `n` stands in loop 1 from `from[0]` on, and so on. */
function read(root: Item, at: readonly number[], has: readonly boolean[]): string[] {
  const [open1 = 0, open2 = 0, close2 = 0, close1 = 0] = at;
  const depthOf = (slot: number) =>
    Number(slot >= open1 && slot <= close1) + Number(slot >= open2 && slot <= close2);
  const beside = (open: number, close: number) =>
    has.some((value, slot) => value && (slot < open || slot > close));
  const line = (scopes: readonly Item[]) =>
    Array.from({ length: CELLS }, (_, cell) =>
      [2 * cell, 2 * cell + 1].map((slot) => (has[slot] ? (scopes[depthOf(slot)]?.name ?? '') : '')).join(''),
    ).join(' | ');
  const second = (scopes: readonly Item[], list: readonly Item[]): string[] =>
    list.length === 0
      ? beside(open2, close2)
        ? [line(scopes)]
        : []
      : list.map((item) => line([...scopes, item]));
  if (root.xs.length === 0) return beside(open1, close1) ? [line([root])] : [];
  return root.xs.flatMap((item) => second([root, item], item.xs));
}

describe('two loops in one row', () => {
  it('print what a plain reading gives, and a sound file', () => {
    fc.assert(
      fc.property(data, places, values, (root, at, has) => {
        const [open1, open2, close2, close1] = at;
        // A loop that begins and ends in one cell repeats within it.
        fc.pre(
          [open1, open2].every(
            (open, n) => Math.floor((open ?? 0) / 2) < Math.floor(([close1, close2][n] ?? 0) / 2),
          ),
        );
        fc.pre(has.some(Boolean));
        const slots = has.map((value, slot) => {
          const before = slot === open1 || slot === open2 ? '{{#each xs}}' : '';
          const after = slot === close1 || slot === close2 ? '{{/each}}' : '';
          return `${before}${value ? '{{name}}' : ''}${after}`;
        });
        const cells = Array.from({ length: CELLS }, (_, cell) =>
          p(`${slots[2 * cell]}${slots[2 * cell + 1]}`),
        );
        const { bytes = new Uint8Array(), problems } = fillDocx(
          makeDocx({ body: table(cells) + p('完') }),
          root,
        );
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(soundnessFaults(bytes)).toEqual([]);
        expect(textOf(bytes)).toBe([...read(root, at, has), '完'].join('\n'));
      }),
      { numRuns: 150, seed: 15 },
    );
  });
});
