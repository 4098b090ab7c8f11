// Writes blocks: each becomes one of Handlebars, whose branches are programs of their own.
import type { RowSpan } from '../tags/row-span.js';
import { cellsOf } from '../tags/table-grid.js';
import { rowIn } from './blank-row.js';
import { type Build, type Place, programIn } from './build.js';
import { tagsBelow } from './merges.js';
import { isLoop, type PartBlock, type PartBranch } from './part-tree.js';
import { callOf, createStatements, HELPERS, locate, NO_STRIP, type Program, programOf } from './program.js';

/** Writes a block; of one that was lifted out of its row also what stood beside it, which is kept before the block. */
export function writeBlock(build: Build, { branches }: PartBlock, place: Place): void {
  const span = build.spans.get(branches[0].tag);
  if (span === undefined) {
    place.out.push(blockStatement(build, branches, place));
    return;
  }
  const before = createStatements(build.slots);
  const around = [...place.around, { span, out: before }];
  const statement = blockStatement(build, branches, { ...place, around }, span);
  for (const kept of before.end()) place.out.push(kept);
  place.out.push(statement);
}

/**
 * Writes a block with its branches; `{{else if …}}` becomes a block in the `else` branch of the block before
 * it.
 *
 * @param span of a block with values beside it in its row, which is printed without the block if that is empty.
 */
function blockStatement(
  build: Build,
  [first, ...others]: PartBlock['branches'],
  place: Place,
  span?: RowSpan,
): hbs.AST.BlockStatement {
  const { opens: block, within, tag } = first;
  if (block === undefined) throw new Error('a faulty block is not compiled');
  const own = branchProgram(build, first, place, (within ? block.program : block.inverse)?.blockParams);
  const [next, ...rest] = others;
  const other =
    next === undefined
      ? span && blankProgram(build, first, span, place)
      : next.opens
        ? programOf([blockStatement(build, [next, ...rest], place)])
        : branchProgram(build, next, place);
  locate([block.path, block.params, block.hash], tag.node.id);
  const strips = { openStrip: NO_STRIP, inverseStrip: NO_STRIP, closeStrip: NO_STRIP };
  const bodies = within ? { program: own, inverse: other } : { program: other, inverse: own };
  // Handlebars leaves a missing branch undefined, though its types do not say so.
  return {
    ...block,
    ...strips,
    ...(bodies as Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>),
    loc: block.path.loc,
  };
}

function branchProgram(build: Build, branch: PartBranch, place: Place, blockParams?: string[]): Program {
  return copyProgram(
    build,
    branch,
    place,
    (inner) => {
      for (const node of branch.content) build.write(node, inner);
    },
    blockParams,
  );
}

/**
 * The row of a block that prints nothing, with what stands beside the block; undefined if there is no need for the row,
 * since all that stands beside it is the label of a merge, which the row below then prints.
 */
function blankProgram(build: Build, branch: PartBranch, span: RowSpan, place: Place): Program | undefined {
  const beside = cellsOf(span.row).filter((cell) => tagsBelow(cell).some((tag) => !span.inside.has(tag)));
  if (beside.every((cell) => build.labels.has(cell))) return undefined;
  const row = rowIn(branch.content, span.row);
  return row && copyProgram(build, branch, { ...place, blank: span }, (inner) => build.write(row, inner));
}

function copyProgram(
  build: Build,
  branch: PartBranch,
  place: Place,
  write: (place: Place) => void,
  blockParams?: string[],
): Program {
  const copied = place.copied || isLoop(branch);
  return programIn(
    build,
    { ...place, copied },
    (inner) => {
      const renewed = build.plan.renewed.get(branch.tag.node.id);
      if (renewed !== undefined) inner.out.push(callOf(HELPERS.copy, build.copies.push(renewed) - 1));
      write(inner);
    },
    blockParams,
  );
}
