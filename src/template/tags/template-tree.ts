// The blocks of a template and what stands in them: paired once, for the check as for what is filled.
import { BLOCKS } from '../helpers.js';
import { ungluedBlock } from './parse-tag.js';
import type { Complain, ParsedTag, Tag } from './tag.js';

type BlockStatement = hbs.AST.BlockStatement;

/** The content of a template in the order one reads it. */
export type TemplateTree<T extends Tag> = readonly TemplateNode<T>[];

export type TemplateNode<T extends Tag> = { readonly kind: 'value'; readonly tag: T } | BlockNode<T>;

export interface BlockNode<T extends Tag> {
  readonly kind: 'block';
  /** The first is the one that the block's opening tag begins. */
  readonly branches: readonly Branch<T>[];
}

/** What stands from one tag of a block to the next. */
export interface Branch<T extends Tag> extends BranchMeaning {
  readonly tag: T;
  readonly content: TemplateTree<T>;
}

/** What a tag of a block says of the branch it begins. */
export interface BranchMeaning {
  /** The block that is written in the tag: of `{{else}}` there is none. */
  readonly opens: BlockStatement | undefined;
  /**
   * The block in whose scope the branch stands: the list of `{{#each}}`, but not of its `{{else}}`. `unknown` where the
   * tag is faulty, so that nothing can be said of the names in the branch.
   */
  readonly within: BlockStatement | 'unknown' | undefined;
}

/** A block's tags in the order they stand. */
export interface PairedBlock<T extends Tag> {
  readonly branches: readonly [BlockBranch<T>, ...BlockBranch<T>[]];
  readonly close: T;
}

export interface BlockBranch<T extends Tag> extends BranchMeaning {
  readonly tag: T;
}

interface OpenBlock<T extends Tag> {
  readonly name: string;
  readonly branches: [BlockBranch<T>, ...BlockBranch<T>[]];
}

/** Blocks and branches in one another; Handlebars' compiler bears some more before it outgrows the stack. */
const MOST_NESTED = 1000;

/** Pairs the tags of one story, which no block may reach out of; faults are told, each once. */
export function pairBlocks<T extends Tag>(
  story: readonly T[],
  complain: Complain<T>,
): readonly PairedBlock<T>[] {
  const blocks: PairedBlock<T>[] = [];
  const stack: OpenBlock<T>[] = [];
  // Blocks told to be unclosed: should their end come after all, it belongs to the same fault.
  const crossed: string[] = [];
  let nested = 0;
  const leave = (from: number): readonly OpenBlock<T>[] => {
    const left = stack.splice(from);
    for (const { branches } of left) nested -= branches.length;
    return left;
  };
  const close = (tag: T, name: string, index: number) => {
    const at = stack.findLastIndex((open) => open.name === name);
    const innermost = stack.at(-1);
    if (at !== -1) {
      const [block, ...inner] = leave(at);
      for (const open of inner) crossed.push(unclosed(open, complain));
      if (block) blocks.push({ branches: block.branches, close: tag });
    } else if (crossed.includes(name)) crossed.splice(crossed.indexOf(name), 1);
    else if (innermost === undefined || isClosed(innermost, story, index + 1)) unopened(tag, name, complain);
    else {
      const glued = ungluedFrom(innermost, name);
      if (glued) complain(innermost.branches[0].tag, glued.fault);
      else wrongEnd(tag, innermost, complain);
      leave(stack.length - 1);
      if (glued) blocks.push({ branches: [glued.branch, ...innermost.branches.slice(1)], close: tag });
    }
  };
  for (const [index, tag] of story.entries()) {
    const { parsed } = tag;
    const closed = halfNamed(parsed, 'close');
    if (closed !== undefined) {
      close(tag, closed, index);
      continue;
    }
    const opened = halfNamed(parsed, 'open');
    if (opened !== undefined) stack.push({ name: opened, branches: [firstBranch(tag)] });
    else if (parsed.kind !== 'else' || !turn(tag, parsed.block, stack.at(-1), complain)) continue;
    nested += 1;
    if (nested === MOST_NESTED) tooDeep(tag, complain);
  }
  for (const open of stack) unclosed(open, complain);
  return blocks;
}

/** Puts what stands in blocks into them. Tags of no block, because they are faulty, are passed over. */
export function nestBlocks<T extends Tag>(
  tags: readonly T[],
  blocks: readonly PairedBlock<T>[],
): TemplateTree<T> {
  const branchOf = new Map(
    blocks.flatMap(({ branches }) => branches.map((branch) => [branch.tag, branch] as const)),
  );
  const opening = new Set(blocks.map(({ branches }) => branches[0].tag));
  const closing = new Set(blocks.map(({ close }) => close));
  const tree: TemplateNode<T>[] = [];
  const open: { readonly outer: TemplateNode<T>[]; readonly branches: Branch<T>[] }[] = [];
  let content = tree;
  for (const tag of tags) {
    const branch = branchOf.get(tag);
    if (branch) {
      if (opening.has(tag)) {
        const branches: Branch<T>[] = [];
        content.push({ kind: 'block', branches });
        open.push({ outer: content, branches });
      }
      content = [];
      open.at(-1)?.branches.push({ ...branch, content });
    } else if (closing.has(tag)) content = open.pop()?.outer ?? tree;
    else if (tag.parsed.kind === 'value') content.push({ kind: 'value', tag });
  }
  return tree;
}

