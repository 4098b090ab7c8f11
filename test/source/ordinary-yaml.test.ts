// What is ordinary YAML, and that it is read as the library reads it: every file that is shipped or kept, and small ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseByLibrary } from '../../src/source/library-yaml.js';
import { readOrdinary } from '../../src/source/ordinary-yaml.js';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';
import { beside, isBeside } from '../beside.js';
import { growth, IN_PROPORTION } from '../growth.js';

const sourceOf = (text: string) => createSource('a.yaml', text);
const root = join(import.meta.dirname, '../..');

/** The YAML files of a folder, by name, without a byte order mark. */
function filesOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '')] as const);
}

/** Holds a file, with the line ends of either system, against the library; says whether it is ordinary. */
function isOrdinary(text: string): boolean {
  const both = [text, text.replace(/\r?\n/g, '\r\n')].map((spelling) => {
    const source = sourceOf(spelling);
    const found = readOrdinary(source);
    if (found) expect({ root: found, findings: [] }).toEqual(parseByLibrary(source));
    return found !== undefined;
  });
  expect(both[0]).toBe(both[1]);
  return both[0] ?? false;
}

describe('the files that are shipped', () => {
  it.each([...filesOf(join(root, 'examples')), ...filesOf(join(root, 'templates'))])(
    '%s is ordinary',
    (_, text) => {
      expect(isOrdinary(text)).toBe(true);
    },
  );
});

describe('the files that are kept', () => {
  it('are ordinary, but for those with faults', () => {
    const others = filesOf(join(root, 'test/fixtures')).filter(([, text]) => !isOrdinary(text));
    expect(others.map(([name]) => name)).toEqual([
      'ten-faults-in-the-data/input.yaml',
      'ten-faults-of-both-kinds/input.yaml',
    ]);
  });

  it.skipIf(!isBeside('cases'))('are read alike (needs ../shared/cases)', () => {
    for (const [, text] of filesOf(beside('cases'))) isOrdinary(text);
  });
});

