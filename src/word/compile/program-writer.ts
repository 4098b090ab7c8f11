// Collects the statements of a program: XML as content, calls between it, blocks within blocks.
import type { Tag } from '../tags/find-tags.js';
import { type Frame, openFrame, turnFrame } from './frames.js';
import {
  blockOf,
  callOf,
  contentOf,
  HELPERS,
  locate,
  NO_STRIP,
  type Program,
  programOf,
  type Statement,
} from './program.js';
import type { Segment, Slot } from './slots.js';

interface OpenBlock {
  readonly tag: Tag;
  /** Of the branch that is being written. */
  frame: Frame;
  /** Where the statements around the block go. */
  readonly outer: Statement[];
  /** The block whose branches are being written: the last of a chain of `{{else if}}`. */
  current: hbs.AST.BlockStatement;
}

export interface ProgramWriter {
  /** Adds XML, and slots in it. */
  write(segments: readonly Segment[]): void;
  call(helper: string, number: number, expression?: hbs.AST.Expression): void;
  /** Makes what `inner` writes the body of one of the engine's own blocks. */
  wrap(helper: string, number: number, inner: () => void): void;
  /** How many blocks of the template are open. */
  depth(): number;
  /** Whether what is written now stands in a loop. */
  copied(): boolean;
  open(tag: Tag): void;
  /** Goes on with the other branch of the innermost block; false when it has had its `{{else}}`. */
  turn(tag: Tag): boolean;
  close(): Tag | undefined;
  end(): { readonly program: Program; readonly slots: readonly Slot[] };
}

export function createWriter(): ProgramWriter {
  const slots: Slot[] = [];
  const blocks: OpenBlock[] = [];
  let body: Statement[] = [];
  let buffer = '';
  const push = (statement: Statement) => {
    if (buffer !== '') body.push(contentOf(buffer));
    buffer = '';
    body.push(statement);
  };
  const flush = () => {
    if (buffer !== '') body.push(contentOf(buffer));
    buffer = '';
  };
  const call: ProgramWriter['call'] = (helper, number, expression) =>
    push(callOf(helper, number, expression));
  return {
    call,
    write(segments) {
      for (const segment of segments) {
        if (typeof segment === 'string') buffer += segment;
        else call(HELPERS.slot, slots.push(segment) - 1);
      }
    },
    wrap(helper, number, inner) {
      flush();
      const outer = body;
      body = [];
      inner();
      flush();
      outer.push(blockOf(helper, number, programOf(body)));
      body = outer;
    },
    depth: () => blocks.length,
    copied: () => blocks.some(({ frame }) => frame.loop !== undefined),
    open(tag) {
      if (tag.parsed.kind !== 'open') return;
      const { block, inverted } = tag.parsed;
      const inner = programOf([], (inverted ? block.inverse : block.program).blockParams);
      const current = located(block, tag, inverted ? { inverse: inner } : { program: inner });
      push(current);
      blocks.push({ tag, frame: openFrame(tag), outer: body, current });
      body = inner.body;
    },
    turn(tag) {
      flush();
      const block = blocks.at(-1);
      if (block === undefined || tag.parsed.kind !== 'else') return false;
      const turned = branchOf(block.current, tag.parsed.block, tag);
      if (turned === undefined) return false;
      block.current = turned.current;
      block.frame = turnFrame(block.frame, tag);
      body = turned.body;
      return true;
    },
    close() {
      flush();
      const block = blocks.pop();
      if (block === undefined) return undefined;
      body = block.outer;
      return block.tag;
    },
    end() {
      flush();
      return { program: programOf(body), slots };
    },
  };
}

type Bodies = Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>;

const NONE = undefined as unknown as Program;

function located(block: hbs.AST.BlockStatement, tag: Tag, bodies: Bodies): hbs.AST.BlockStatement {
  locate([block.path, block.params, block.hash], tag.node.id);
  const strips = { openStrip: NO_STRIP, inverseStrip: NO_STRIP, closeStrip: NO_STRIP };
  return { ...block, ...strips, program: NONE, inverse: NONE, ...bodies, loc: block.path.loc };
}

/** Opens the other branch of a block: `{{else}}`, or `{{else if …}}`, which is a block in that branch. */
function branchOf(
  current: hbs.AST.BlockStatement,
  chained: hbs.AST.BlockStatement | undefined,
  tag: Tag,
): { readonly current: hbs.AST.BlockStatement; readonly body: Statement[] } | undefined {
  const free =
    current.inverse === undefined ? 'inverse' : current.program === undefined ? 'program' : undefined;
  if (free === undefined) return undefined;
  if (chained === undefined) {
    current[free] = programOf([]);
    return { current, body: current[free].body };
  }
  const program = programOf([], chained.program.blockParams);
  const next = located(chained, tag, { program });
  current[free] = programOf([next]);
  return { current: next, body: program.body };
}
