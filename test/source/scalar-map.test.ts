// Every character of a scalar's value is found where it was written, in every style.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { locateInScalar } from '../../src/source/scalar-map.js';
import { createSource } from '../../src/source/source.js';
import type { ScalarNode } from '../../src/source/tree.js';
import { nodeAt } from '../../src/source/tree.js';

function scalarIn(text: string, path = ['a', 'b']) {
  const source = createSource('a.yaml', text);
  const { root, findings } = parseYaml(source);
  expect(findings).toEqual([]);
  const node = root && nodeAt(root, path);
  if (node?.kind !== 'scalar') throw new Error(`no scalar in ${text}`);
  return { source, node };
}

/** What the source says at each unit of the value. */
function written(text: string): string[] {
  const { source, node } = scalarIn(text);
  return [...String(node.value)].map((character, index) => {
    const { start, end } = locateInScalar(source, node, index, index + character.length);
    return source.text.slice(start, end);
  });
}

describe('locateInScalar', () => {
  it.each([
    ['plain', 'a:\n  b: 全年 完成\n', '全年 完成'.split('')],
    ['plain over lines', 'a:\n  b: 甲  \n     乙\n\n     丙\n', ['甲', '\n', '乙', '\n', '丙']],
    ['single quoted', "a:\n  b: '甲''乙'\n", ['甲', "''", '乙']],
    ['double quoted', 'a:\n  b: "甲\\n\\u4e59\\x41\\\\"\n', ['甲', '\\n', '\\u4e59', '\\x41', '\\\\']],
    ['escaped line break', 'a:\n  b: "甲\\\n    乙"\n', ['甲', '乙']],
    ['literal', 'a:\n  b: |\n    甲乙\n\n      丙\n', ['甲', '乙', '\n', '\n', ' ', ' ', '丙', '\n']],
    ['literal, stripped', 'a:\n  b: |-\n    甲\n    乙\n\n', ['甲', '\n', '乙']],
    ['literal, kept', 'a:\n  b: |+\n    甲\n\n', ['甲', '\n', '\n']],
    ['literal, given indentation', 'a:\n  b: |2\n      甲\n    乙\n', [' ', ' ', '甲', '\n', '乙', '\n']],
    ['literal after empty lines', 'a:\n  b: |\n\n    甲\n', ['\n', '甲', '\n']],
    ['literal with CRLF', 'a:\r\n  b: |\r\n    甲\r\n    乙\r\n', ['甲', '\r\n', '乙', '\r\n']],
    ['folded', 'a:\n  b: >\n    甲\n    乙\n\n    丙\n', ['甲', '\n', '乙', '\n', '丙', '\n']],
  ])('finds each character of a %s scalar', (_, text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it('gives the span of several characters over a line break, without the indentation before them', () => {
    const { source, node } = scalarIn('a:\n  b: |\n    规上工业\n    总产值\n');
    const { start, end } = locateInScalar(source, node, 2, 7);
    expect(source.text.slice(start, end)).toBe('工业\n    总产');
  });

  it('gives the whole scalar where the value is not what was written', () => {
    const { source, node } = scalarIn('a:\n  b: 开发区\n');
    const renamed: ScalarNode = { ...node, value: 'zone' };
    expect(locateInScalar(source, renamed, 0, 2)).toEqual(node.span);
  });

  const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
  const alphabet = fc.constantFrom(
    '甲',
    '乙',
    ' ',
    '\n',
    '\t',
    "'",
    '"',
    '\\',
    'a',
    '：',
    ':',
    '#',
    '𠮷',
    '-',
    '%',
    'é',
  );
  it.each(styles)('maps every character of any %s scalar to itself', (style) => {
    fc.assert(
      fc.property(
        fc.string({ unit: alphabet, maxLength: 60 }),
        fc.integer({ min: 20, max: 60 }),
        (value, lineWidth) => {
          const { source, node } = scalarIn(
            stringify({ a: { b: value } }, { defaultStringType: style, lineWidth }),
          );
          // The library's own writer loses a text of nothing but blanks in a block.
          fc.pre(node.value === value);
          for (let index = 0; index < value.length; index += 1) {
            const { start, end } = locateInScalar(source, node, index, index + 1);
            const found = source.text.slice(start, end);
            expect(decoded(found, value[index] ?? '')).toBe(value[index]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** A character that was escaped, doubled or folded, as the value has it. */
function decoded(found: string, wanted: string): string {
  if (found.length === 1) return found === '\n' && wanted === ' ' ? ' ' : found;
  if (found === "''") return "'";
  if (found === '\\ ') return ' ';
  return found.startsWith('\\') ? String(JSON.parse(`"${found}"`)) : found;
}
