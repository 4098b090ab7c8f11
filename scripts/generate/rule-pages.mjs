// Writes the rules' pages (src/lint/rules/*.md) into one module, so that the bundle carries them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../../src/lint/rules/', import.meta.url);
const target = new URL('../../src/generated/rule-pages.ts', import.meta.url);

/** The Markdown of each rule's page by the rule's id. */
export function readRulePages() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const read = (name) => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
  return Object.fromEntries(names.sort().map((name) => [name.slice(0, -'.md'.length), read(name)]));
}

/** Writes src/generated/rule-pages.ts. */
export function writeRulePages() {
  const text = `// Made by scripts/generate/rule-pages.mjs from src/lint/rules/*.md.

/** The Markdown of each rule's page by the rule's id. */
export const rulePages: Readonly<Record<string, string>> = ${JSON.stringify(readRulePages(), null, 2)};
`;
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, text);
}
