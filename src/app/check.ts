// Checks a source: read → validate → lint.

import type { Document, Vocabulary } from '../genre/document.js';
import { noVocabulary } from '../genre/document.js';
import { plainDocument } from '../genre/plain-document.js';
import { summaryDocument } from '../genre/summary-document.js';
import { lint, type RuleSetting, withoutConsequences } from '../lint/lint.js';
import { rules } from '../lint/rules/index.js';
import { applySuppressions } from '../lint/suppress.js';
import type { Beside } from '../source/beside.js';
import { encodingNote } from '../source/decode-source.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { gatherRepeats } from '../source/gather-repeats.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import type { Summary } from '../summary/summary.js';
import { type Checked, loadContent } from './load.js';

/** The settings of a check. */
export interface CheckOptions {
  readonly vocabulary: Vocabulary;
  readonly severities: ReadonlyMap<string, RuleSetting>;
}

/** The settings of a check without a configuration. */
export const defaultCheck: CheckOptions = { vocabulary: noVocabulary, severities: new Map() };

/** Checks a summary in YAML as `loadSummary` does, and then with the rules on content. */
export function checkSummary(source: Source, options: CheckOptions, beside?: Beside): Checked {
  const { checked, content, faults } = loadContent(source, beside);
  const structure = gatherRepeats(checked.diagnostics);
  if (!content) return { ...checked, diagnostics: structure };
  const document = documentOf(source, content, options.vocabulary, faults);
  const told = withoutConsequences(lint(document, rules, options.severities), faults, rules);
  const found = [...structure, ...told];
  const off = [...options.severities].filter(([, setting]) => setting === 'off').map(([id]) => id);
  return { ...checked, diagnostics: applySuppressions(source, found, new Set(off)) };
}

/** The document for the rules; where its year is missing or wrong they are not told one. */
function documentOf(
  source: Source,
  { tree, summary }: { readonly tree: TreeNode; readonly summary: Summary },
  vocabulary: Vocabulary,
  faults: readonly Diagnostic[],
): Document {
  const document = summaryDocument(source, tree, summary, vocabulary);
  const isKnown = faults.every(({ pointer }) => pointer !== '/year');
  return isKnown ? document : { ...document, year: undefined, planYear: undefined };
}

/** Checks a finished summary in plain text or Markdown with the rules on content. */
export function checkText(source: Source, options: CheckOptions): Checked {
  const found = lint(plainDocument(source, options.vocabulary), rules, options.severities);
  return { source, diagnostics: [...encodingNote(source), ...found] };
}
