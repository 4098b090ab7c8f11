// `summary.yaml`: read, checked, printed, mended and built in every format, as `validate` and `build` do.
import fc from 'fast-check';
import { blankList } from '../../src/app/blank-list.js';
import { buildReport } from '../../src/app/build.js';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import type { Checked } from '../../src/app/load.js';
import { reviewNotes } from '../../src/app/review-notes.js';
import { decodeSource } from '../../src/source/decode-source.js';
import { createTrace } from '../../src/template/trace.js';
import { annotateReport } from '../../src/word/comments/annotate-report.js';
import { editedBytes, editedText, editedYaml } from '../inputs.js';
import { observeFindings } from '../oracles/findings.js';
import { observeFix } from '../oracles/fixes.js';
import { holdDocx, observeBuilt } from '../oracles/reports.js';
import { builtIn, corpusTexts, summaryTexts } from '../seeds.js';
import type { Observed, Target } from '../target.js';
import { GENRE, HOSTILE } from '../words.js';

const seeds = [...corpusTexts('summary'), ...summaryTexts];
const words = [
  ...GENRE,
  ...HOSTILE,
  ': ',
  '- ',
  '  ',
  '"',
  '[',
  ']',
  '{',
  '}',
  '|',
  '&a ',
  '*a',
  '!!',
  '? ',
  '---\n',
];

export const summary: Target = {
  name: 'summary',
  inputs: fc.oneof(
    { weight: 3, arbitrary: editedYaml(seeds) },
    { weight: 2, arbitrary: editedText(seeds, words) },
    { weight: 1, arbitrary: editedBytes(seeds.map((text) => Buffer.from(text))) },
  ),
  observe: (input) => {
    const { source, diagnostics } = decodeSource('summary.yaml', input);
    if (diagnostics.length > 0) return observeFindings(diagnostics, source);
    const checked = checkSummary(source, defaultCheck);
    return [
      ...observeFindings(checked.diagnostics, source),
      ...observeFix(source, 'yaml', (it) => checkSummary(it, defaultCheck).diagnostics),
      ...observeReports(checked),
    ];
  },
};

function observeReports({ summary, tree, source, diagnostics }: Checked): Observed {
  if (!summary || !tree) return [];
  const texts = (['html', 'md', 'txt'] as const).map(
    (format) => observeBuilt(summary, tree, format, builtIn[format]).content,
  );
  const { content, report } = observeBuilt(summary, tree, 'docx', builtIn.docx);
  const trace = createTrace();
  const marked = buildReport(summary, tree, 'docx', builtIn.docx, { trace }).content;
  const notes = reviewNotes(diagnostics, report.blanks, source, tree);
  const dates = { comments: undefined, file: undefined };
  const annotated = annotateReport(Buffer.from(marked ?? ''), trace.origins, notes, dates);
  holdDocx(annotated);
  return [...texts, content, annotated, blankList(report.blanks, source, tree)];
}
