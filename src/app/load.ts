// Reads and checks a source without the rules on content, which a report does not need.

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
  const { checked } = loadContent(source, beside);
  return { ...checked, diagnostics: gatherRepeats(checked.diagnostics) };
}

export interface Loaded {
  readonly checked: Checked;
  /** What the rules check: the summary, or of a faulty one the rest without its faults. */
  readonly content?: { readonly summary: Summary; readonly tree: TreeNode };
  /** What is wrong with the structure, because of which a value may be left out of the content. */
  readonly faults: readonly Diagnostic[];
}

/** Reads and checks a source as `loadSummary` does, for the rules to go on with; its findings are not gathered. */
export function loadContent(source: Source, beside?: Beside): Loaded {
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
