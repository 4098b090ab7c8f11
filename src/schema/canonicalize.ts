// Renames the writer's Chinese keys and values to the schema's, and gives scalars the type that alone makes sense of them.
import { parseDecimal } from '../chinese/decimal.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { positionAt } from '../source/source.js';
import { type Entry, entryOf, type MapNode, type ScalarNode, type TreeNode } from '../source/tree.js';
import { choiceFor, fieldFor } from './schema-names.js';
import type { SchemaShape } from './schema-shape.js';
import { childShape, rootShape } from './schema-shape.js';

/** A tree with the names and values of the schema. */
export interface Canonical {
  readonly root: TreeNode;
  /** Fields that were given twice, once in each language. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Walks a tree along the schema. Keys become the schema's (`spelling` keeps the writer's), named values become the
 * schema's (`written` keeps the writer's), a number stands where a number is wanted and a text where a text is. What
 * the schema does not know stays as it is, for `validate` to speak of.
 */
export function canonicalize(source: Source, root: TreeNode, shape: SchemaShape = rootShape()): Canonical {
  const findings: Diagnostic[] = [];
  return { root: walk(source, root, shape, findings), findings };
}

function walk(
  source: Source,
  node: TreeNode,
  shape: SchemaShape | undefined,
  findings: Diagnostic[],
): TreeNode {
  if (!shape) return node;
  if (node.kind === 'scalar') return canonicalScalar(node, shape);
  if (node.kind === 'map')
    return shape.fields || shape.values ? walkMap(source, node, shape, findings) : node;
  const items = shape.items?.();
  return {
    kind: 'list',
    items: node.items.map((item) => walk(source, item, items, findings)),
    span: node.span,
  };
}

function walkMap(source: Source, map: MapNode, shape: SchemaShape, findings: Diagnostic[]): MapNode {
  const entries: Entry[] = [];
  /** Of these alone one may stand there twice, in either language. */
  const fields = { entries: [] as Entry[] };
  const idle: Entry[] = map.idle ? [...map.idle] : [];
  for (const entry of map.entries) {
    const field = fieldFor(shape, entry.spelling);
    const key = field?.name ?? entry.spelling;
    const below = field ? field.shape() : shape.values?.();
    const earlier = field && entryOf(fields, key);
    if (earlier) findings.push(duplicate(source, entry, earlier));
    else if (field && below && isIdle(entry.value, below, field.required)) idle.push(renamed(entry, key));
    else {
      const canonical = renamed(entry, key, walk(source, entry.value, below, findings));
      entries.push(canonical);
      if (field) fields.entries.push(canonical);
    }
  }
  const repeated = map.repeated?.map((entry): Entry => {
    const key = fieldFor(shape, entry.spelling)?.name ?? entry.spelling;
    return renamed(entry, key, walk(source, entry.value, childShape(shape, key), findings));
  });
  // As nearly all mappings are, so that they have the same hidden class.
  if (idle.length === 0 && !repeated) return { kind: 'map', entries, span: map.span };
  return {
    kind: 'map',
    entries,
    ...(idle.length > 0 && { idle }),
    ...(repeated && { repeated }),
    span: map.span,
  };
}

/** An entry under the schema's name. */
function renamed({ spelling, keySpan, value }: Entry, key: string, canonical: TreeNode = value): Entry {
  return { key, spelling, keySpan, value: canonical };
}

/** Is this a setting that was left empty, such as `写法:`? It is no blank to be filled in: its default holds. */
function isIdle(value: TreeNode, shape: SchemaShape, required: boolean): boolean {
  return value.kind === 'scalar' && value.value === null && !shape.scalars.has('null') && !required;
}

function duplicate(source: Source, entry: Entry, earlier: Entry): Diagnostic {
  const { line } = positionAt(source, earlier.keySpan.start);
  return diagnose(source, {
    code: 'duplicate-field',
    severity: 'error',
    message: `“${entry.spelling}”就是第 ${line} 行的“${earlier.spelling}”，写了两次`,
    hint: '请删去一处',
    span: entry.keySpan,
    params: { field: entry.spelling, line },
  });
}

const yes = new Set(['是', '有', '对', 'yes', 'y', 'true', 'on']);
const no = new Set(['否', '无', '不', 'no', 'n', 'false', 'off']);

/** A scalar as the schema wants it, where what was written can mean nothing else. */
function canonicalScalar(node: ScalarNode, shape: SchemaShape): ScalarNode {
  const { scalars, choices } = shape;
  const { value, written } = node;
  if (value === null) return node;
  const choice = choices && choiceFor(choices, written);
  if (choice) return { ...node, value: choice.value };
  if (scalars.has('boolean')) {
    const word = written.trim().toLowerCase();
    if (no.has(word)) return { ...node, value: false };
    if (!scalars.has('string') && yes.has(word)) return { ...node, value: true };
  }
  if (typeof value === 'string') return scalars.has('string') ? node : fromText(node, value, shape);
  const fits =
    typeof value === 'boolean' ? scalars.has('boolean') : scalars.has('number') || scalars.has('integer');
  return !fits && scalars.has('string') ? { ...node, value: written } : node;
}

/** A text where only a number may stand: `"215.30"`, `1,200`, `2025年`; nothing but blanks is left to be filled in. */
function fromText(node: ScalarNode, text: string, { scalars }: SchemaShape): ScalarNode {
  if (text.trim() === '' && scalars.has('null')) return { ...node, value: null };
  const number = parseDecimal(scalars.has('integer') ? text.replace(/\s*年度?\s*$/, '') : text);
  if (!number || !(scalars.has('number') || scalars.has('integer'))) return node;
  return { ...node, value: number.value.toNumber(), written: number.digits };
}
