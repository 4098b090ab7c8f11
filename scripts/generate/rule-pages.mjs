// Writes the pages of the rules (src/lint/rules/*.md) and of all other codes of findings (docs/codes/*.md) into one module, so
// that the bundle carries them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const target = new URL('../../src/generated/rule-pages.ts', import.meta.url);

/** The Markdown of each rule's page by the rule's id. */
export function readRulePages() {
  return pagesIn(new URL('../../src/lint/rules/', import.meta.url));
}

/** Writes src/generated/rule-pages.ts. */
export function writeRulePages() {
  const codes = pagesIn(new URL('../../docs/codes/', import.meta.url));
  const text = `// Made by scripts/generate/rule-pages.mjs from src/lint/rules/*.md and docs/codes/*.md.

/** The Markdown of each rule's page by the rule's id. */
export const rulePages: Readonly<Record<string, string>> = ${JSON.stringify(readRulePages(), null, 2)};

/** The Markdown of the page of each code that is no rule's: what is wrong with a file itself. */
export const codePages: Readonly<Record<string, string>> = ${JSON.stringify(codes, null, 2)};
`;
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, text);
}

function pagesIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const read = (name) => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
  return Object.fromEntries(names.sort().map((name) => [name.slice(0, -'.md'.length), read(name)]));
}
