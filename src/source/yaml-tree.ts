// Turns the YAML library's nodes into the tree, with aliases and merge keys resolved and bounded.
import type { Node, ParsedNode, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Finding } from './diagnostic.js';
import type { Source, Span } from './source.js';
import { positionAt } from './source.js';
import type { Entry, ScalarNode, ScalarStyle, TreeNode } from './tree.js';
import { emptyScalar } from './tree.js';
import { withTypedBreaks } from './typed-breaks.js';
import type { Excess } from './yaml-bounds.js';
import { maxNodes } from './yaml-bounds.js';
import { yamlFinding } from './yaml-traps.js';
import {
  accidentalAlias,
  accidentalAnchor,
  accidentalTag,
  fullWidthBar,
  fullWidthBraces,
  gluedKey,
  keyTrap,
  lostComparison,
  nestedBraces,
} from './yaml-value-traps.js';

interface Anchor {
  readonly name: string;
  readonly node: Node;
  /** Undefined while the node is being built: an alias to it found then stands inside itself. */
  tree?: TreeNode;
  /** How much there is in it: its nodes and, by the piece, the characters of its texts. */
  size: number;
  used: boolean;
}

interface Builder {
  readonly source: Source;
  readonly findings: Finding[];
  readonly anchors: Map<string, Anchor>;
  readonly allAnchors: Anchor[];
  count: number;
  /** How many characters the texts have, those that aliases repeat not counted. */
  characters: number;
  /** How many aliases refer to nothing. */
  lost: number;
}

/** As many characters of a text that an alias repeats count as one item more: every rule reads it again each time. */
const charactersOfAnItem = 16;

/** How many names are looked through for the one that was meant, and how often. */
const mostHints = 100;

/** The tree, or the bound that the document passes. */
export type BuiltTree =
  | { readonly root: TreeNode; readonly findings: readonly Finding[] }
  | { readonly excess: Excess };

/** The tree of a document without syntax errors. Depth must have been checked before. */
export function buildTree(source: Source, root: ParsedNode): BuiltTree {
  const builder: Builder = {
    source,
    findings: [],
    anchors: new Map(),
    allAnchors: [],
    count: 0,
    characters: 0,
    lost: 0,
  };
  const tree = build(builder, root);
  if (builder.count > maxNodes) return { excess: { kind: 'too-large', offset: spanOf(root).start } };
  for (const { used, node, name } of builder.allAnchors) {
    // Any of the anchors may be the one that a lost alias meant, so none of them is told as unused.
    if (!used && builder.lost === 0)
      builder.findings.push(accidentalAnchor(source, spanOf(node).start, name));
  }
  return { root: tree, findings: builder.findings };
}

function build(builder: Builder, node: Node): TreeNode {
  builder.count += 1;
  const anchor = anchorOf(builder, node);
  const [before, textBefore] = [builder.count, builder.characters];
  if ('tag' in node) builder.findings.push(...accidentalTag(builder.source, node, spanOf(node)));
  const tree = buildBare(builder, node);
  if (tree.kind === 'scalar' && !isAlias(node)) builder.characters += tree.written.length;
  const text = Math.floor((builder.characters - textBefore) / charactersOfAnItem);
  if (anchor) Object.assign(anchor, { tree, size: builder.count - before + text });
  return tree;
}

function buildBare(builder: Builder, node: Node): TreeNode {
  const span = spanOf(node);
  if (isAlias(node)) return resolveAlias(builder, node.source, span);
  if (isSeq<Node | null>(node)) {
    return { kind: 'list', items: node.items.map((item) => buildOrNull(builder, item, span)), span };
  }
  if (isMap(node)) return buildMap(builder, node, span);
  const loss =
    lostComparison(builder.source, span) ??
    fullWidthBar(builder.source, span) ??
    fullWidthBraces(builder.source, span);
  if (loss) builder.findings.push(loss);
  return withTypedBreaks(builder.source, scalarNode(node, span));
}

function buildOrNull(builder: Builder, node: unknown, near: Span): TreeNode {
  if (node) return build(builder, node as Node);
  builder.count += 1;
  return emptyScalar(near);
}

