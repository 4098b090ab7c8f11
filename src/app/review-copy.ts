// Makes the copy for reviewers: the Word file with its findings and blanks as comments.
import { documentDate } from '../render/render-word.js';
import type { Beside } from '../source/beside.js';
import type { Source } from '../source/source.js';
import type { Template } from '../template/template-file.js';
import { createTrace } from '../template/trace.js';
import { annotateReport } from '../word/comments/annotate-report.js';
import { buildReport } from './build.js';
import { type CheckOptions, checkSummary } from './check.js';
import { reviewNotes } from './review-notes.js';

/**
 * The bytes of the copy; undefined where the data cannot be used or the template has an error.
 * @param template of a Word file
 */
export function reviewCopy(
  source: Source,
  options: CheckOptions,
  template: Template,
  beside?: Beside,
): Uint8Array | undefined {
  const { summary, tree, diagnostics } = checkSummary(source, options, beside);
  if (!summary || !tree) return undefined;
  const trace = createTrace();
  const { content, report } = buildReport(summary, tree, 'docx', template, { trace });
  if (content === undefined || typeof content === 'string') return undefined;
  const notes = reviewNotes(diagnostics, report.blanks, source, tree);
  return annotateReport(content, trace.origins, notes, {
    comments: undefined,
    file: documentDate({ report }),
  });
}
