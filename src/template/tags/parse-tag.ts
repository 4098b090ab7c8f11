// Parses a single tag with Handlebars' own parser; `template-tree.ts` pairs the tags of blocks.
import Handlebars from 'handlebars';
import { COLUMN_LOOPS } from '../helpers.js';
import type { Expression, ParsedTag, TagFault } from './tag.js';

export interface ParseFault extends TagFault {
  readonly kind: 'fault';
  readonly hint: string;
}

/** Whether the tag has a `~` at its start or end, which removes the blanks outside of it on that side. */
export interface Trim {
  readonly before: boolean;
  readonly after: boolean;
}

const fault = (code: string, message: string, hint: string): ParseFault => ({
  kind: 'fault',
  code,
  message,
  hint,
});
const HEAD = /^(\[[^\]]*\]|[^\s|()]+)/;

/**
 * Parses one tag; a faulty one gives a fault and never throws.
 * @param source the text between the braces
 */
export function parseTag(source: string): { readonly parsed: ParsedTag | ParseFault; readonly trim: Trim } {
  const trimmed = source.trim();
  const trim = { before: trimmed.startsWith('~'), after: trimmed.length > 1 && trimmed.endsWith('~') };
  const body = trimmed.slice(trim.before ? 1 : 0, trim.after ? -1 : undefined).trim();
  try {
    return { parsed: parseBody(body), trim };
  } catch {
    return { parsed: badExpression(body), trim };
  }
}

