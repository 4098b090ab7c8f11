// Whether a value can stand where it is put: a list is no text, a text is no list, whole paragraphs need one of their own.

import type { TemplateProblem } from '../../ooxml/template-problem.js';
import type { Expression } from '../tags/parse-tag.js';
import { describeShape, namesOf, type Shape } from './shape.js';

type Misuse = Pick<TemplateProblem, 'code' | 'severity' | 'message'> & { readonly hint: string };

/** What is wrong with printing a value of this shape. */
export function misusedValue(
  typed: string,
  expression: Expression,
  shape: Shape,
  alone: boolean,
): Misuse | undefined {
  const name = nameOf(expression);
  if (shape.kind === 'object' || (shape.kind === 'list' && shape.of !== 'text')) {
    const example = namesOf(shape.of === 'text' ? 'report' : shape.of)[0];
    return {
      code: 'unprintable-value',
      severity: 'error',
      message: `“${typed}”是${describeShape(shape)}，不能直接当文字用`,
      hint:
        shape.kind === 'list'
          ? `写成 {{#each ${name}}} 和 {{/each}}，在中间写每一项的字段，如 {{${example}}}`
          : `写明要其中哪一个字段，如 {{${name === 'this' ? '' : `${name}.`}${example}}}`,
    };
  }
  if (shape.kind === 'blocks' && !alone) {
    return {
      code: 'blocks-in-text',
      severity: 'error',
      message: `“${typed}”是整段的内容，不能写在这里`,
      hint: '让这个标签在正文里单独成段，前后不写别的字',
    };
  }
  if (shape.kind === 'flag') {
    return {
      code: 'flag-in-text',
      severity: 'warning',
      message: `“${typed}”只有是与否，会印成 true 或 false`,
      hint: `写成 {{#if ${name}}}要印的字{{/if}}`,
    };
  }
  return undefined;
}

/** What is wrong with a loop over a value of this shape. */
export function misusedLoop(
  typed: string,
  subject: Expression | undefined,
  shape: Shape,
): Misuse | undefined {
  if (!subject || shape.kind === 'list' || shape.kind === 'object' || shape.kind === 'unknown')
    return undefined;
  const name = nameOf(subject);
  const hints = {
    text: `直接写 {{${name}}}，不用循环`,
    number: `直接写 {{${name}}}，不用循环`,
    flag: `写成 {{#if ${name}}} 和 {{/if}}`,
    blocks: `单独成段写 {{{${name}}}}；要逐项循环，请用 指标、工作清单、问题清单、重点任务 等列表`,
  };
  return {
    code: 'not-a-list',
    severity: 'error',
    message: `“${typed}”要一个列表，“${name}”是${describeShape(shape)}`,
    hint: hints[shape.kind],
  };
}

function nameOf(expression: Expression): string {
  return expression.type === 'PathExpression' ? (expression as hbs.AST.PathExpression).original : '…';
}
