// Renders a Word file with the Word engine and turns its problems into findings.
import type { Diagnostic } from '../source/diagnostic.js';
import { remembered } from '../source/remembered.js';
import { lostElements } from '../template/check/lost-elements.js';
import { buildContext, type ContextInput } from '../template/context.js';
import { EXPECTED } from '../template/expected.js';
import type { TemplateFile } from '../template/template-file.js';
import { fillTemplate } from '../word/fill-docx.js';
import { problemDiagnostic } from '../word/problem-diagnostic.js';
import { type ReadTemplate, readTemplate } from '../word/read-template.js';
import { PRINT_INLINES } from './inline-printers.js';
import { readyMadeWord } from './ready-made.js';

export interface RenderedWord {
  readonly content?: Uint8Array;
  readonly problems: readonly Diagnostic[];
}

/**
 * Checks a Word template as `template check` does and fills it when it has no error. The dates in the file
 * are that of the summary, so that the same input gives the same bytes.
 */
export function renderWord(template: TemplateFile, input: ContextInput): RenderedWord {
  const read = readOnce(template);
  const tell = (problems: typeof read.problems) => problems.map((it) => problemDiagnostic(template.file, it));
  if (!read.template) return { problems: tell(read.problems) };
  const context = buildContext(input, {
    inlines: PRINT_INLINES.txt,
    blocks: () => '',
    chart: () => '',
    picture: () => '',
  });
  const { bytes, problems } = fillTemplate(read.template, context, { date: documentDate(input) });
  const lost = read.shown && lostElements(input.report, read.shown);
  return {
    ...(bytes && { content: bytes }),
    problems: tell([...read.problems, ...(lost ? [lost] : []), ...problems]),
  };
}

/** What the built-in template prints is not known here: it prints all. */
type Read = Pick<ReadTemplate, 'template' | 'problems'> & Partial<Pick<ReadTemplate, 'shown'>>;

const readOnce = remembered((file: TemplateFile): Read => {
  const ready = readyMadeWord(file);
  if (ready) return { template: ready, problems: [] };
  return readTemplate(file.bytes, EXPECTED.report, { keepLinks: file.keepLinks });
});

/** The 成文日期 at midnight UTC; undefined when the summary has none. */
export function documentDate({ report: { isoDate } }: Pick<ContextInput, 'report'>): Date | undefined {
  return isoDate === undefined ? undefined : new Date(`${isoDate}T00:00:00Z`);
}
