// Checks that blocks and helpers are called as they can be: what Handlebars would find out too late, or print as it is.

import type { TemplateProblem } from '../../ooxml/template-problem.js';
import type { Tag } from '../../word/tags/find-tags.js';
import type { Expression } from '../tags/parse-tag.js';

type Words = Omit<TemplateProblem, 'severity'>;
type Report = (tag: Tag, problem: Words) => void;

/** Keywords that need an end; `lookup` is the only built-in helper that gives a value. */
const BLOCKS: ReadonlySet<string> = new Set(['each', 'if', 'unless', 'with']);

/** Reports blocks that do not say what they are about, blocks used as values and the other way round. */
export function checkArguments(tags: readonly Tag[], helpers: ReadonlySet<string>, report: Report): void {
  for (const tag of tags) {
    const { parsed } = tag;
    if (parsed.kind === 'value') checkCall(tag, parsed.expression, report);
    else if ((parsed.kind === 'open' || parsed.kind === 'else') && parsed.block !== undefined)
      checkBlock(tag, parsed.block, helpers, report);
  }
}

function checkBlock(
  tag: Tag,
  block: hbs.AST.BlockStatement,
  helpers: ReadonlySet<string>,
  report: Report,
): void {
  const name = block.path.original;
  for (const value of valuesOf(block)) checkCall(tag, value, report);
  if (!BLOCKS.has(name)) {
    if (helpers.has(name)) report(tag, helperAsBlock(tag, name));
    return;
  }
  checkHash(tag, name, block.hash, report);
  if (block.params.length === 1) return;
  const many = block.params.length > 1;
  const message = `“${tag.typed}”${many ? '写了不止一个字段' : '没有写明字段'}`;
  const hint = `写成 {{#${name} 字段名}}${many ? '；比较请用函数，如 {{#if (eq a b)}}' : ''}`;
  report(tag, { code: 'wrong-arguments', message, hint });
}

const helperAsBlock = (tag: Tag, name: string): Words => ({
  code: 'helper-as-block',
  message: `“${tag.typed}”：函数“${name}”不能当块用`,
  hint: `写成 {{#if (${name} …)}} 和 {{/if}}`,
});

/** Looks at an expression and at those in it. */
function checkCall(tag: Tag, expression: Expression, report: Report): void {
  const call = expression.type === 'SubExpression' ? (expression as hbs.AST.SubExpression) : undefined;
  const name = (call?.path ?? (expression as hbs.AST.PathExpression)).original ?? '';
  if (BLOCKS.has(String(name)) && isCallable(expression)) {
    const message = `“${tag.typed}”里的“${name}”只能当块用`;
    report(tag, { code: 'block-as-value', message, hint: `写成 {{#${name} 字段名}} 和 {{/${name}}}` });
  } else if (call !== undefined) {
    checkHash(tag, String(name), call.hash, report);
    for (const value of valuesOf(call)) checkCall(tag, value, report);
  }
}

const isCallable = ({ type }: Expression): boolean => type === 'SubExpression' || type === 'PathExpression';

const valuesOf = (call: Pick<hbs.AST.SubExpression, 'params' | 'hash'>): readonly Expression[] => [
  ...call.params,
  ...(call.hash?.pairs ?? []).map(({ value }) => value),
];

/** Of all there is, only `if` and `unless` take a named argument: `includeZero`. */
function checkHash(tag: Tag, name: string, hash: hbs.AST.Hash | undefined, report: Report): void {
  const allowed = name === 'if' || name === 'unless' ? 'includeZero' : undefined;
  const pair = hash?.pairs.find(({ key }) => key !== allowed);
  if (pair === undefined) return;
  const message = `“${tag.typed}”里的“${name}”没有“${pair.key}=…”这样的参数`;
  report(tag, {
    code: 'wrong-arguments',
    message,
    hint: '参数按顺序写值，用空格隔开，如 {{default 排名 "无"}}',
  });
}
