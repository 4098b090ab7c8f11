// The tags of a text template (.hbs) in the shape the Word engine finds them, so that one check serves both.
import Handlebars from 'handlebars';
import type { Span } from '../../source/source.js';
import type { Tag } from '../../word/tags/find-tags.js';
import { pairBlocks } from '../tags/pair-blocks.js';
import { type ParsedTag, parseTag } from '../tags/parse-tag.js';
import { scanTags } from '../tags/scan-tags.js';

/** A fault of the writing itself, before any name is looked at. */
export interface TextFault {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly span: Span;
}

export interface TextTags {
  readonly tags: readonly Tag[];
  readonly faults: readonly TextFault[];
  /** What Handlebars threw; then `faults` may be empty all the same. */
  readonly error?: unknown;
}

/** Reads a template's tags; one that Handlebars cannot parse is searched tag by tag, to name all its faults at once. */
export function readTextTags(text: string): TextTags {
  try {
    return flatten(text, Handlebars.parse(text));
  } catch (error) {
    return { ...scanFaulty(text), error };
  }
}

function flatten(text: string, program: hbs.AST.Program): TextTags {
  const tags: Tag[] = [];
  const faults: TextFault[] = [];
  const offsetOf = offsets(text);
  const add = (parsed: ParsedTag, { start }: hbs.AST.SourceLocation) => {
    const from = text.indexOf('{{', offsetOf(start));
    const end = /^\{\{\{?(?:[^}"']|"[^"]*"|'[^']*'|\}(?!\}))*\}{2,3}/.exec(text.slice(from))?.[0].length ?? 2;
    tags.push(tagAt(text, parsed, tags.length, { start: from, end: from + end }));
  };
  const walk = (body: readonly hbs.AST.Statement[]) => {
    for (const statement of body) {
      if (statement.type === 'MustacheStatement')
        add(parsedValue(statement as hbs.AST.MustacheStatement), statement.loc);
      else if (statement.type === 'BlockStatement') walkBlock(statement as hbs.AST.BlockStatement);
      else if (/^Partial|Decorator/.test(statement.type))
        faults.push(partialFault(text, offsetOf, statement));
    }
  };
  const walkBlock = (block: hbs.AST.BlockStatement) => {
    const name = block.path.original;
    add({ kind: 'open', name, block, inverted: !block.program }, block.loc);
    walkBranches(block);
    add({ kind: 'close', name }, block.loc);
  };
  const walkBranches = ({ program, inverse, loc }: hbs.AST.BlockStatement) => {
    if (program) walk(program.body);
    if (!inverse) return;
    const [chained] = inverse.body;
    if ((inverse as { chained?: boolean }).chained && chained?.type === 'BlockStatement') {
      const block = chained as hbs.AST.BlockStatement;
      add({ kind: 'else', block }, block.loc);
      walkBranches(block);
    } else {
      if (program) add({ kind: 'else', block: undefined }, loc);
      walk(inverse.body);
    }
  };
  walk(program.body);
  return { tags, faults };
}

function parsedValue({ path, params, hash, loc }: hbs.AST.MustacheStatement): ParsedTag {
  if (params.length === 0 && hash === undefined) return { kind: 'value', expression: path };
  const call = { type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression;
  return { kind: 'value', expression: call };
}

function partialFault(text: string, offsetOf: Offset, { loc }: hbs.AST.Statement): TextFault {
  const span = { start: offsetOf(loc.start), end: offsetOf(loc.end) };
  return {
    code: 'partial',
    message: `“${text.slice(span.start, span.end).trim()}”引用了别的模板，这里不支持`,
    hint: '请把要引用的内容直接写在这里',
    span,
  };
}

function scanFaulty(text: string): TextTags {
  const { tags: scanned, faults: broken } = scanTags(text);
  const tags: Tag[] = [];
  const faults: TextFault[] = broken.flatMap(({ code, start, end }) =>
    code === 'unclosed-tag' || code === 'brace-count' ? [brokenTag(text, { start, end })] : [],
  );
  for (const { start, end, source } of scanned) {
    const { parsed } = parseTag(source);
    if (parsed.kind !== 'fault') tags.push(tagAt(text, parsed, tags.length, { start, end }));
    else faults.push({ code: parsed.code, message: parsed.message, hint: parsed.hint, span: { start, end } });
  }
  pairBlocks(tags, ({ where: { start, end } }, { code, message, hint }) => {
    faults.push({ code, message, ...(hint !== undefined && { hint }), span: { start, end } });
  });
  return { tags, faults: faults.sort((a, b) => a.span.start - b.span.start) };
}

const brokenTag = (text: string, span: Span): TextFault => ({
  code: 'unclosed-tag',
  message: `标签“${text.slice(span.start, span.end).split('\n')[0]}”没有写完，或前后的花括号个数不一样`,
  hint: '标签写作 {{名称}}，两边各两个花括号',
  span,
});

function tagAt(text: string, parsed: ParsedTag, id: number, { start, end }: Span): Tag {
  return {
    node: { kind: 'tag', id, parent: undefined },
    parsed,
    typed: text.slice(start, end).trim(),
    where: { part: '', place: '', context: '', paragraph: -1, start, end },
    rPr: '',
    silent: false,
  };
}

type Offset = (position: { readonly line: number; readonly column: number }) => number;

/** Handlebars ends lines at LF, CRLF or CR and counts columns from 0. */
export function offsets(text: string): Offset {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: mark }) => index + mark.length)];
  return ({ line, column }) => (starts[line - 1] ?? 0) + column;
}
