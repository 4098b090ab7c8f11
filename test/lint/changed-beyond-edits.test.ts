// What edits change beyond themselves.
import { describe, expect, it } from 'vitest';
import { changedBeyondEdits } from '../../src/lint/changed-beyond-edits.js';
import { createSource } from '../../src/source/source.js';

/** The words before of the values that an edit of `from` to `to` changes beyond itself. */
function changed(before: string, from: string, to: string): string[] {
  const start = before.indexOf(from);
  const edit = { span: { start, end: start + from.length }, text: to };
  const after = before.replace(from, to);
  return changedBeyondEdits(createSource('a.yaml', before), [edit], createSource('a.yaml', after)).map(
    (span) => before.slice(span.start, span.end),
  );
}

describe('changedBeyondEdits', () => {
  it.each([
    ['a: 甲,乙', ',', '，'],
    ['a: "甲\\"乙\\t丙"', '\\"', '“'],
    ["a: '甲''乙,丙'", ',', '，'],
    ['a: |\n  甲,\n  乙\n', ',', '，'],
    ['a: >\n  甲,\n  乙\n', ',', '，'],
    ['a: 甲乙', '乙', '乙丙'],
  ])('finds nothing in %s', (before, from, to) => {
    expect(changed(before, from, to)).toEqual([]);
  });

  it.each([
    ['a number from a string', 'a: １２', '１２', '12', ['１２']],
    ['a cut string', 'a: 甲乙', '乙', ' #乙', ['甲乙']],
    ['a longer list', 'a: [甲，乙]', '，', ',', ['[甲，乙]']],
    ['another key', 'a：b: 甲', '：', '_', ['a：b: 甲']],
    ['no YAML', 'a: 甲', '甲', '[', ['a: 甲']],
  ])('finds %s', (_, before, from, to, words) => {
    expect(changed(before, from, to)).toEqual(words);
  });
});
