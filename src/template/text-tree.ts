// The tree of a text template (.hbs), made by Handlebars' own parser, or tag by tag when that parser fails.
import Handlebars from 'handlebars';
import type { Span } from '../source/source.js';
import { brokenHalf, expressionOf, MISSING_BLANK, parseTag } from './tags/parse-tag.js';
import { MOST_TAGS, scanTags } from './tags/scan-tags.js';
import type { ParsedTag, Tag, TagFault } from './tags/tag.js';
import {
  type Branch,
  type BranchMeaning,
  MOST_NESTED,
  nestBlocks,
  pairBlocks,
  type TemplateNode,
  type TemplateTree,
} from './tags/template-tree.js';

export interface TextTag extends Tag {
  readonly span: Span;
}

/** A fault of syntax, found before names are checked. */
export interface TextFault extends TagFault {
  readonly span: Span;
}

export interface TextTree {
  readonly tree: TemplateTree<TextTag>;
  /** All tags in the order of the file. */
  readonly tags: readonly TextTag[];
  readonly faults: readonly TextFault[];
  /**
   * The span of a part of a tag; undefined when the tags were parsed singly, whose locations count from each
   * tag's start.
   */
  readonly spanOf: (location: hbs.AST.SourceLocation) => Span | undefined;
  /** Whether every block has both its tags, so that the loop around each tag is known. */
  readonly paired: boolean;
  /** What Handlebars' parser made of the template, to be compiled. */
  readonly program?: hbs.AST.Program;
  /** The error Handlebars threw; `faults` can be empty even then. */
  readonly error?: unknown;
}

/**
 * Reads a template; when Handlebars, which stops at the first fault, cannot parse it, each tag is parsed to
 * find all faults. So is one that seems to be nested too deep, for which Handlebars' parser takes too long.
 */
export function readTextTree(text: string): TextTree {
  const tooMany = excessOfTags(text);
  if (tooMany) return { tree: [], tags: [], faults: [tooMany], spanOf: () => undefined, paired: false };
  const nested = seemsTooDeep(text) ? treeOfTags(text) : undefined;
  if (nested && nested.faults.length > 0) return nested;
  try {
    const program = Handlebars.parseWithoutProcessing(text);
    return { ...treeOfProgram(text, program), program };
  } catch (error) {
    return { ...treeOfTags(text), error };
  }
}

