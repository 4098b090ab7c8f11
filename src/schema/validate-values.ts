// Findings about single values: of the wrong type, outside the allowed set or bounds, too long.

import { saysNone } from '../chinese/answers.js';
import { closest } from '../chinese/closest.js';
import { readChineseFigure } from '../chinese/numerals.js';
import { simplified } from '../chinese/simplified.js';
import { typedNumber } from '../chinese/typed-number.js';
import type { Finding } from '../source/diagnostic.js';
import { told } from '../source/printable.js';
import type { Source } from '../source/source.js';
import type { ListNode, TreeNode } from '../source/tree.js';
import { findTraps } from '../source/yaml-traps.js';
import type { Fault } from './fault.js';
import { shorten, spanOfFault, subject } from './fault.js';
import { itemFields } from './item-fields.js';
import { isChinese } from './schema-names.js';
import type { SchemaShape } from './schema-shape.js';
import { choiceNames } from './validate-fields.js';

type Explain = (fault: Fault) => Finding;

/** One explanation for each keyword of JSON Schema the schema uses on values. */
const explanations: Readonly<Record<string, Explain>> = {
  type: wrongType,
  enum: wrongChoice,
  const: wrongConstant,
  minimum: outOfBounds,
  maximum: outOfBounds,
  pattern: malformed,
  maxLength: tooLong,
  minLength: empty,
  minItems: empty,
  maxItems: tooMany,
};

/** Whether a fault is one of a value, not of a mapping's fields or of several schemas together. */
export function explainsValue({ error }: Fault): boolean {
  return error.keyword in explanations;
}

/** The finding for one error of the validator; undefined for keywords that only combine others. */
export function valueFinding(fault: Fault): Finding | undefined {
  return explanations[fault.error.keyword]?.(fault);
}

function finding(
  fault: Fault,
  code: string,
  words: Pick<Finding, 'message' | 'hint' | 'note' | 'params'>,
): Finding {
  return { code, severity: 'error', ...words, span: spanOfFault(fault), path: fault.path };
}

function wrongType(fault: Fault): Finding {
  const { node, shape, source } = fault;
  if (node.kind === 'scalar' && node.value === null) return notFilledIn(fault);
  const trap =
    node.kind === 'scalar' && node.style === 'plain' && (shape?.fields ?? shape?.items)
      ? findTraps(source, node.span)[0]
      : undefined;
  if (trap) return { ...trap, path: fault.path };
  const expected = expectedWords(shape);
  const hint = typeHint(fault);
  return finding(fault, 'wrong-type', {
    message: `${subject(fault)}应为${expected}，这里是${nodeWords(node)}`,
    ...(hint && { hint }),
    params: { expected },
  });
}

function notFilledIn(fault: Fault): Finding {
  return finding(fault, 'missing-field', {
    message: `${subject(fault)}还没有填写`,
    hint:
      typeof fault.path.at(-1) === 'number' ? '请填写，或删去这个“-”' : `请填写${expectedWords(fault.shape)}`,
    params: { field: String(fault.path.at(-1) ?? '') },
  });
}

const typeWords = [
  ['string', '文字'],
  ['number', '数字'],
  ['integer', '整数'],
  ['boolean', '“是”或“否”'],
] as const;

function expectedWords(shape: SchemaShape | undefined): string {
  const words: string[] = typeWords.filter(([type]) => shape?.scalars.has(type)).map(([, word]) => word);
  if (shape?.items) words.push('列表（每项以“- ”开头）');
  if (shape?.fields || shape?.values) words.push('一组“键: 值”');
  return words.length > 1 ? `${words.slice(0, -1).join('、')}或${words.at(-1)}` : (words[0] ?? '空');
}

function nodeWords(node: TreeNode): string {
  if (node.kind === 'list') return '列表';
  if (node.kind === 'map') return '一组“键: 值”';
  if (typeof node.value === 'string') return `文字“${shorten(node.value)}”`;
  return Number.isFinite(node.value) ? `数字 ${shorten(node.written)}` : `“${shorten(node.written)}”`;
}

function typeHint({ node, shape, source }: Fault): string | undefined {
  if (node.kind !== 'scalar') {
    if (node.kind === 'map' && shape?.items) return '请在每一项的第一个键前加“- ”';
    if (
      node.kind === 'list' &&
      node.items.length === 1 &&
      /-[ \t]+$/.test(source.text.slice(Math.max(0, node.span.start - 50), node.span.start))
    )
      return '请删去多余的“-”';
    if (
      shape?.scalars.has('string') &&
      node.kind === 'list' &&
      node.items.length > 1 &&
      isOneLine(source, node)
    )
      return joinedHint(node);
    return shape?.scalars.has('string') ? textHint(source, node) : undefined;
  }
  const item = shape && !shape.items && itemFields(shape);
  if (item) return `写成 {${item.head.title}: ……, ${item.body.title}: ……}`;
  if (typeof node.value !== 'string') return undefined;
  if (saysNone(node.value) && (shape?.items || shape?.fields)) return '没有的，删去这一行';
  // What may be one mapping or a list of several.
  if (shape?.fields && isMapping(shape.items?.())) return `写成 {${firstFields(shape)}}`;
  if (shape?.items) return `请另起一行，每一项写成“- ${itemWords(shape.items())}”`;
  const [first] = shape?.fields?.values() ?? [];
  if (first && shape?.scalars.size === 0)
    return `请另起一行，缩进两格，一行写一样，如“${isChinese(node.value) ? first.title : first.name}: ……”`;
  if (!(shape?.scalars.has('number') || shape?.scalars.has('integer'))) return undefined;
  return numberHint(node.value);
}

/** Whether each item of a list is a mapping of which no field must be there. */
function isMapping(item: SchemaShape | undefined): boolean {
  return Boolean(item?.fields) && itemWords(item as SchemaShape) === '文字' && !item?.scalars.has('string');
}

