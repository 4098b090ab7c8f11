// Pairs the tags of a template's blocks and makes a tree of them, which both the check and the filling use.
import { BLOCKS } from '../helpers.js';
import { ungluedBlock } from './parse-tag.js';
import type { Complain, ParsedTag, Tag } from './tag.js';

type BlockStatement = hbs.AST.BlockStatement;

/** The blocks and values of a template in reading order. */
export type TemplateTree<T extends Tag> = readonly TemplateNode<T>[];

export type TemplateNode<T extends Tag> = { readonly kind: 'value'; readonly tag: T } | BlockNode<T>;

export interface BlockNode<T extends Tag> {
  readonly kind: 'block';
  /** The branch after the opening tag, then one for each `{{else}}`. */
  readonly branches: readonly Branch<T>[];
}

/** A block's content between an opening tag or `{{else}}` and the block's next tag. */
export interface Branch<T extends Tag> extends BranchMeaning {
  readonly tag: T;
  readonly content: TemplateTree<T>;
}

/** What the tag that begins a branch says about it. */
export interface BranchMeaning {
  /**
   * The block that the tag opens: that of `{{#if x}}` or `{{else if x}}`; undefined for `{{else}}` and a
   * faulty tag.
   */
  readonly opens: BlockStatement | undefined;
  /**
   * The block that gives the branch its scope, such as `{{#each}}`; undefined in its `{{else}}`, which is
   * outside the loop. `unknown` when the tag is faulty, so that the names in the branch cannot be checked.
   */
  readonly within: BlockStatement | 'unknown' | undefined;
}

/** A block's tags in the order of the file. */
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

/**
 * The limit of open blocks and branches at one tag. Each level makes all that stands in it dearer for Handlebars' parser,
 * and some thousand levels overflow the stack of its compiler.
 */
export const MOST_NESTED = 200;

/**
 * Pairs the tags of one story (a stretch of text within which every block must end).
 * @param complain called once for each fault
 * @returns the blocks that have both ends, in the order of their closing tags
 */
export function pairBlocks<T extends Tag>(
  story: readonly T[],
  complain: Complain<T>,
): readonly PairedBlock<T>[] {
  const blocks: PairedBlock<T>[] = [];
  const stack: OpenBlock<T>[] = [];
  // Names of blocks already reported as unclosed: if a closing tag follows nevertheless, it is part of the
  // same fault.
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

/**
 * Makes the tree of the tags; block tags that `pairBlocks` could not pair are left out, and their content
 * stays.
 */
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

/** The name of the block that a tag, sound or broken, opens or closes; undefined when it is not that half. */
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

/**
 * Adds the branch that an `{{else}}` begins to a block; false, with a fault, when the block cannot have it.
 */
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

/** Whether the tags from an index on close the open block. */
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

/** The block meant by `{{#each指标}}` when `{{/each}}` closes it; undefined for any other opening tag. */
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
