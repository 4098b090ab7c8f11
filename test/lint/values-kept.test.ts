// Which values of a YAML file are still there after edits that change how it is read.
import { describe, expect, it } from 'vitest';
import { valuesKept } from '../../src/lint/values-kept.js';
import type { Edit } from '../../src/source/diagnostic.js';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';

/** Whether the values are kept when `from` is replaced by `to` in `before` (each time it occurs). */
function kept(before: string, from: string, to: string, after = before.replaceAll(from, to)): boolean {
  const edits: Edit[] = [];
  for (let at = before.indexOf(from); at >= 0; at = before.indexOf(from, at + 1))
    edits.push({ span: { start: at, end: at + from.length }, text: to });
  const [left, right] = [before, after].map((text) => parseYaml(createSource('a.yaml', text)).root);
  if (!left || !right) throw new Error('no YAML');
  return valuesKept(left, edits, right);
}

describe('valuesKept', () => {
  it.each([
    ['a word that becomes a figure', 'a: 215。30\nb: 1', '。', '.'],
    ['a comment that is parted from its value', 'a: 甲# 注\nb: 1', '#', ' #'],
    ['items that become one', '各项:\n  - 名称: 甲\n  - 数值: 1\nb: 2', '- 数值', '  数值'],
  ])('lets pass %s', (_, before, from, to) => {
    expect(kept(before, from, to)).toBe(true);
  });

  it('lets an item be parted in two, and those behind it move on', () => {
    const before = 'a:\n  - x: 1\n    y: 2\n    z: 3\n  - x: 4\nb: 5';
    expect(kept(before, '  z', '- z')).toBe(true);
  });

  it.each([
    ['is missing', 'a: 1, b\nc: 2', 'a: 1'],
    ['has another value', 'a: 1, b\nc: 2', 'a: 1\nc: 3'],
    ['has another kind', 'a: 1, b\nc: 2', "a: 1\nc: '2'"],
    ['has another key', 'a: 1, b\nc: 2', 'a: 1\nd: 2'],
    ['stands in another place', 'a: 1, b\nc: {d: {e: 2}}', 'a: 1\nc: {e: 2}'],
    ['stands deeper', 'a: {b: {c: 1, d: 甲, x}, e: 2}', 'a: {b: {c: 1, d: 甲, e: 2}}'],
    ['stands in another order', 'a: 1, b\nc: 2\nd: 3', 'a: 1\nd: 3\nc: 2'],
  ])('sees that a value beside the edit %s', (_, before, after) => {
    expect(kept(before, before.includes(', x') ? ', x' : ', b', '', after)).toBe(false);
  });
});
