// Finds values used where they cannot be: a list as text, a text as a list, whole blocks inside a paragraph.
import { describeShape, membersOf, type Shape } from '../shape.js';
import type { Expression, Tag, TagFault } from '../tags/tag.js';

/**
 * The fault of printing a value of this shape, or undefined; `alone` says that its tag is the paragraph's
 * only content, `tag` what else is known of its place.
 */
export function misusedValue(
  typed: string,
  expression: Expression,
  shape: Shape,
  alone: boolean,
  tag: Pick<Tag, 'wordsOnly' | 'exchanges'> = {},
): TagFault | undefined {
  const name = nameOf(expression);
  for (const member of membersOf(shape)) {
    const fault = unprintable(typed, name, member) ?? misplaced(typed, name, member, alone, tag);
    if (fault) return fault;
  }
  return undefined;
}

function unprintable(typed: string, name: string, shape: Shape): TagFault | undefined {
  if (isPrintable(shape)) return undefined;
  const entry = shape.kind === 'list' ? shape.entry() : shape;
  const example = membersOf(entry).flatMap((it) =>
    it.kind === 'object' ? it.of.names().slice(0, 1) : [],
  )[0];
  return {
    code: 'unprintable-value',
    message: `“${typed}”是${describeShape(shape)}，不能直接当文字用`,
    hint:
      shape.kind === 'list'
        ? `写成 {{#each ${name}}} 和 {{/each}}，在中间写每一项的字段，如 {{${example ?? 'this'}}}`
        : `写明要其中哪一个字段，如 {{${name === 'this' ? '' : `${name}.`}${example ?? '字段名'}}}`,
  };
}

/** How many lists within lists are looked into; a list that contains itself would never end. */
const DEEPEST = 8;

/** A list of words can be printed, because filling joins the words with 、. */
function isPrintable(shape: Shape, depth = 0): boolean {
  if (shape.kind === 'object') return false;
  if (shape.kind !== 'list' || depth > DEEPEST) return true;
  return membersOf(shape.entry()).every((entry) => entry.kind !== 'blocks' && isPrintable(entry, depth + 1));
}

function misplaced(
  typed: string,
  name: string,
  { kind }: Shape,
  alone: boolean,
  { wordsOnly, exchanges }: Pick<Tag, 'wordsOnly' | 'exchanges'>,
): TagFault | undefined {
  if (kind === 'picture' && wordsOnly && exchanges !== 'picture') return pictureInWords(typed);
  if (kind === 'chart' && exchanges !== 'chart' && (wordsOnly || !alone)) return chartInWords(typed);
  if (kind === 'blocks' && !alone) {
    return {
      code: 'blocks-in-text',
      message: `“${typed}”是整段的内容，不能写在这里`,
      hint: '让这个标签在正文里单独成段，前后不写别的字',
    };
  }
  if (kind !== 'flag') return undefined;
  return {
    code: 'flag-in-text',
    severity: 'warning',
    message: `“${typed}”只有是与否，会印成 true 或 false`,
    hint: `写成 {{#if ${name}}}要印的字{{/if}}`,
  };
}

/** The fault of a picture where there can be words only. */
const pictureInWords = (typed: string): TagFault => ({
  code: 'picture-in-words',
  message: `“${typed}”是一张图片，这里只能写文字`,
  hint: '把标签写在正文、表格或页眉的段落里；要换掉画好的图，写在那张图的替代文字里，前后不写别的字',
});

/** The fault of a chart that is neither alone in its paragraph nor in the alternative text of a drawn one. */
const chartInWords = (typed: string): TagFault => ({
  code: 'chart-in-words',
  message: `“${typed}”是一张图表，不能写在这里`,
  hint: '让这个标签在正文里单独成段，或写在画好的图表的替代文字里，前后不写别的字',
});

/** The fault of a loop (`{{#each}}`) over a value of this shape; undefined when it can be looped over. */
export function misusedLoop(typed: string, subject: Expression, shape: Shape): TagFault | undefined {
  const name = nameOf(subject);
  const print = `直接写 {{${name}}}，不用循环`;
  for (const member of membersOf(shape)) {
    if (member.kind === 'list' || member.kind === 'object' || member.kind === 'unknown') continue;
    const hints: Readonly<Record<string, string>> = {
      flag: `写成 {{#if ${name}}} 和 {{/if}}`,
      blocks: `单独成段写 {{{${name}}}}；要逐项循环，请用 指标、工作清单、问题清单、重点任务 等列表`,
    };
    return {
      code: 'not-a-list',
      message: `“${typed}”要一个列表，“${name}”是${describeShape(member)}`,
      hint: hints[member.kind] ?? print,
    };
  }
  return undefined;
}

function nameOf(expression: Expression): string {
  return expression.type === 'PathExpression' ? (expression as hbs.AST.PathExpression).original : '…';
}