describe('readOrdinary', () => {
  it.each([
    [
      'comments on lines of their own and behind values',
      '# 一\n甲: 1 # 二\n# 三\n乙:  # 四\n  # 五\n\n丙: "x" # 六\n# 七',
    ],
    [
      'comments further in than what is above',
      '甲:\n  乙: 1\n    # 一\n  # 二\n # 三\n丙:\n  - 1\n\n    # 四\n',
    ],
    ['comments beneath the last value', '甲:\n  - 乙:\n      丙: 1\n    # 一\n\n  # 二\n'],
    ['empty values', '甲:\n乙: \n丙:\n  丁:\n  # 一\n戊:   # 二\n'],
    ['lists as far in as their key', '甲:\n- 1\n-   乙: 2\n    丙: 3\n丁:\n  戊:\n  - 4\n'],
    [
      'empty items',
      '甲:\n  - 1\n  # 一\n  -\n  -  # 二\n  -\n    乙: 2\n  -\n\n  # 三\n丙:\n# 四\n-\n丁:\n-\n-',
    ],
    ['literal text', '甲: |\n\n   一\n     二\n\n   三\n\n # 四\n乙: |- # 五\n  六\n'],
    ['folded text', '甲: >\n  一\n  二\n\n\n  三\n    四\n\n    五\n  六\n乙: >-\n\n  七'],
    [
      'tables from Excel',
      '甲: |\n  一\t二\n  \t三\t\n\n  \u3000四\t\t五\n   \t\n乙: >-\n  六\t七\n  八\n  \t九\n  十\n',
    ],
    ['text over several lines', "甲: 一\n  二\n\n  三 # 四\n乙: \"五  \n  六\"\n丙: '七\n\n  八''九'\n"],
    [
      'lists and mappings on one line',
      '甲: [1, "二", {三: 四, 五: }] # 六\n乙: { 七: [] , 八: {} }\n丙: []\n',
    ],
    ['a value beneath its key', '甲:\n  一\n  二\n乙:\n  [1]\n丙:\n  |\n  三\n'],
    ['numbers and named values', '甲: 215.30\n乙: 0x1F\n丙: ~\n丁: [true, .inf, -0, 1e3]\n'],
    ['letters that look like blanks', '甲\u3000: \u3000一\u00a0\n乙: 二\u2028三\u200b\n'],
    ['names of prototypes', '__proto__: {constructor: 1}\nhasOwnProperty: 2\n'],
    ['no line end at the end', '甲: 1\n乙:\n  - 2  '],
  ])('reads %s as the library does', (_, text) => {
    expect(isOrdinary(text)).toBe(true);
  });

  it.each([
    ['a file without a mapping', '- 甲\n'],
    ['nothing', ' \n# 甲\n'],
    [
      'tabs outside of literal text, or before its first line',
      '甲:\t1\n',
      '甲: 一\t二\n',
      '甲: |\n  \t一\n  二\n',
      '甲: |\n  一\t二\n\t\n乙: 1\n',
      '甲: |\n  一\t二\n乙: 1\t\n',
      '甲: |\n  一\t二\n\t# 三\n',
    ],
    ['the line ends of old Macs', '甲: 1\r乙: 2\r'],
    ['control characters', '甲: \u0000\n'],
    ['anchors, aliases and tags', '甲: &a 1\n', '甲: *a\n', '甲: !!str 1\n', '&a 甲: 1\n'],
    ['documents', '---\n甲: 1\n', '甲: 1\n...\n', '... 甲: 1\n', '%YAML 1.2\n---\n甲: 1\n'],
    [
      'merge keys, quoted keys, keys that are none',
      '<<: {a: 1}\n',
      '"甲": 1\n',
      '? 甲\n: 1\n',
      '[甲]: 1\n',
      '{{甲}}: 1\n',
    ],
    ['keys written twice', '甲: 1\n甲: 2\n', '甲: {乙: 1, 乙: 2}\n'],
    [
      'traps',
      '甲：乙: 1\n',
      '“甲”: 1\n',
      '甲: ｜\n',
      '甲: {乙：1}\n',
      '甲: ｛乙：1｝\n',
      '甲: >8\n',
      '- 甲\n',
      '甲: {{乙}}\n',
    ],
    ['escapes', '甲: "\\u4e00"\n'],
    ['indentation indicators and kept line breaks', '甲: |2\n  乙\n', '甲: |+\n  乙\n\n'],
    ['brackets over several lines', '甲: [1,\n  2]\n'],
    ['lists in lists on one line', '甲:\n  - - 1\n'],
    [
      'faults',
      '甲\n',
      '甲: 乙: 1\n',
      '甲: "乙\n',
      "甲: '乙' 丙\n",
      '甲: 1\n  乙: 2\n',
      '甲: [1\n',
      '甲:\n  乙: 1\n 丙: 2\n',
      '甲: @乙\n',
    ],
    ['a value below a comment below its key', '甲:\n# 一\n 乙\n丙: 1\n'],
  ])('leaves to the library %s', (_, ...texts) => {
    expect(texts.filter((text) => readOrdinary(sourceOf(text)))).toEqual([]);
  });

  it.each<readonly [string, (size: number) => string]>([
    [
      'mappings in mappings',
      (size) => Array.from({ length: size }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    ],
    ['lists in lists', (size) => `a: ${'['.repeat(size)}${']'.repeat(size)}\n`],
    ['items', (size) => `a:\n${'- 1\n'.repeat(1000 * size)}`],
    ['items on one line', (size) => `a: [${'1, '.repeat(1000 * size)}1]\n`],
    ['lines before the first key', (size) => `${'#\n'.repeat(100 * size)}a: 1\n`],
    ['letters in a key', (size) => `${'a'.repeat(10 * size)}: 1\n`],
  ])('leaves to the library too many %s, and reads some', (_, make) => {
    expect([10, 100].map((size) => readOrdinary(sourceOf(make(size))) !== undefined)).toEqual([true, false]);
  });

  it.each<readonly [string, (size: number) => string]>([
    ['keys', (size) => Array.from({ length: size }, (_, index) => `k${index}: 1\n`).join('')],
    ['items on one line', (size) => `a: [${'1, '.repeat(size)}1]\n`],
    ['open brackets and braces', (size) => `a: [${'{'.repeat(size)}\n`],
    ['open quotes', (size) => `a: [1]\n${'b: "\n'.repeat(size)}`],
    ['colons', (size) => `a${':a'.repeat(size)}\n`],
    ['dashes', (size) => `a:\n${'- '.repeat(size)}\n`],
    ['blanks and blank lines', (size) => `a: b\n${'   \n'.repeat(size)}${' '.repeat(size)}c: d\n`],
    ['comments', (size) => `a:\n  - b: 1\n${'     # c\n'.repeat(size)}${'# c\n'.repeat(size)}`],
    ['lines of a text', (size) => `a: >\n${'  b\n   c\n\n'.repeat(size)}\n`],
    ['lines of a text without a mark', (size) => `a: b\n${'  b\n\n'.repeat(size)}\n`],
    ['quotes in a text', (size) => `a: '${"''".repeat(size)}'\n`],
  ])('takes time in proportion to the number of %s', (_, make) => {
    expect(growth((size) => readOrdinary(sourceOf(make(size))), 2000)).toBeLessThan(IN_PROPORTION);
  });

  it('is what parseYaml asks first', () => {
    const source = sourceOf('甲: 1\n');
    expect(parseYaml(source)).toEqual({ root: readOrdinary(source), findings: [] });
  });
});
