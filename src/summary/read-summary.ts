// From a source to the typed summary: parse, canonicalize, validate, build.

import { canonicalize } from '../schema/canonicalize.js';
import { salvage } from '../schema/salvage.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { buildSummary } from './build-summary.js';
import { duplicateIndicators } from './duplicate-indicators.js';
import { lostText } from './lost-text.js';
import type { Summary } from './summary.js';
import { validate } from './validate.js';

export interface SummaryResult {
  /** Undefined when there is any error. */
  readonly summary?: Summary;
  /** The tree with the schema's names, wherever the YAML itself was sound. */
  readonly tree?: TreeNode;
  /** What is left of a faulty summary without its faults: to be checked further, never to be built. */
  readonly rest?: { readonly summary: Summary; readonly tree: TreeNode };
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a summary's YAML; after a fault of syntax nothing else is said. */
export function readSummary(source: Source): SummaryResult {
  const parsed = parseYaml(source);
  if (!parsed.root) return { diagnostics: parsed.findings };
  const { root: tree, findings } = canonicalize(source, parsed.root);
  const { input, diagnostics } = validate(source, tree);
  const errors = [...parsed.findings, ...findings, ...diagnostics].sort(
    (a, b) => a.span.start - b.span.start,
  );
  if (!input || errors.length > 0) {
    const rest = restOf(source, tree, diagnostics);
    return { tree, diagnostics: errors, ...(rest && { rest }) };
  }
  const summary = buildSummary(input, tree);
  const warnings = [...duplicateIndicators(source, tree, summary), ...lostText(source, tree)];
  return { summary, tree, diagnostics: warnings.sort((a, b) => a.span.start - b.span.start) };
}

function restOf(source: Source, tree: TreeNode, faults: readonly Diagnostic[]): SummaryResult['rest'] {
  const { root } = canonicalize(source, salvage(tree, faults));
  const { input } = validate(source, root);
  return input && { summary: buildSummary(input, root), tree: root };
}
