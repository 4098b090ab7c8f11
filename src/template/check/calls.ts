// Finds wrong calls of blocks and helpers, which Handlebars would refuse only while filling, or would print
// as text.
import { closest } from '../../chinese/closest.js';
import type { TemplateHelper } from '../helpers.js';
import type { TagFault } from '../tags/tag.js';

/** A block, a helper's call, or a value that stands for a helper without arguments. */
export interface Call {
  readonly path: hbs.AST.PathExpression;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash | undefined;
}

/** The name of the called block or helper, as written in the template. */
export const nameOf = ({ path }: Call): string => String(path.original);

/** The fault of a call whose name is not one of the `known` helpers. */
export function unknownHelper(name: string, known: ReadonlySet<string>): TagFault {
  const near = closest(name, [...known]);
  return {
    code: 'unknown-helper',
    message: `没有“${name}”这个函数`,
    hint: near === undefined ? `可用的函数：${[...known].join('、')}` : `是否应为“${near}”？`,
  };
}

/** The fault of a call with too many or too few arguments; undefined when the number is right. */
export function wrongCount(call: Call, takes: TemplateHelper['takes']): TagFault | undefined {
  if (takes === undefined) return undefined;
  const name = nameOf(call);
  const given = call.params.length;
  const [least, words] =
    typeof takes === 'number' ? [takes, `${takes}`] : [takes.atLeast, `至少 ${takes.atLeast}`];
  if (typeof takes === 'number' ? given === takes : given >= least) return undefined;
  const example = ['甲', '乙'].slice(0, least).join(' ');
  return {
    code: 'wrong-arguments',
    message: `函数“${name}”要${typeof takes === 'number' ? ' ' : ''}${words} 个参数，这里写了 ${given} 个`,
    hint: `写成 (${name} ${example})，参数之间用空格隔开`,
  };
}

/**
 * The fault of a block with no argument or with more than one; undefined when it has exactly one, as every
 * block must.
 */
export function wrongSubject(typed: string, call: Call): TagFault | undefined {
  if (call.params.length === 1) return undefined;
  const many = call.params.length > 1;
  const hint = `写成 {{#${nameOf(call)} 字段名}}${many ? '；比较请用函数，如 {{#if (eq a b)}}' : ''}`;
  return {
    code: 'wrong-arguments',
    message: `“${typed}”${many ? '写了不止一个字段' : '没有写明字段'}`,
    hint,
  };
}

/**
 * The fault of a named argument (`key=value`): no block or helper takes one, except that `if` and `unless`
 * take `includeZero`.
 */
export function wrongHash(typed: string, call: Call): TagFault | undefined {
  const name = nameOf(call);
  const allowed = name === 'if' || name === 'unless' ? 'includeZero' : undefined;
  const pair = call.hash?.pairs.find(({ key }) => key !== allowed);
  return (
    pair && {
      code: 'wrong-arguments',
      message: `“${typed}”里的“${name}”没有“${pair.key}=…”这样的参数`,
      hint: '参数按顺序写值，用空格隔开，如 {{default 排名 "无"}}',
    }
  );
}

/** The fault of a name that a helper finds something by, written without quotes. */
export const unquotedName = (typed: string, helper: string, name: string): TagFault => ({
  code: 'unquoted-name',
  message: `“${typed}”：名称“${name}”没有加引号`,
  hint: `写成 {{${helper} "${name}"}}`,
});

/** The fault of a block's name (`each`, `if` …) used as a value; `typed` is the whole tag. */
export const blockAsValue = (typed: string, name: string): TagFault => ({
  code: 'block-as-value',
  message: `“${typed}”里的“${name}”只能当块用`,
  hint: `写成 {{#${name} 字段名}} 和 {{/${name}}}`,
});

/** The fault of a helper used as a block (`{{#eq …}}`); `typed` is the whole tag. */
export const helperAsBlock = (typed: string, name: string): TagFault => ({
  code: 'helper-as-block',
  message: `“${typed}”：函数“${name}”不能当块用`,
  hint: `写成 {{#if (${name} …)}} 和 {{/if}}`,
});
