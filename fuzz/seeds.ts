// Right inputs to begin with: what the package ships, the cases of test/fixtures and the kept corpus.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSummary } from '../src/app/load.js';
import { packageFile } from '../src/disk/package-folder.js';
import { loadTemplate } from '../src/disk/template-files.js';
import { createSource } from '../src/source/source.js';
import type { TreeNode } from '../src/source/tree.js';
import type { Summary } from '../src/summary/summary.js';
import type { Format } from '../src/template/format.js';
import type { Template } from '../src/template/template-file.js';

/** The kept inputs of a target, by name; every one of them is tried again by `test/fuzz.test.ts`. */
export function corpusOf(target: string): readonly { readonly name: string; readonly input: Uint8Array }[] {
  const folder = packageFile('fuzz', 'corpus', target);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.map((name) => ({ name, input: readFileSync(join(folder, name)) }));
}

export const corpusTexts = (target: string): readonly string[] =>
  corpusOf(target).map(({ input }) => Buffer.from(input).toString());

export const shipped = (...names: readonly string[]): string => readFileSync(packageFile(...names), 'utf8');

/** Every summary that stands in the tree: the cases of test/fixtures, which are short, more often than the long ones. */
export const summaryTexts: readonly string[] = [
  ...readdirSync(packageFile('test', 'fixtures')).map((name) =>
    shipped('test', 'fixtures', name, 'input.yaml'),
  ),
  shipped('templates', 'starters', 'personal.yaml'),
  shipped('examples', 'draft.yaml'),
];

/** A full one, one with nothing but a name, and one whose lists are there and empty. */
export const summaries: readonly { readonly summary: Summary; readonly tree: TreeNode }[] = [
  shipped('examples', 'zone.yaml'),
  '单位: 云岭管委会\n年度: 2025\n主要工作: [甲]\n',
  '单位: 云岭管委会\n年度: 2025\n指标:\n主要工作:\n下年安排:\n附件: [甲]\n',
].map((text) => {
  const { summary, tree } = loadSummary(createSource('summary.yaml', text));
  if (!summary || !tree) throw new Error(`not a summary: ${text}`);
  return { summary, tree };
});

/** The built-in template of each format. */
export const builtIn: Readonly<Record<Format, Template>> = {
  docx: loadTemplate(undefined, 'docx'),
  html: loadTemplate(undefined, 'html'),
  md: loadTemplate(undefined, 'md'),
  txt: loadTemplate(undefined, 'txt'),
};