function anchorOf(builder: Builder, node: Node): Anchor | undefined {
  if (isAlias(node) || !('anchor' in node) || !node.anchor) return undefined;
  const anchor: Anchor = { name: node.anchor, node, size: 0, used: false };
  builder.anchors.set(node.anchor, anchor);
  builder.allAnchors.push(anchor);
  return anchor;
}

function resolveAlias(builder: Builder, name: string, span: Span): TreeNode {
  const anchor = builder.anchors.get(name);
  if (anchor) anchor.used = true;
  if (!anchor?.tree) {
    builder.lost += 1;
    // Where there are thousands of either, none is meant for another.
    const known = builder.lost > mostHints ? [] : [...builder.anchors.keys()].slice(0, mostHints);
    builder.findings.push(accidentalAlias(name, span, known, anchor !== undefined));
    return emptyScalar(span);
  }
  // The tree is shared, not copied, but whoever walks it meets its nodes again at each alias: they count each time.
  builder.count += anchor.size;
  return builder.count > maxNodes ? emptyScalar(span) : anchor.tree;
}

function buildMap(builder: Builder, map: YAMLMap, span: Span): TreeNode {
  const entries = new Map<string, Entry>();
  const merged: Entry[] = [];
  const repeated: Entry[] = [];
  for (const pair of map.items) {
    if (!isScalar(pair.key)) {
      builder.findings.push(nestedBraces(builder.source, isMap(pair.key) ? span : spanOf(pair.key)));
      continue;
    }
    const entry = buildEntry(builder, pair.key, pair.value);
    const earlier = entries.get(entry.key);
    if (pair.key.source === '<<' && pair.key.type === Scalar.PLAIN)
      for (const brought of mergedEntries(builder, entry)) merged.push(brought);
    else if (earlier) {
      repeated.push(entry);
      builder.findings.push(duplicate(builder.source, entry, earlier));
    } else entries.set(entry.key, entry);
  }
  for (const entry of merged) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  return { kind: 'map', entries: [...entries.values()], ...(repeated.length > 0 && { repeated }), span };
}

function buildEntry(builder: Builder, key: Scalar, value: unknown): Entry {
  const keySpan = spanOf(key);
  const spelling = key.type === Scalar.PLAIN ? (key.source ?? '') : String(key.value);
  const trap =
    keyTrap(builder.source, spelling, keySpan) ??
    gluedKey(spelling, Boolean(value && !isEmpty(value)), keySpan);
  if (trap) builder.findings.push(trap);
  return {
    key: spelling,
    spelling,
    keySpan,
    value: buildOrNull(builder, value, { start: keySpan.end, end: keySpan.end }),
  };
}

function isEmpty(value: unknown): boolean {
  return isScalar(value) && value.value === null;
}

/** The entries that a merge key `<<` brings in: those of a mapping, or of a list of mappings, the first one winning. */
function mergedEntries(builder: Builder, { value, keySpan }: Entry): Entry[] {
  const sources = value.kind === 'list' ? value.items : [value];
  if (sources.every((node) => node.kind === 'map')) return sources.flatMap((node) => node.entries);
  builder.findings.push(
    yamlFinding('merge', keySpan, {
      message: '“<<”后面只能引用一组“键: 值”',
      hint: '请删去“<<”，或改成对一组内容的引用，如“<<: *名称”',
    }),
  );
  return [];
}

function duplicate(source: Source, entry: Entry, earlier: Entry): Finding {
  const { line } = positionAt(source, earlier.keySpan.start);
  return {
    code: 'duplicate-field',
    severity: 'error',
    message: `“${entry.spelling}”写了两次`,
    hint: `第 ${line} 行已经写过，请删去一处`,
    span: entry.keySpan,
    params: { field: entry.spelling, line },
  };
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'literal',
  [Scalar.BLOCK_FOLDED]: 'folded',
};

function scalarNode(node: Node, span: Span): ScalarNode {
  if (!isScalar(node)) return emptyScalar(span);
  const style = styles[node.type ?? ''] ?? 'plain';
  const raw: unknown = node.value;
  const value = raw === null || typeof raw === 'number' || typeof raw === 'boolean' ? raw : String(raw);
  return {
    kind: 'scalar',
    value,
    written: style === 'plain' ? (node.source ?? '') : String(raw),
    style,
    span,
  };
}

function spanOf(node: unknown): Span {
  const range =
    typeof node === 'object' && node !== null && 'range' in node ? (node as Node).range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
