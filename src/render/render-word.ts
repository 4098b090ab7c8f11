// Word: a template filled by the Word engine, its problems told as findings.
import type { Diagnostic } from '../source/diagnostic.js';
import { remembered } from '../source/remembered.js';
import { buildContext, type ContextInput } from '../template/context.js';
import { FIELD_NAMES } from '../template/fields.js';
import type { TemplateFile } from '../template/template-file.js';
import { TEMPLATE_HELPERS } from '../template/template-helpers.js';
import { fillTemplate } from '../word/fill-docx.js';
import { problemDiagnostic } from '../word/problem-diagnostic.js';
import { readTemplate } from '../word/read-template.js';
import { checkNames } from './check-word-template.js';
import { PRINT_INLINES } from './inline-printers.js';

export interface RenderedWord {
  readonly content?: Uint8Array;
  readonly problems: readonly Diagnostic[];
}

/**
 * Fills a Word template, once its tags are checked as `template check` does. The dates in the file are the summary's own,
 * so that the same input gives the same bytes.
 */
export function renderWord(template: TemplateFile, input: ContextInput): RenderedWord {
  const { read, checked } = prepare(template);
  const tell = (problems: typeof checked) => problems.map((it) => problemDiagnostic(template.file, it));
  if (!read.template || checked.some(({ severity }) => severity === 'error'))
    return { problems: tell(checked) };
  const context = buildContext(input, { inlines: PRINT_INLINES.txt, blocks: () => '' });
  const { bytes, problems } = fillTemplate(read.template, context, {
    date: documentDate(input),
    names: FIELD_NAMES,
  });
  return { ...(bytes && { content: bytes }), problems: tell([...checked, ...problems]) };
}

const prepare = remembered(({ bytes }: TemplateFile) => {
  const read = readTemplate(bytes, TEMPLATE_HELPERS);
  return { read, checked: checkNames(read).problems };
});

/** The summary's own date, in UTC; undefined where it has none. */
export function documentDate({ report: { isoDate } }: Pick<ContextInput, 'report'>): Date | undefined {
  return isoDate === undefined ? undefined : new Date(`${isoDate}T00:00:00Z`);
}
