// Finds what the schema cannot express: items nested too deep, dates that do not exist, items whose keys YAML
// took for text, figures that are no numbers.

import { readDay } from '../chinese/dates.js';
import { describePath, fieldFor } from '../schema/schema-names.js';
import type { SchemaShape } from '../schema/schema-shape.js';
import { childShape, rootShape } from '../schema/schema-shape.js';
import type { Finding } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import type { Source } from '../source/source.js';
import type { Entry, ScalarNode, TreeNode } from '../source/tree.js';
import { nodeAt } from '../source/tree.js';
import { findTraps } from '../source/yaml-traps.js';
import { isTable, tableFindings } from './tables/table-findings.js';
import { figureFindings } from './validate-figures.js';
import { textFinding } from './validate-texts.js';

/** Official documents have four levels of headings (GB/T 9704—2012, 7.3.3). */
const maxLevels = 4;

interface Walk {
  readonly source: Source;
  readonly root: TreeNode;
  readonly findings: Finding[];
  /** Where the walk is, which changes on the way: who keeps it copies it. */
  readonly path: (string | number)[];
}

/** The findings on a canonical tree that validating it against the schema does not give. */
export function structureFindings(source: Source, root: TreeNode): readonly Finding[] {
  const walk: Walk = { source, root, findings: [], path: [] };
  visit(walk, root, rootShape(), 0);
  for (const path of DAYS) {
    const date = nodeAt(root, path);
    if (date?.kind === 'scalar') walk.findings.push(...missingDay(date, path));
  }
  return walk.findings;
}

/** @param level the number of lists of items around the node */
function visit(walk: Walk, node: TreeNode, shape: SchemaShape | undefined, level: number): void {
  const { path } = walk;
  if (isTable(node, shape)) walk.findings.push(...tableFindings(walk.source, node, path));
  if (node.kind === 'scalar') {
    if (mayBeFaulty(node)) visitScalar(walk, node, shape);
  } else if (node.kind === 'list') {
    const inItems = childShape(shape, 0);
    let index = 0;
    for (const item of node.items) {
      path.push(index);
      visit(walk, item, inItems, level);
      path.pop();
      index += 1;
    }
  } else
    for (const entry of node.entries) {
      const { key, value } = entry;
      const below = level + (key === 'items' && isItem(path) ? 1 : 0);
      path.push(key);
      if (below >= maxLevels) walk.findings.push(tooDeep(walk, entry));
      else visit(walk, value, childShape(shape, key), below);
      path.pop();
    }
}

/** Whether a scalar is words, or a number that was written as none is; nothing here speaks of others. */
function mayBeFaulty({ value, written }: ScalarNode): boolean {
  return typeof value === 'string' || (typeof value === 'number' && !/^[-+\d.]*$/.test(written));
}

function visitScalar(
  { source, root, findings, path }: Walk,
  node: ScalarNode,
  shape: SchemaShape | undefined,
): void {
  if (typeof path[path.length - 1] === 'number') findings.push(...swallowedField(source, node, shape, path));
  if (!shape?.scalars.has('number')) {
    const found = textFinding(root, node, shape, path);
    if (found) findings.push(found);
  } else findings.push(...figureFindings(root, node, path, () => describePath(root, path)));
}

/** Whether a path is that of an item; parts and attachments are in lists too, but are no level of items. */
function isItem(path: Path): boolean {
  return typeof path.at(-1) === 'number' && path.at(-2) !== 'parts' && path.at(-2) !== 'attachments';
}

function tooDeep({ root, path }: Walk, entry: Entry): Finding {
  return {
    code: 'too-deep',
    severity: 'error',
    message: `“${describePath(root, path)}”已是第 ${maxLevels + 1} 层，最多 ${maxLevels} 层`,
    hint: '请并入上一层的正文',
    span: entry.keySpan,
    path: [...path],
    params: { limit: maxLevels },
  };
}

/**
 * Finds `- 名称：…`, which YAML reads as one text because of the full-width colon, and the schema accepts as an
 * item.
 */
function swallowedField(
  source: Source,
  node: ScalarNode,
  shape: SchemaShape | undefined,
  path: Path,
): Finding[] {
  const key = node.style === 'plain' ? /^(\S{1,20}?)[ 　]*[:：]/.exec(node.written)?.[1] : undefined;
  if (!key || !shape?.fields || !fieldFor(shape, key)) return [];
  return findTraps(source, node.span).map((trap) => ({ ...trap, path: [...path] }));
}

const DAYS: readonly Path[] = [['date'], ['document', 'printedOn'], ['briefing', 'date']];

function missingDay({ value, written, span }: ScalarNode, path: Path): Finding[] {
  const day = typeof value === 'string' ? readDay(value) : undefined;
  if (!day || day.iso) return [];
  const finding: Finding = {
    code: 'invalid-date',
    severity: 'error',
    message: `日历上没有“${written.trim()}”这一天`,
    hint: '请核对月份和日期',
    span,
    path,
    params: { date: String(value) },
  };
  return [finding];
}
