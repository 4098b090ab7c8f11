// Makes findings of what is wrong with the tables of a tree, each at its row or cell in the file.
import type { SchemaShape } from '../../schema/schema-shape.js';
import type { Finding } from '../../source/diagnostic.js';
import type { Path } from '../../source/path.js';
import { locateInScalar } from '../../source/scalar-map.js';
import type { Source } from '../../source/source.js';
import { entryOf, nodeAt, type TreeNode } from '../../source/tree.js';
import { readTable } from './read-table.js';
import type { TableFault } from './table-faults.js';

/** What a table, or the place of one or several, is called in the schema. */
const TABLES: ReadonlySet<string> = new Set(['表格', '一张表']);

/** Whether a table stands at a node. */
export function isTable(node: TreeNode, shape: SchemaShape | undefined): boolean {
  if (!shape || !TABLES.has(shape.title)) return false;
  return node.kind !== 'list' && !isNamed(node, shape);
}

/** The findings on the table at a node. */
export function tableFindings(source: Source, node: TreeNode, path: Path): readonly Finding[] {
  const own = [...path];
  return readTable(node, own).faults.map((fault) => findingOf(source, node, own, fault));
}

/** Whether a word stands there for one of the tables that are made of the other data. */
function isNamed(node: TreeNode, { choices }: SchemaShape): boolean {
  return node.kind === 'scalar' && choices?.some(({ value }) => value === node.value) === true;
}

function findingOf(source: Source, table: TreeNode, above: Path, { within, ...fault }: TableFault): Finding {
  const node = nodeAt(table, fault.path.slice(above.length)) ?? table;
  if (node.kind !== 'scalar' || !within) return { ...fault, span: headOf(source, node) };
  const file = table.kind === 'map' ? entryOf(table, 'file')?.value : undefined;
  if (file?.kind === 'scalar' && typeof node.value === 'string') {
    // What stands in another file has no place in this one.
    const line = node.value.slice(0, within.start).split(/\r\n?|\n/).length;
    return { ...fault, message: `${file.written.trim()} 第 ${line} 行：${fault.message}`, span: file.span };
  }
  const span = locateInScalar(source, node, within.start, within.end);
  return { ...fault, span };
}

/** Of a list or a mapping, and of a text on several lines, the first line. */
function headOf({ text }: Source, { span: { start, end } }: TreeNode): { start: number; end: number } {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start, end: length > 0 ? start + length : end };
}
