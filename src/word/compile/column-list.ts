// The list of a loop over columns, as it is called where the table begins: a table has as many columns in all its rows.
import { isWithin, type XmlElement } from '../../ooxml/xml-tree.js';
import type { Complain } from '../../template/tags/tag.js';
import type { PairedBlock } from '../../template/tags/template-tree.js';
import type { WordTag } from '../tags/find-tags.js';
import { COLUMN_LOOP } from '../tags/lift-columns.js';

type Path = hbs.AST.PathExpression;

/**
 * The list of a loop by its name around the table.
 *
 * @param tag that opens the loop.
 * @param complain reports a list that may differ from row to row, or that is no name.
 */
export function listAround(
  tag: WordTag,
  table: XmlElement,
  blocks: readonly PairedBlock<WordTag>[],
  complain: Complain<WordTag>,
): Path | undefined {
  const [subject] = tag.parsed.kind === 'open' ? tag.parsed.block.params : [];
  if (subject === undefined) return undefined;
  const path = subject as Path;
  if (subject.type !== 'PathExpression' || (path.data && path.parts[0] !== 'root')) {
    complain(tag, {
      code: COLUMN_LOOP,
      message: `“${tag.typed}”里要直接写一个列表的名称`,
      hint: '如 {{#逐列 指标}}',
    });
    return undefined;
  }
  if (path.data) return path;
  const [inner, outer] = [scopesAround(tag, blocks, table, true), scopesAround(tag, blocks, table, false)];
  const names = (scopes: typeof inner) =>
    path.depth === 0 && scopes.some(({ params }) => params.includes(path.parts[0] ?? ''));
  const left = path.depth - inner.filter(({ changes }) => changes).length;
  if (left >= 0 && !names(inner)) {
    if (names(outer)) return path;
    return left === outer.filter(({ changes }) => changes).length ? fromRoot(path) : outwards(path, left);
  }
  complain(tag, {
    code: COLUMN_LOOP,
    message: `“${tag.typed}”在每一行里是另一个列表，各行的列数会不一样`,
    hint: `各行都一样的列表，写 {{#逐列 ${'../'.repeat(inner.filter(({ changes }) => changes).length)}列表}} 或 {{#逐列 @root.列表}}；每一行不一样的，写在一格里：{{#each 列表}}……{{/each}}`,
  });
  return undefined;
}

/** A block around a loop: whether names in it are of another object, and the names that it gives itself. */
interface Around {
  readonly changes: boolean;
  readonly params: readonly string[];
}

/** The blocks around a tag within its table, or those around the table. */
function scopesAround(
  { node: { id } }: WordTag,
  blocks: readonly PairedBlock<WordTag>[],
  table: XmlElement,
  inTable: boolean,
): readonly Around[] {
  return blocks.flatMap(({ branches, close }): readonly Around[] => {
    const branch = close.node.id > id ? branches.findLast(({ tag }) => tag.node.id < id) : undefined;
    const within = branch?.within;
    if (typeof within !== 'object' || isWithin(branches[0].tag.node, table) !== inTable) return [];
    return [
      {
        changes: !/^(?:if|unless)$/.test(within.path.original),
        params: (within.program ?? within.inverse)?.blockParams ?? [],
      },
    ];
  });
}

/** A path with another depth; it stays one from the object around, and is no block parameter. */
function outwards(path: Path, depth: number): Path {
  if (depth === path.depth) return path;
  return { ...path, depth, original: `${depth === 0 ? './' : '../'.repeat(depth)}${path.parts.join('/')}` };
}

/** A path from the outermost object, which each row may write in its own way. */
const fromRoot = (path: Path): Path => ({
  ...path,
  data: true,
  depth: 0,
  parts: ['root', ...path.parts],
  original: `@root/${path.parts.join('/')}`,
});

export const sameList = (left: Path, right: Path): boolean =>
  left.data === right.data && left.depth === right.depth && left.parts.join('\n') === right.parts.join('\n');
