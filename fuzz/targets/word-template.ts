// A Word template: checked, annotated and, where the check lets it, filled with several summaries.
import fc from 'fast-check';
import { buildReport } from '../../src/app/build.js';
import { openPackage } from '../../src/ooxml/package.js';
import { checkTemplate } from '../../src/render/check-template.js';
import { annotateTemplate } from '../../src/word/comments/annotate-template.js';
import { makeDocx } from '../../test/word/make-docx.js';
import { templates } from '../../test/word/random-templates.js';
import { soundnessFaults } from '../../test/word/sound.js';
import { editedBytes } from '../inputs.js';
import { observeFindings } from '../oracles/findings.js';
import { holdDocx } from '../oracles/reports.js';
import { builtIn, corpusOf, summaries } from '../seeds.js';
import { hold, type Observed, type Target } from '../target.js';
import { editedWord } from '../word-inputs.js';

const seeds = [builtIn.docx.report.bytes, ...corpusOf('word-template').map(({ input }) => input)].filter(
  (bytes) => 'value' in openPackage(bytes),
);

export const wordTemplate: Target = {
  name: 'word-template',
  inputs: fc.oneof(
    { weight: 4, arbitrary: editedWord(seeds) },
    { weight: 2, arbitrary: templates.map(makeDocx) },
    { weight: 2, arbitrary: editedBytes(seeds) },
  ),
  observe: observeWordTemplate,
};

/** What comes of a Word template; of one that is unsound itself, only that nothing is thrown. */
export function observeWordTemplate(bytes: Uint8Array): Observed {
  const file = { file: 'report.docx', bytes };
  const { diagnostics, source, problems } = checkTemplate(file);
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  const isSound = soundness(bytes);
  const filled = summaries.map(({ summary, tree }) => {
    const { content, problems } = buildReport(summary, tree, 'docx', { report: file });
    const isFilled = content !== undefined;
    hold(!(isFilled && isRefused), 'filled though the check refuses it', () => JSON.stringify(diagnostics));
    hold(isFilled || problems.length > 0, 'neither filled nor refused');
    if (isFilled && isSound) holdDocx(Buffer.from(content));
    return content ?? JSON.stringify(problems);
  });
  const annotated = annotateTemplate(bytes, problems, undefined);
  if (annotated && isSound) holdDocx(annotated);
  return [...observeFindings(diagnostics, source), ...filled, ...(annotated ? [annotated] : [])];
}

function soundness(bytes: Uint8Array): boolean {
  try {
    return soundnessFaults(bytes).length === 0;
  } catch {
    // The other reader of zips cannot read it.
    return false;
  }
}
