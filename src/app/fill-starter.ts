// Fills a built-in starter with the writer's year and organization, in the language of keys that he chose.

import { canonicalize } from '../schema/canonicalize.js';
import type { KeyLanguage } from '../schema/key-language.js';
import type { Edit } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import { createSource } from '../source/source.js';
import { entryOf, type TreeNode } from '../source/tree.js';
import { withEdits } from '../source/with-edits.js';

export interface StarterValues {
  readonly year: number;
  readonly organization?: string | undefined;
  readonly keys: KeyLanguage;
}

/**
 * The starter's text with the values put in, and a blank behind each colon that has nothing behind it: what is typed at the
 * end of such a line is its value. Its comments and layout do not change.
 */
export function fillStarter(starter: string, { year, organization, keys }: StarterValues): string {
  const source = createSource('starter', starter);
  const { root } = parseYaml(source);
  if (!root) throw new Error('a built-in starter is no YAML');
  const tree = canonicalize(source, root).root;
  const values = [
    ...valueEdit(tree, 'year', String(year)),
    ...(organization === undefined ? [] : valueEdit(tree, 'organization', quoteIfNeeded(organization))),
  ];
  const filled = new Set(values.map(({ span }) => span.start));
  const edits = [
    ...values,
    ...(keys === 'en' ? englishEdits(tree) : []),
    ...blankEdits(starter, tree).filter(({ span }) => !filled.has(span.start)),
  ].toSorted((a, b) => a.span.start - b.span.start);
  return withEdits(starter, edits).replace(COMMENTED_OUT, '$& ');
}

/** `# 标题:`, a field that is only to be switched on. */
const COMMENTED_OUT = /^ *# \p{Script=Han}+:$/gmu;

/** The edits that put a blank behind the colons of what is still empty. */
function blankEdits(starter: string, node: TreeNode): Edit[] {
  if (node.kind === 'list') return node.items.flatMap((item) => blankEdits(starter, item));
  if (node.kind === 'scalar') return [];
  return [...node.entries, ...(node.idle ?? [])].flatMap(({ keySpan, value }) => {
    if (value.kind !== 'scalar' || value.value !== null) return blankEdits(starter, value);
    const after = keySpan.end + 1;
    return /[\r\n]/.test(starter.charAt(after)) ? [{ span: { start: after, end: after }, text: ' ' }] : [];
  });
}

/** The edit that writes a value after its key, in place of the value that may be there. */
function valueEdit(tree: TreeNode, key: string, text: string): Edit[] {
  const entry = tree.kind === 'map' ? entryOf(tree, key) : undefined;
  if (!entry) return [];
  const { value, keySpan } = entry;
  const isEmpty = value.kind === 'scalar' && value.value === null;
  const after = keySpan.end + 1;
  return [isEmpty ? { span: { start: after, end: after }, text: ` ${text}` } : { span: value.span, text }];
}

/** The edits that replace every Chinese key and named value with its English name. */
function englishEdits(node: TreeNode): Edit[] {
  if (node.kind === 'list') return node.items.flatMap(englishEdits);
  if (node.kind === 'scalar') {
    const isWord = typeof node.value === 'string' || typeof node.value === 'boolean';
    const renamed = isWord && node.style === 'plain' && String(node.value) !== node.written;
    return renamed ? [{ span: node.span, text: String(node.value) }] : [];
  }
  return node.entries.flatMap(({ key, keySpan, value }) => [
    { span: keySpan, text: key },
    ...englishEdits(value),
  ]);
}

/**
 * The text unquoted when YAML reads it back unchanged, else in double quotes, whose escapes are those of
 * JSON.
 */
function quoteIfNeeded(text: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\w（）()·—]*$/u.test(text) ? text : JSON.stringify(text);
}
