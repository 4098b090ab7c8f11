// Turns a built-in starter into the writer's own: year, office, and the language of the keys.

import { canonicalize } from '../schema/canonicalize.js';
import type { KeyLanguage } from '../schema/key-language.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Span } from '../source/source.js';
import { createSource } from '../source/source.js';
import { entryOf, type TreeNode } from '../source/tree.js';

export interface StarterValues {
  readonly year: number;
  readonly organization?: string | undefined;
  readonly keys: KeyLanguage;
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The starter's text with the values put in; comments and layout stay as they are. */
export function fillStarter(starter: string, { year, organization, keys }: StarterValues): string {
  const source = createSource('starter', starter);
  const { root } = parseYaml(source);
  if (!root) throw new Error('a built-in starter is no YAML');
  const tree = canonicalize(source, root).root;
  return applyEdits(starter, [
    ...valueEdit(tree, 'year', String(year)),
    ...(organization === undefined ? [] : valueEdit(tree, 'organization', quoteIfNeeded(organization))),
    ...(keys === 'en' ? englishEdits(tree) : []),
  ]);
}

/** Puts a value behind its key, whether or not one stands there. */
function valueEdit(tree: TreeNode, key: string, text: string): Edit[] {
  const entry = tree.kind === 'map' ? entryOf(tree, key) : undefined;
  if (!entry) return [];
  const { value, keySpan } = entry;
  const isEmpty = value.kind === 'scalar' && value.value === null;
  const after = keySpan.end + 1;
  return [isEmpty ? { span: { start: after, end: after }, text: ` ${text}` } : { span: value.span, text }];
}

/** Every key, and every named value, by its English name. */
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

function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (edited, { span, text: put }) => edited.slice(0, span.start) + put + edited.slice(span.end),
      text,
    );
}

/** Plain where YAML reads it back as the same text, else in double quotes, whose escapes JSON shares. */
function quoteIfNeeded(text: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\w（）()·—]*$/u.test(text) ? text : JSON.stringify(text);
}
