// Folder, list, pages and tests of the rules agree, and the examples on the pages hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.js';
import type { RuleExample } from '../../src/lint/rule-page.js';
import { parseRulePage } from '../../src/lint/rule-page.js';
import { rules } from '../../src/lint/rules/index.js';
import { plainOf, sentenceOf, yamlOf } from '../genre/document-of.js';
import { wordsOfThePage } from './findings-of.js';

const folder = new URL('../../src/lint/rules/', import.meta.url);
const ids = rules.map(({ id }) => id);

const filesEndingIn = (directory: URL, ending: string, besides: string) =>
  readdirSync(directory)
    .filter((name) => name.endsWith(ending) && name !== besides)
    .map((name) => name.slice(0, -ending.length))
    .sort();

function codesOf({ kind, text }: RuleExample): string[] {
  const documentOf = { text: plainOf, yaml: yamlOf, sentence: sentenceOf }[kind];
  return lint(documentOf(text, wordsOfThePage), rules).map(({ code, message }) => `${code}: ${message}`);
}

describe('rules', () => {
  it('has each rule of the folder in the list, once', () => {
    expect([...ids].sort()).toEqual(filesEndingIn(folder, '.ts', 'index.ts'));
  });

  it('has a page and a test for each rule', () => {
    expect(filesEndingIn(folder, '.md', '')).toEqual([...ids].sort());
    for (const id of ids)
      expect(existsSync(new URL(`./rules/${id}.test.ts`, import.meta.url)), id).toBe(true);
  });
});

describe.each(ids)('the page of %s', (id) => {
  const page = parseRulePage(readFileSync(new URL(`${id}.md`, folder), 'utf8'));

  it('is complete', () => {
    expect(page.id).toBe(id);
    for (const part of [page.what, page.why, page.off]) expect(part).not.toBe('');
    expect(page.bad.length).toBeGreaterThan(0);
    expect(page.good.length).toBeGreaterThan(0);
  });

  it.each(page.bad.map((example) => [example.text, example] as const))('finds %s', (_, example) => {
    expect(codesOf(example)).toEqual([expect.stringMatching(`^${id}: `)]);
  });

  it.each(page.good.map((example) => [example.text, example] as const))('passes %s', (_, example) => {
    expect(codesOf(example)).toEqual([]);
  });
});
