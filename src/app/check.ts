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
import { checkCharts } from '../summary/check-charts.js';
import { checkCitations } from '../summary/check-citations.js';
import { checkPictures } from '../summary/check-pictures.js';
import { readSummary } from '../summary/read-summary.js';
import type { Summary } from '../summary/summary.js';

/** The settings of a check. */
export interface CheckOptions {
  readonly vocabulary: Vocabulary;
  readonly severities: ReadonlyMap<string, RuleSetting>;
}

/** The settings of a check without a configuration. */
export const defaultCheck: CheckOptions = { vocabulary: noVocabulary, severities: new Map() };

/** A source that was read and checked. */
export interface Checked {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when the data cannot be used. */
  readonly summary?: Summary;
  readonly tree?: TreeNode;
  /** Of data that cannot be used, what can be read: without its faults; the summary only where something is left. */
  readonly rest?: { readonly tree: TreeNode; readonly summary?: Summary };
}

/**
 * Reads a YAML source as a summary and checks its syntax, its schema, its citations, its charts and the files it names.
 * @param beside reads those files; without it none is found
 */
export function loadSummary(source: Source, beside?: Beside): Checked {
  const { checked } = load(source, beside);
  return { ...checked, diagnostics: gatherRepeats(checked.diagnostics) };
}

/** Checks a summary in YAML as `loadSummary` does, and then with the rules on content. */
export function checkSummary(source: Source, options: CheckOptions, beside?: Beside): Checked {
  const { checked, content, faults } = load(source, beside);
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

interface Loaded {
  readonly checked: Checked;
  /** What the rules check: the summary, or of a faulty one the rest without its faults. */
  readonly content?: { readonly summary: Summary; readonly tree: TreeNode };
  /** What is wrong with the structure, because of which a value may be left out of the content. */
  readonly faults: readonly Diagnostic[];
}

function load(source: Source, beside?: Beside): Loaded {
  const { summary, tree, rest, diagnostics: found } = readSummary(source, beside);
  const diagnostics = [...encodingNote(source), ...found];
  const content = summary && tree ? { summary, tree } : rest;
  const left = summary || !tree ? undefined : { tree, ...(rest && { summary: rest.summary }) };
  if (!content) return { checked: { source, diagnostics, ...(left && { rest: left }) }, faults: diagnostics };
  const citing = [
    ...checkCitations(source, content.tree, content.summary),
    ...checkCharts(source, content.tree, content.summary),
  ];
  const all = [
    ...diagnostics,
    ...checkPictures(source, content.tree, content.summary),
    ...(summary ? citing : citing.filter(isNoConsequence(diagnostics))),
  ];
  return {
    content,
    checked: {
      source,
      diagnostics: all,
      ...(summary && tree && { summary, tree }),
      ...(left && { rest: left }),
    },
    faults: diagnostics,
  };
}

/** What an indicator is called is not known where its name is missing, so no citation is wrong because of that. */
function isNoConsequence(faults: readonly Diagnostic[]): (finding: Diagnostic) => boolean {
  const isNameless = faults.some(({ pointer }) => NAMELESS.test(pointer));
  return ({ code, pointer }) => {
    if (code === 'chart-data') return !faults.some((fault) => mayLackFor(pointer, fault.pointer));
    return code !== 'unknown-citation' || !isNameless;
  };
}

/** Whether a chart may lack what a fault took away: a field of its own, or a figure of an indicator. */
function mayLackFor(chart: string, fault: string): boolean {
  return fault.startsWith('/indicators') || fault.startsWith(chart) || chart.startsWith(fault);
}

/** The place of a name, of a whole indicator or target, or of all of them. */
const NAMELESS = /^(?:\/indicators|\/plan(?:\/targets)?)(?:\/items)?(?:\/\d+(?:\/(?:name|id))?)?$/;

/** Checks a finished summary in plain text or Markdown with the rules on content. */
export function checkText(source: Source, options: CheckOptions): Checked {
  const found = lint(plainDocument(source, options.vocabulary), rules, options.severities);
  return { source, diagnostics: [...encodingNote(source), ...found] };
}
