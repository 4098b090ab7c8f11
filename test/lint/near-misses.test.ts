// Of each rule what looks like its fault and is none: at least eight near misses, over which the rule is silent.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/genre/document.js';
import { rules } from '../../src/lint/rules/index.js';
import { plainOf, sentenceOf, yamlOf } from '../genre/document-of.js';
import { wordsOfThePage } from './findings-of.js';

const FEWEST = 8;
const folder = new URL('./near-misses/', import.meta.url);
const files = readdirSync(folder);

/**
 * In a `.txt` file one a line: a sentence, or a whole text with ⏎ for its line breaks, its first line the title. In a `.yaml`
 * file, for rules that look at data, summaries parted by `---`.
 */
function nearMissesOf(rule: string): string[] {
  return files
    .filter((file) => file.startsWith(`${rule}.`))
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8').split(file.endsWith('.yaml') ? /^---\n/m : /\n/),
    )
    .filter((given) => given !== '');
}

function documentOf(given: string): Document {
  if (given.endsWith('\n')) return yamlOf(given, wordsOfThePage);
  return given.includes('⏎')
    ? plainOf(given.replaceAll('⏎', '\n'), wordsOfThePage)
    : sentenceOf(given, wordsOfThePage);
}

it('has no file of another name than a rule’s', () => {
  const ids = rules.map(({ id }) => id);
  expect(files.filter((file) => !ids.includes(file.replace(/\.(?:txt|yaml)$/, '')))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('near misses of %s', (id, rule) => {
  const given = nearMissesOf(id);

  it(`are at least ${FEWEST}, each another`, () => {
    expect(new Set(given).size).toBe(given.length);
    expect(given.length).toBeGreaterThanOrEqual(FEWEST);
  });

  it('are passed', () => {
    const told = given.flatMap((text) =>
      Array.from(rule.check(documentOf(text)), ({ message }) => `${message}: ${text}`),
    );
    expect(told).toEqual([]);
  });
});