function parseBody(body: string): ParsedTag | ParseFault {
  if (isTangled(body)) return fault('bad-expression', '标签写得太长、太深', '字段路径和函数嵌套都请写短些');
  if (body === '') return fault('empty-tag', '标签是空的', '在花括号里写上字段名，如 {{标题}}');
  if (body.startsWith('!')) return { kind: 'comment' };
  if (/^#?\s*[>*]/.test(body))
    return fault('partial', '模板里不能引用别的模板', '请把要引用的内容直接写在这里');
  if (/^(?:else|\^)$/.test(body)) return { kind: 'else', block: undefined };
  if (/^else\s/.test(body)) return { kind: 'else', block: parseElse(body) };
  // Handlebars compares names without the brackets that a name with blanks is written in.
  if (body.startsWith('/'))
    return {
      kind: 'close',
      name: body
        .slice(1)
        .trim()
        .replace(/^\[([^\]]*)\]$/, '$1'),
    };
  if (/^[#^]/.test(body)) return parseOpen(body);
  return { kind: 'value', expression: parseValue(body.replace(/^&\s*/, '')) };
}

/** Whether a path or nested calls are so long that Handlebars' code for them would overflow the stack. */
const isTangled = (body: string): boolean =>
  (body.match(/[./]/g)?.length ?? 0) > 60 || (body.match(/\(/g)?.length ?? 0) > 30;

function parseOpen(body: string): ParsedTag | ParseFault {
  const head = body.slice(1).trim();
  const name = HEAD.exec(head)?.[0] ?? '';
  const block = only(`{{${body[0]}${head}}}{{/${name}}}`, 'BlockStatement') as hbs.AST.BlockStatement;
  const { path } = block;
  if (COLUMN_LOOPS.has(path.original) && body.startsWith('#')) {
    const each = { ...block, path: { ...path, parts: ['each'], original: 'each' } };
    return { kind: 'open', name: path.original, block: each, inverted: false, columns: true };
  }
  return { kind: 'open', name: path.original, block, inverted: body.startsWith('^') };
}

function parseElse(body: string): hbs.AST.BlockStatement {
  const outer = only(`{{#if 0}}{{${body}}}{{/if}}`, 'BlockStatement') as hbs.AST.BlockStatement;
  const [inner, ...more] = outer.inverse.body;
  if (inner?.type !== 'BlockStatement' || more.length > 0) throw new Error('not one block');
  return inner as hbs.AST.BlockStatement;
}

const parseValue = (body: string): Expression =>
  expressionOf(only(`{{${body}}}`, 'MustacheStatement') as hbs.AST.MustacheStatement);

/** What a value tag prints: its path, or the call that a tag with parameters is. */
export function expressionOf({ path, params, hash, loc }: hbs.AST.MustacheStatement): Expression {
  if (params.length === 0 && hash === undefined) return path;
  const call: hbs.AST.SubExpression = {
    type: 'SubExpression',
    path: path as hbs.AST.PathExpression,
    params,
    hash,
    loc,
  };
  return call;
}

/**
 * The code of the fault in `{{#each指标}}`; the block is then read as `{{#each 指标}}`, since nothing else can be
 * meant.
 */
export const MISSING_BLANK = 'missing-blank';

/**
 * The block that `{{#each指标}}`, with no blank after the keyword, was meant to be; undefined for any other
 * block. Handlebars itself takes `each指标` for a name.
 */
export function ungluedBlock(
  block: hbs.AST.BlockStatement,
): { readonly block: hbs.AST.BlockStatement; readonly fault: TagFault } | undefined {
  const { path } = block;
  const [first = '', ...others] = path.parts ?? [];
  const [, keyword, rest = ''] = /^(each|if|unless|with)(\S+)$/.exec(first) ?? [];
  if (keyword === undefined || path.depth > 0 || path.data) return undefined;
  const original = path.original.slice(keyword.length);
  const subject: hbs.AST.PathExpression = { ...path, parts: [rest, ...others], original };
  return {
    block: {
      ...block,
      path: { ...path, parts: [keyword], original: keyword },
      params: [subject, ...block.params],
    },
    fault: {
      code: MISSING_BLANK,
      message: `“${path.original}”里，“${keyword}”后面少了一个空格`,
      hint: `写成 {{#${keyword} ${original}}}，结束写 {{/${keyword}}}`,
    },
  };
}

/** What a half of a block begins with behind its braces; a name is shorter than a thousand characters. */
const HALF = /^[~～]?\s*([#＃^/／])\s*(?:[>*]\s*)?([^\s{}｛｝|()（）~]+)/;
const KEYWORD = /^(?:eachColumn|逐列|each|if|unless|with)/;

/**
 * The half of a block that a faulty tag was meant to be; undefined when it looks like no opening or closing
 * tag.
 */
export function brokenHalf(typed: string): Extract<ParsedTag, { kind: 'broken' }> | undefined {
  // Braces are gone through without a pattern's way back: there may be millions.
  const start = typed.search(/[^{｛]/);
  const [, mark, name] = start > 0 ? (HALF.exec(typed.slice(start, start + 1000)) ?? []) : [];
  if (mark === undefined || name === undefined) return undefined;
  const half = /[/／]/.test(mark) ? 'close' : 'open';
  return { kind: 'broken', half, name: KEYWORD.exec(name)?.[0] ?? name };
}

/**
 * The only statement of a piece of template; throws when it has others, because the text then was not one
 * tag.
 */
function only(template: string, type: string): hbs.AST.Statement {
  const [statement, ...more] = Handlebars.parseWithoutProcessing(template).body;
  if (statement?.type !== type || more.length > 0) throw new Error(`not one ${type}`);
  return statement;
}

function badExpression(body: string): ParseFault {
  const message = `标签“{{${body}}}”的写法不对`;
  if (/^(?:else)?(?:#?(?:if|unless)\b)?.*(?:[=!<>]=|&&|\|\||[<>])/.test(body)) {
    return fault('bad-expression', message, '标签里不能写算式，比较请用函数，如 {{#if (eq a b)}}');
  }
  if (/^#?(?:each|if|unless|with)[^\s]/.test(body))
    return fault('bad-expression', message, '关键字后要空一格，如 {{#each 指标}}');
  if (/\.\d+(?:[\s)]|$)/.test(body))
    return fault('bad-expression', message, '末尾是第几项时，数字用方括号括起来，如 指标.[0]');
  if (/[,，]/.test(body)) return fault('bad-expression', message, '参数之间用空格隔开，不用逗号');
  return fault('bad-expression', message, '字段名里有空格或符号时，用方括号括起来，如 {{[R&D 投入]}}');
}
