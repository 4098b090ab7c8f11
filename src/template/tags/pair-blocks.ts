// Finds the end of every block, and says which ends are missing.
import type { TemplateProblem } from '../../ooxml/template-problem.js';
import type { Tag } from '../../word/tags/find-tags.js';
import type { ParsedTag } from './parse-tag.js';

/** A block's tags in the order they stand. */
export interface Block {
  readonly open: Tag;
  readonly branches: readonly Tag[];
  readonly close: Tag;
}

type Report = (tag: Tag, problem: Omit<TemplateProblem, 'severity'>) => void;

interface OpenBlock {
  readonly open: Tag;
  readonly name: string;
  readonly branches: Tag[];
}

/** Blocks and branches in one another; Handlebars' compiler bears some more before it outgrows the stack. */
const MOST_NESTED = 1000;

/** Pairs the tags of one story; faults are reported, each once. */
export function pairBlocks(story: readonly Tag[], report: Report): readonly Block[] {
  const blocks: Block[] = [];
  const stack: OpenBlock[] = [];
  // Blocks told to be unclosed: should their end come after all, it belongs to the same fault.
  const crossed: string[] = [];
  let nested = 0;
  for (const [index, tag] of story.entries()) {
    const { parsed } = tag;
    const [opened, closed] = [nameOf(parsed, 'open'), nameOf(parsed, 'close')];
    if (opened !== undefined) stack.push({ open: tag, name: opened, branches: [] });
    else if (parsed.kind === 'else') turn(tag, stack.at(-1), report);
    else if (closed !== undefined) {
      const at = stack.findLastIndex(({ name }) => name === closed);
      if (at === -1) {
        const innermost = stack.at(-1);
        if (crossed.includes(closed)) crossed.splice(crossed.indexOf(closed), 1);
        else if (innermost === undefined || isClosed(innermost, story, index + 1))
          unopened(tag, closed, report);
        else {
          wrongEnd(tag, innermost, report);
          stack.pop();
          nested -= 1 + innermost.branches.length;
        }
      } else {
        const [block, ...inner] = stack.splice(at);
        for (const open of inner) crossed.push(unclosed(open, report));
        if (block !== undefined) blocks.push({ open: block.open, branches: block.branches, close: tag });
        nested -= [block, ...inner].reduce((sum, open) => sum + 1 + (open?.branches.length ?? 0), 0);
      }
    }
    if (parsed.kind === 'open' || parsed.kind === 'else') nested += 1;
    if (nested === MOST_NESTED && parsed.kind !== 'close') tooDeep(tag, report);
  }
  for (const open of stack) unclosed(open, report);
  return blocks;
}

/** The name of the block of which a tag, sound or not, is this half. */
function nameOf(parsed: ParsedTag, half: 'open' | 'close'): string | undefined {
  if (parsed.kind === 'broken') return parsed.half === half ? parsed.name : undefined;
  const isHalf = parsed.kind === 'open' || parsed.kind === 'close';
  return isHalf && parsed.kind === half ? parsed.name : undefined;
}

function turn(tag: Tag, block: OpenBlock | undefined, report: Report): void {
  const hint = '它要写在 {{#if …}} 和 {{/if}} 之间';
  if (block !== undefined) block.branches.push(tag);
  else report(tag, { code: 'else-outside', message: `“${tag.typed}”不在任何块里`, hint });
}

function unclosed({ open, name }: OpenBlock, report: Report): string {
  const hint = `在它管到的地方之后写上 {{/${name}}}`;
  report(open, { code: 'unclosed-block', message: `“${open.typed}”没有结束`, hint });
  return name;
}

/** Whether a block that is open has its end among the tags from an index on. */
function isClosed({ name }: OpenBlock, story: readonly Tag[], from: number): boolean {
  let depth = 1;
  for (let index = from; index < story.length && depth > 0; index += 1) {
    const parsed = story[index]?.parsed;
    if (parsed === undefined) break;
    if (nameOf(parsed, 'open') === name) depth += 1;
    else if (nameOf(parsed, 'close') === name) depth -= 1;
  }
  return depth === 0;
}

function unopened(tag: Tag, name: string, report: Report): void {
  const hint = `补上开头的 {{#${name} …}}，或删去它`;
  report(tag, { code: 'unopened-block', message: `“${tag.typed}”前面没有对应的开头`, hint });
}

function wrongEnd(tag: Tag, { open, name }: OpenBlock, report: Report): void {
  const message = `“${tag.typed}”结束不了“${open.typed}”`;
  report(tag, { code: 'wrong-end', message, hint: `写成 {{/${name}}}` });
}

function tooDeep(tag: Tag, report: Report): void {
  const message = `“${tag.typed}”已在 ${MOST_NESTED} 层块里，嵌套过深`;
  report(tag, { code: 'too-deep', message, hint: '请减少块的层数' });
}
