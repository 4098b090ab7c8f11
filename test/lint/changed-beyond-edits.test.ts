// What edits change beyond themselves.
import { describe, expect, it } from 'vitest';
import { changedBeyondEdits } from '../../src/lint/changed-beyond-edits.js';
import type { Edit } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';

/** The words before of the values that an edit of `from` to `to` changes beyond itself. */
function changed(before: string, from: string, to: string): string[] {
  return wordsChanged(before, [editOf(before, from, to)], before.replace(from, to));
}

function editOf(text: string, from: string, to: string): Edit {
  const start = text.indexOf(from);
  return { span: { start, end: start + from.length }, text: to };
}

function wordsChanged(before: string, edits: readonly Edit[], after: string): string[] {
  const spans = changedBeyondEdits(createSource('a.yaml', before), edits, createSource('a.yaml', after));
  return spans.map(({ start, end }) => `${start}: ${before.slice(start, end)}`);
}

describe('changedBeyondEdits', () => {
  it.each([
    ['a: 甲,乙', ',', '，'],
    ['a: "甲\\"乙\\t丙"', '\\"', '“'],
    ["a: '甲''乙,丙'", ',', '，'],
    ['a: |\n  甲,\n  乙\n', ',', '，'],
    ['a: >\n  甲,\n  乙\n', ',', '，'],
    ['a: 甲乙', '乙', '乙丙'],
    ['a: 甲乙', '甲', '丙'],
    ['a: 12\nb: 甲,乙', ',', '，'],
  ])('finds nothing in %s', (before, from, to) => {
    expect(changed(before, from, to)).toEqual([]);
  });

  it('finds nothing where every value has the edits made in it', () => {
    const before = 'a: 甲,乙\nb: [丙.丁, 12]';
    const edits = [editOf(before, ',', '，'), editOf(before, '.', '。')];
    expect(wordsChanged(before, edits, 'a: 甲，乙\nb: [丙。丁, 12]')).toEqual([]);
  });

  it('finds nothing where words were put in at the end of a value', () => {
    const end = { start: 5, end: 5 };
    const edits = [
      { span: end, text: '丙' },
      { span: end, text: '丁' },
    ];
    expect(wordsChanged('a: 甲乙', edits, 'a: 甲乙丙丁')).toEqual([]);
  });

  it.each([
    ['a number from a string', 'a: １２', '１２', '12', ['3: １２']],
    ['a string from a number', 'a: 12', '12', '甲', ['3: 12']],
    ['a cut string', 'a: 甲乙', '乙', ' #乙', ['3: 甲乙']],
    ['a longer list', 'a: [甲，乙]', '，', ',', ['3: [甲，乙]']],
    ['another key', 'a：b: 甲', '：', '_', ['0: a：b: 甲']],
    ['no YAML', 'a: 甲', '甲', '[', ['0: a: 甲']],
  ])('finds %s', (_, before, from, to, words) => {
    expect(changed(before, from, to)).toEqual(words);
  });

  it.each([
    ['another value', 'a: 甲\nb: 乙', 'a: 甲\nb: 丙', ['8: 乙']],
    ['a list from a word', 'a: 甲', 'a: [甲]', ['3: 甲']],
    ['nothing from a word', 'a: 甲', 'a: []', ['3: 甲']],
    ['a word from a list', 'a: [甲]', 'a: 甲', ['3: [甲]']],
    ['a mapping from a list', 'a: [甲]', 'a: {甲: 甲}', ['3: [甲]']],
    ['a key that became another', 'a: {b: 甲, c: 乙}', 'a: {b: 甲, d: 乙}', ['3: {b: 甲, c: 乙}']],
  ])('finds %s that no edit made', (_, before, after, words) => {
    expect(wordsChanged(before, [], after)).toEqual(words);
  });
});
