// Turns an error of Handlebars' parser into a Chinese finding, for faults that zonerep's own check does not
// find.
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { lineText, type Source, type Span } from '../source/source.js';
import type { TagFault } from './tags/tag.js';

/**
 * Makes a finding of an error that Handlebars' parser threw.
 * @throws the error itself when it is no fault of the template
 */
export function explainTemplateError(source: Source, error: unknown): Diagnostic {
  if (!(error instanceof Error)) throw error;
  const explained = explain(error.message);
  if (!explained) throw error;
  return diagnose(source, { ...explained, severity: 'error', span: spanOf(source, error) });
}

function explain(message: string): TagFault | undefined {
  const crossing = /^(\S+) doesn't match (\S+)/.exec(message);
  if (crossing) {
    return {
      code: 'unclosed-block',
      message: `模板的“{{#${crossing[1]}}}”用“{{/${crossing[2]}}}”结束了`,
      hint: '开始和结束的名称要相同',
    };
  }
  if (!/^Parse error|^Lexical error/.test(message)) return undefined;
  if (/got 'EOF'/.test(message)) {
    return {
      code: 'unclosed-block',
      message: '模板里有没结束的标签',
      hint: '{{#if …}}、{{#each …}} 要有 {{/if}}、{{/each}} 与它配对',
    };
  }
  return {
    code: 'template-syntax',
    message: '模板里的标签写错了',
    hint: '标签写作 {{名称}}，两边各两个花括号',
  };
}

/** The rest of the faulty line: Handlebars always tells the line, but the column only sometimes. */
function spanOf(source: Source, error: Error): Span {
  const fields = error as { lineNumber?: unknown; column?: unknown };
  const told = /on line (\d+)| - (\d+):\d+$/.exec(error.message);
  const line = Number(fields.lineNumber ?? told?.[1] ?? told?.[2] ?? 1);
  const start = source.lineStarts[Math.min(line, source.lineStarts.length) - 1] ?? 0;
  const column = typeof fields.column === 'number' ? fields.column : 0;
  return { start: start + column, end: start + Math.max(lineText(source, line).length, column) };
}
