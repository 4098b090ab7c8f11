// Handlebars' errors in Chinese, at their place in the template.
import { closest } from '../chinese/closest.js';
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { lineText, type Source, type Span } from '../source/source.js';
import { FIELD_NAMES } from './fields.js';
import { TEMPLATE_HELPERS } from './template-helpers.js';

const HELPERS = [...Object.keys(TEMPLATE_HELPERS), 'if', 'unless', 'each', 'with', 'lookup'];

interface Explained {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** Makes a finding of what Handlebars threw; anything that is no fault of the template is thrown on. */
export function explainTemplateError(source: Source, error: unknown, context: object): Diagnostic {
  if (!(error instanceof Error)) throw error;
  const explained = explain(error.message, context);
  if (!explained) throw error;
  return diagnose(source, { ...explained, severity: 'error', span: spanOf(source, error) });
}

function explain(message: string, context: object): Explained | undefined {
  const missing = /"([^"]*)" not defined in/.exec(message)?.[1];
  if (missing !== undefined) {
    return {
      code: 'unknown-name',
      message: `模板里的“${missing}”不是可用的名称或命令`,
      // First what stands at the top; inside `{{#each}}` other names hold, and a misspelt helper looks like a name.
      ...suggestion(missing, [...Object.keys(context), ...FIELD_NAMES, ...HELPERS]),
    };
  }
  const helper = /Missing helper: "([^"]*)"/.exec(message)?.[1];
  if (helper !== undefined) {
    return {
      code: 'unknown-helper',
      message: `模板里的“${helper}”不是可用的命令`,
      ...suggestion(helper, HELPERS),
    };
  }
  const partial = /The partial (\S+) could not be found/.exec(message)?.[1];
  if (partial !== undefined) return { code: 'unknown-partial', message: `模板引用的片段“${partial}”不存在` };
  const crossing = /(\S+) doesn't match (\S+)/.exec(message);
  if (crossing) {
    return {
      code: 'unclosed-block',
      message: `模板的“{{#${crossing[1]}}}”用“{{/${crossing[2]}}}”结束了`,
      hint: '开始和结束的名称要相同',
    };
  }
  if (/^Parse error|^Lexical error/.test(message)) {
    const unclosed = /got 'EOF'/.test(message);
    return unclosed
      ? {
          code: 'unclosed-block',
          message: '模板里有没结束的标签',
          hint: '{{#if …}}、{{#each …}} 要有 {{/if}}、{{/each}} 与它配对',
        }
      : {
          code: 'template-syntax',
          message: '模板里的标签写错了',
          hint: '标签写作 {{名称}}，两边各两个花括号',
        };
  }
  return undefined;
}

function suggestion(name: string, names: readonly string[]): { hint?: string } {
  const near = closest(name, names);
  return near === undefined ? {} : { hint: `是否应为“${near}”？` };
}

/** Handlebars tells the line (and, at run time, the column) of the fault. */
function spanOf(source: Source, error: Error): Span {
  const fields = error as { lineNumber?: unknown; column?: unknown };
  const told = /on line (\d+)|ErrorLine: (\d+)| - (\d+):\d+$/.exec(error.message);
  const line = Number(fields.lineNumber ?? told?.[1] ?? told?.[2] ?? told?.[3] ?? 1);
  const start = source.lineStarts[Math.min(line, source.lineStarts.length) - 1] ?? 0;
  const column = typeof fields.column === 'number' ? fields.column : 0;
  return { start: start + column, end: start + Math.max(lineText(source, line).length, column) };
}
