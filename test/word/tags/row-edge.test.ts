import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, table, textOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const CONTEXT = {
  unit: '管委会',
  none: [],
  no: false,
  items: [
    { name: '甲', parts: [{ name: '一' }, { name: '二' }] },
    { name: '乙', parts: [] },
  ],
};

const rows = (...all: readonly (readonly string[])[]) =>
  table(...all.map((cells) => cells.map((cell) => (cell.startsWith('<') ? cell : p(cell))))) + p('完');
const fillBody = (body: string) => fillDocx(makeDocx({ body }), CONTEXT);

function fill(...all: readonly (readonly string[])[]): string {
  const { bytes = new Uint8Array(), problems } = fillBody(rows(...all));
  expect(problems).toEqual([]);
  expect(soundnessFaults(bytes)).toEqual([]);
  return textOf(bytes);
}

describe('a row that holds an end of a loop over rows and otherwise only what is outside', () => {
  it('is printed once, as the row of a total or of heads is meant', () => {
    expect(fill(['{{#each items}}{{name}}', 'x'], ['{{/each}}', '合计'])).toBe('甲 | x\n乙 | x\n | 合计\n完');
    expect(fill(['{{#each items}}{{name}}', 'x'], [p('{{/each}}') + p('合计'), '2'])).toBe(
      '甲 | x\n乙 | x\n合计 | 2\n完',
    );
    expect(fill(['名称', '数{{#each items}}'], ['{{name}}', 'x{{/each}}'])).toBe(
      '名称 | 数\n甲 | x\n乙 | x\n完',
    );
    expect(fill(['名称', '数{{#each none}}'], ['{{name}}', 'x'], ['{{/each}}合计', '0'])).toBe(
      '名称 | 数\n合计 | 0\n完',
    );
  });

  it('has the values of the level outside, and may open a loop of its own', () => {
    expect(fill(['{{#each items}}{{name}}', 'x'], ['{{/each}}{{unit}}', '{{items.length}}'])).toBe(
      '甲 | x\n乙 | x\n管委会 | 2\n完',
    );
    expect(
      fill(['{{#each items}}{{name}}', 'x'], ['{{/each}}{{#each items}}第{{@number}}', '{{name}}{{/each}}']),
    ).toBe('甲 | x\n乙 | x\n第1 | 甲\n第2 | 乙\n完');
  });

  it('is within the outer of two loops where it ends the inner one', () => {
    expect(
      fill(
        ['{{#each items}}{{name}}', '{{#each parts}}'],
        ['项', '{{name}}'],
        ['{{/each}}', '共{{parts.length}}{{/each}}'],
      ),
    ).toBe('甲 | \n项 | 一\n项 | 二\n | 共2\n乙 | \n | 共0\n完');
    expect(fill(['{{#each items}}{{name}}', 'x'], ['{{#if ../no}}', 'y'], ['{{/if}}{{/each}}', '合计'])).toBe(
      '甲 | x\n乙 | x\n | 合计\n完',
    );
  });

  it('is repeated where anything in it is inside', () => {
    expect(fill(['甲{{#each items}}', '乙'], ['{{name}}', '{{/each}}'])).toBe(
      '甲 | 乙\n甲 | \n甲 | 乙\n乙 | \n完',
    );
    const { problems } = fillBody(rows(['{{unit}}{{#each items}}', '乙'], ['{{name}}', 'x{{/each}}']));
    expect(problems.map(({ code }) => code)).toEqual(['beside-block']);
  });
});
