// Word: a template filled by the Word engine, its problems told as findings.
import type { Diagnostic } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import { createSource } from '../source/source.js';
import { buildContext, type ContextInput } from './context.js';
import { FIELD_NAMES } from './fields.js';
import { PRINT_INLINES } from './inline-printers.js';
import type { TemplateFile } from './template-files.js';
import { TEMPLATE_HELPERS } from './template-helpers.js';
import { fillDocx } from './word/fill-docx.js';
import type { TemplateProblem } from './word/template-problem.js';

export interface RenderedWord {
  readonly content?: Uint8Array;
  readonly problems: readonly Diagnostic[];
}

/** Fills a Word template. The dates in the file are the summary's own, so that the same input gives the same bytes. */
export function renderWord(template: TemplateFile, input: ContextInput): RenderedWord {
  const context = buildContext(input, { inlines: PRINT_INLINES.txt, blocks: () => '' });
  const { isoDate } = input.report;
  const date = isoDate === undefined ? undefined : new Date(`${isoDate}T00:00:00Z`);
  const { bytes, problems } = fillDocx(template.bytes, context, {
    date,
    helpers: TEMPLATE_HELPERS,
    names: FIELD_NAMES,
  });
  return {
    ...(bytes && { content: bytes }),
    problems: problems.map((problem) => toDiagnostic(template.file, problem)),
  };
}

/** A Word file has no lines: the place is told in words. */
function toDiagnostic(
  file: string,
  { code, severity, message, hint, place, context }: TemplateProblem,
): Diagnostic {
  const where = [place, context && `“${context}”`].filter((words) => words).join('：');
  return diagnose(createSource(file, ''), {
    code,
    severity,
    message: where ? `${where}：${message}` : message,
    ...(hint !== undefined && { hint }),
    span: { start: 0, end: 0 },
  });
}