/** The fault of more tags than any template has, at the first that is too much. */
function excessOfTags(text: string): TextFault | undefined {
  let count = 0;
  for (const { 0: braces, index } of text.matchAll(/\{{2,}|｛{2,}/g)) {
    count += 1;
    if (count > MOST_TAGS)
      return {
        code: 'too-many-tags',
        message: `模板里的标签超过 ${MOST_TAGS} 个，不予处理`,
        hint: '请把模板拆小',
        span: { start: index, end: index + braces.length },
      };
  }
  return undefined;
}

/** The deepest calls of helpers within one another that are left to Handlebars' parser. */
const DEEPEST_CALLS = 30;

/** Whether blocks or calls seem to be nested too deep; comments and strings are not told from tags here. */
function seemsTooDeep(text: string): boolean {
  const open: number[] = [];
  let nested = 0;
  let calls = 0;
  const marks = /[()]|\{\{(?:~?\s*(?:(?<opens>#|\^(?!\s*~?\}))|(?<turns>\^|else\b)|(?<closes>\/)))?/g;
  for (const { 0: found, groups: { opens, turns, closes } = {} } of text.matchAll(marks)) {
    calls = found === '(' ? calls + 1 : found === ')' ? calls - 1 : 0;
    if (calls > DEEPEST_CALLS) return true;
    // An `else` is one level more until its block is closed.
    if (opens !== undefined) open.push(1);
    else if (turns !== undefined) open.push((open.pop() ?? 0) + 1);
    if (opens !== undefined || turns !== undefined) nested += 1;
    if (closes !== undefined) nested -= open.pop() ?? 0;
    if (nested >= MOST_NESTED) return true;
  }
  return false;
}

function treeOfProgram(text: string, { body }: hbs.AST.Program): TextTree {
  const tags: TextTag[] = [];
  const faults: TextFault[] = [];
  const offsetOf = offsets(text);
  const spanOf = ({ start, end }: hbs.AST.SourceLocation): Span => ({
    start: offsetOf(start),
    end: offsetOf(end),
  });
  const add = (parsed: ParsedTag, { start }: hbs.AST.SourceLocation): TextTag => {
    const from = text.indexOf('{{', offsetOf(start));
    const tag = tagAt(text, parsed, {
      start: from,
      end: from + lengthOfTag(text.slice(from, from + LONGEST)),
    });
    tags.push(tag);
    return tag;
  };
  const read = (statements: readonly hbs.AST.Statement[]): TemplateTree<TextTag> =>
    statements.flatMap((statement): TemplateNode<TextTag>[] => {
      if (statement.type === 'BlockStatement')
        return [{ kind: 'block', branches: readBlock(statement as hbs.AST.BlockStatement) }];
      if (statement.type === 'MustacheStatement') {
        const expression = expressionOf(statement as hbs.AST.MustacheStatement);
        return [{ kind: 'value', tag: add({ kind: 'value', expression }, statement.loc) }];
      }
      if (/^Partial|Decorator/.test(statement.type)) faults.push(partialFault(text, spanOf(statement.loc)));
      return [];
    });
  const readBlock = (block: hbs.AST.BlockStatement): Branch<TextTag>[] => {
    const inverted = !block.program;
    const tag = add({ kind: 'open', name: block.path.original, block, inverted }, block.loc);
    return readBranches(tag, block);
  };
  const readBranches = (tag: TextTag, block: hbs.AST.BlockStatement): Branch<TextTag>[] => {
    const { program, inverse, loc } = block;
    const first = program ?? inverse;
    const meaning: BranchMeaning = { opens: block, within: program ? block : undefined };
    const branches: Branch<TextTag>[] = [{ tag, ...meaning, content: first ? read(first.body) : [] }];
    if (!program || !inverse) return branches;
    const [chained] = inverse.body;
    if ((inverse as { chained?: boolean }).chained && chained?.type === 'BlockStatement') {
      const next = chained as hbs.AST.BlockStatement;
      return [...branches, ...readBranches(add({ kind: 'else', block: next }, next.loc), next)];
    }
    const other = add({ kind: 'else', block: undefined }, loc);
    return [...branches, { tag: other, opens: undefined, within: undefined, content: read(inverse.body) }];
  };
  return { tree: read(body), tags, faults, spanOf, paired: true };
}

/** Longer than any tag is; an apostrophe in a name would else be taken for the beginning of a string without an end. */
const LONGEST = 2000;

/**
 * The length of the tag at the beginning of a text, in characters; braces within strings do not end the tag.
 */
const lengthOfTag = (text: string): number =>
  /^\{\{\{?(?:[^}"']|"[^"]*"|'[^']*'|\}(?!\}))*\}{2,3}/.exec(text)?.[0].length ?? 2;

function partialFault(text: string, span: Span): TextFault {
  return {
    code: 'partial',
    message: `“${text.slice(span.start, span.end).trim()}”引用了别的模板，这里不支持`,
    hint: '请把要引用的内容直接写在这里',
    span,
  };
}

function treeOfTags(text: string): TextTree {
  const { tags: scanned, faults: broken } = scanTags(text);
  const tags: TextTag[] = [];
  const faults: TextFault[] = [];
  const reject = (fault: TextFault) => {
    faults.push(fault);
    const half = brokenHalf(text.slice(fault.span.start, fault.span.end));
    if (half) tags.push(tagAt(text, half, fault.span));
  };
  for (const { code, start, end } of broken)
    if (code === 'unclosed-tag' || code === 'brace-count') reject(brokenTag(text, { start, end }));
  for (const { start, end, source } of scanned) {
    const { parsed } = parseTag(source);
    if (parsed.kind !== 'fault') tags.push(tagAt(text, parsed, { start, end }));
    else reject({ code: parsed.code, message: parsed.message, hint: parsed.hint, span: { start, end } });
  }
  tags.sort(byPlace);
  let paired = true;
  const blocks = pairBlocks(tags, ({ parsed, span }, fault) => {
    // `reject` has already recorded the fault of a broken tag.
    if (parsed.kind !== 'broken') faults.push({ ...fault, span });
    paired &&= fault.code === MISSING_BLANK;
  });
  const tree = nestBlocks(tags, blocks);
  return { tree, tags, faults: faults.sort(byPlace), spanOf: () => undefined, paired };
}

const byPlace = (a: { readonly span: Span }, b: { readonly span: Span }): number =>
  a.span.start - b.span.start;

const brokenTag = (text: string, span: Span): TextFault => ({
  code: 'unclosed-tag',
  message: `标签“${text.slice(span.start, span.end).split('\n')[0]}”没有写完，或前后的花括号个数不一样`,
  hint: '标签写作 {{名称}}，两边各两个花括号',
  span,
});

const tagAt = (text: string, parsed: ParsedTag, span: Span): TextTag => ({
  parsed,
  typed: text.slice(span.start, span.end).trim(),
  span,
});

type Offset = (position: { readonly line: number; readonly column: number }) => number;

/**
 * Turns Handlebars' lines, which end at LF, CRLF or CR, and its columns, which count from 0, into offsets.
 */
function offsets(text: string): Offset {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: mark }) => index + mark.length)];
  return ({ line, column }) => (starts[line - 1] ?? 0) + column;
}