/** The first two fields of a mapping as one writes them: 类型: ……, 指标: ……. */
function firstFields({ fields }: SchemaShape): string {
  const titles = Array.from(fields?.values() ?? [], ({ title }) => title);
  return titles
    .slice(0, 2)
    .map((title) => `${title}: ……`)
    .join(', ');
}

function itemWords(item: SchemaShape): string {
  const required = [...(item.fields?.values() ?? [])].find((field) => field.required);
  return item.scalars.has('string') || !required ? '文字' : `${required.title}: ……`;
}

/** A number of a configuration, a year; the figures of a summary have words of their own (`validate-figures.ts`). */
function numberHint(text: string): string {
  const bare = text.trim().replace(/\s*年度?$/, '');
  const numeral = readChineseFigure(bare);
  if (numeral) return `写成 ${numeral}`;
  const typed = typedNumber(bare);
  if (typed) return typed.certain ? `写成 ${typed.text}` : `请核对：是一个数字的，写成 ${typed.text}`;
  return '只写数字；还没有数字就空着';
}

function isOneLine({ text }: Source, { span }: TreeNode): boolean {
  return !/[\r\n]/.test(text.slice(span.start, span.end));
}

/** `[甲, 乙]` where one text is wanted. */
function joinedHint({ items }: ListNode): string {
  const names = items.flatMap((item) =>
    item.kind === 'scalar' && item.written.trim() ? [item.written.trim()] : [],
  );
  if (names.length < items.length) return '这里只写一段文字，不用方括号';
  return told`这里只写一段文字；几个的用顿号连起来，写成 ${names.join('、')}`;
}

function textHint(source: Source, node: TreeNode): string {
  const bracket = /^[[{]/.exec(source.text.slice(node.span.start, node.span.start + 1))?.[0];
  if (bracket) return `以“${bracket}”开头的文字要用引号括起来`;
  return '多段文字请在冒号后写“|”，文字写在下一行并缩进';
}

function wrongChoice(fault: Fault): Finding {
  const names = choiceNames(fault);
  const written = fault.node.kind === 'scalar' ? fault.node.written : '';
  const word = simplified(written.trim());
  const near = names.includes(word) ? word : closest(written, names);
  return finding(fault, 'wrong-value', {
    message: `${subject(fault)}不能是“${shorten(written)}”`,
    hint: near
      ? `是否应为“${near}”？`
      : `请改为${names.map((name) => `“${name}”`).join('、')}之一${saysNone(written) ? '，没有的删去这一行' : ''}`,
    ...(near && { note: `可以写：${names.join('、')}` }),
    params: { allowed: names, ...(near && { suggestion: near }) },
  });
}

function wrongConstant(fault: Fault): Finding {
  const allowed = fault.error.params.allowedValue;
  const written = fault.node.kind === 'scalar' ? fault.node.written : '';
  const hint = allowed === false ? '请写文字，或写“否”' : `请改为 ${String(allowed)}`;
  return finding(fault, 'wrong-value', {
    message: `${subject(fault)}不能是“${shorten(written)}”`,
    hint,
    params: { allowed: [String(allowed)] },
  });
}

/** A year out of bounds is too early or too late; any other figure (the margin of a template) too small or too large. */
function outOfBounds(fault: Fault): Finding {
  const limit = Number(fault.error.params.limit);
  const written = fault.node.kind === 'scalar' ? fault.node.written : '';
  if (!fault.shape?.title.includes('年')) {
    const bound = fault.error.keyword === 'minimum' ? '小' : '大';
    const message = `${subject(fault)}不能${bound}于 ${limit}，这里是 ${shorten(written)}`;
    return finding(fault, 'wrong-value', { message, params: { limit } });
  }
  return finding(fault, 'wrong-value', {
    message: `${subject(fault)}不能${fault.error.keyword === 'minimum' ? '早' : '晚'}于 ${limit} 年，这里是 ${shorten(written)}`,
    hint: /^\d\d$/.test(written) ? `是否应为 20${written}？` : '请写四位数的年份',
    params: { limit },
  });
}

/** A pattern says what a date looks like, or in which other forms a number may be written, or what a name is made of. */
function malformed(fault: Fault): Finding {
  if (fault.shape && !fault.shape.scalars.has('string')) return wrongType(fault);
  if (!fault.shape?.title.includes('日期'))
    return finding(fault, 'wrong-value', {
      message: `${subject(fault)}里有不能用的字符：${nodeWords(fault.node)}`,
    });
  return finding(fault, 'invalid-date', {
    message: `${subject(fault)}的写法不对：${nodeWords(fault.node)}`,
    hint: '请写成 2025-12-20 或 2025年12月20日这样的形式',
  });
}

function tooLong(fault: Fault): Finding {
  const limit = Number(fault.error.params.limit);
  const length = fault.node.kind === 'scalar' ? [...String(fault.node.value)].length : 0;
  return finding(fault, 'too-long', {
    message: `${subject(fault)}有 ${length} 个字，最多 ${limit} 个`,
    hint: '请缩短，或检查是否写错了位置',
    params: { limit, length },
  });
}

function empty(fault: Fault): Finding {
  return finding(fault, 'wrong-value', {
    message: `${subject(fault)}不能是空的`,
    hint: '请填写，或删去这一行',
  });
}

function tooMany(fault: Fault): Finding {
  const limit = Number(fault.error.params.limit);
  const length = fault.node.kind === 'list' ? fault.node.items.length : 0;
  return finding(fault, 'too-many', {
    message: `${subject(fault)}有 ${length} 项，最多 ${limit} 项`,
    hint: '请合并或删减',
    params: { limit, length },
  });
}