/** The name of the block of which a tag, sound or not, is this half. */
function halfNamed(parsed: ParsedTag, half: 'open' | 'close'): string | undefined {
  if (parsed.kind === 'broken') return parsed.half === half ? parsed.name : undefined;
  const isHalf = parsed.kind === 'open' || parsed.kind === 'close';
  return isHalf && parsed.kind === half ? parsed.name : undefined;
}

function firstBranch<T extends Tag>(tag: T): BlockBranch<T> {
  const { parsed } = tag;
  if (parsed.kind === 'open')
    return { tag, opens: parsed.block, within: parsed.inverted ? undefined : parsed.block };
  const scoped = parsed.kind === 'broken' && parsed.name !== 'if' && parsed.name !== 'unless';
  return { tag, opens: undefined, within: scoped ? 'unknown' : undefined };
}

/** Goes on with the next branch of a block; false where there can be none. */
function turn<T extends Tag>(
  tag: T,
  chained: BlockStatement | undefined,
  block: OpenBlock<T> | undefined,
  complain: Complain<T>,
): boolean {
  const last = block?.branches.at(-1);
  if (!block || !last) elseOutside(tag, complain);
  else if (block.branches.length > 1 && !last.opens) secondElse(tag, complain);
  else {
    const [{ tag: opening, opens }] = block.branches;
    const inverted = opening.parsed.kind === 'open' && opening.parsed.inverted;
    const within = chained ?? (inverted && block.branches.length === 1 ? opens : undefined);
    block.branches.push({ tag, opens: chained, within });
    return true;
  }
  return false;
}

function elseOutside<T extends Tag>(tag: T, complain: Complain<T>): void {
  const hint = '它要写在 {{#if …}} 和 {{/if}} 之间';
  complain(tag, { code: 'else-outside', message: `“${tag.typed}”不在任何块里`, hint });
}

function secondElse<T extends Tag>(tag: T, complain: Complain<T>): void {
  const hint = '一个块里只能有一个 {{else}}，放在最后';
  complain(tag, { code: 'second-else', message: `“${tag.typed}”之前已经有过 {{else}}`, hint });
}

function unclosed<T extends Tag>({ branches: [{ tag }], name }: OpenBlock<T>, complain: Complain<T>): string {
  const hint = `在它管到的地方之后写上 {{/${name}}}`;
  complain(tag, { code: 'unclosed-block', message: `“${tag.typed}”没有结束`, hint });
  return name;
}

/** Whether a block that is open has its end among the tags from an index on. */
function isClosed<T extends Tag>({ name }: OpenBlock<T>, story: readonly T[], from: number): boolean {
  let depth = 1;
  for (let index = from; index < story.length && depth > 0; index += 1) {
    const parsed = story[index]?.parsed;
    if (parsed === undefined) break;
    if (halfNamed(parsed, 'open') === name) depth += 1;
    else if (halfNamed(parsed, 'close') === name) depth -= 1;
  }
  return depth === 0;
}

/** `{{#each指标}}` that ends with `{{/each}}`: the block that was meant. */
function ungluedFrom<T extends Tag>({ branches: [{ tag }] }: OpenBlock<T>, keyword: string) {
  if (!BLOCKS.has(keyword) || tag.parsed.kind !== 'open') return undefined;
  const meant = ungluedBlock(tag.parsed.block);
  if (meant?.block.path.original !== keyword) return undefined;
  const { block, fault } = meant;
  return { branch: { tag, opens: block, within: tag.parsed.inverted ? undefined : block }, fault };
}

function unopened<T extends Tag>(tag: T, name: string, complain: Complain<T>): void {
  const hint = `补上开头的 {{#${name} …}}，或删去它`;
  complain(tag, { code: 'unopened-block', message: `“${tag.typed}”前面没有对应的开头`, hint });
}

function wrongEnd<T extends Tag>(
  tag: T,
  { branches: [open], name }: OpenBlock<T>,
  complain: Complain<T>,
): void {
  const message = `“${tag.typed}”结束不了“${open.tag.typed}”`;
  complain(tag, { code: 'wrong-end', message, hint: `写成 {{/${name}}}` });
}

function tooDeep<T extends Tag>(tag: T, complain: Complain<T>): void {
  const message = `“${tag.typed}”已在 ${MOST_NESTED} 层块里，嵌套过深`;
  complain(tag, { code: 'too-deep', message, hint: '请减少块的层数' });
}
