// Finds wrong calls of blocks and helpers, which Handlebars would refuse only while filling, or would print
// as text.
import { closest } from '../../chinese/closest.js';
import { effectOf } from '../effects.js';
import type { TemplateHelper } from '../helper.js';
import { COLUMN_LOOPS } from '../helpers.js';
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
  if (COLUMN_LOOPS.has(name))
    return {
      code: 'unknown-helper',
      message: `“${name}”只用在 Word 模板的表格里`,
      hint: '这里写 {{#each 列表}} 和 {{/each}}',
    };
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
  const { atLeast: least, atMost: most = Number.POSITIVE_INFINITY } =
    typeof takes === 'number' ? { atLeast: takes, atMost: takes } : takes;
  if (given >= least && given <= most) return undefined;
  const words = most === least ? `要 ${least}` : given < least ? `要至少 ${least}` : `最多 ${most}`;
  const example = ['甲', '乙'].slice(0, least).join(' ');
  return {
    code: 'wrong-arguments',
    message: `函数“${name}”${words} 个参数，这里写了 ${given} 个`,
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
  const keyword = [...COLUMN_LOOPS].find((name) => typed.includes(`#${name}`)) ?? nameOf(call);
  const hint = `写成 {{#${keyword} 字段名}}${many ? '；比较请用函数，如 {{#if (eq a b)}}' : ''}`;
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

/** The fault of a list's field that is not named in quotes, as it must be: `{{合计 指标 "数值"}}`. */
export function unquotedField(call: Call): TagFault | undefined {
  const [list, field] = call.params;
  if (field === undefined || field.type === 'StringLiteral') return undefined;
  const [of, name] = [list, field].map((it) =>
    it?.type === 'PathExpression' ? String((it as hbs.AST.PathExpression).original) : '…',
  );
  return {
    code: 'wrong-arguments',
    message: `函数“${nameOf(call)}”的字段名要加引号`,
    hint: `写成 (${nameOf(call)} ${of} "${name}")`,
  };
}

/** The fault of a helper that does something to the place of its tag, within another call. */
export function innerEffect(call: Call): TagFault | undefined {
  const name = nameOf(call);
  if (effectOf(name) === undefined) return undefined;
  return {
    code: 'wrong-arguments',
    message: `函数“${name}”要写在标签的最外面，不能写在括号里`,
    hint: `单独写成 {{${name} …}}`,
  };
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
