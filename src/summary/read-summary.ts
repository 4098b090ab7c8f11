// Reads a source into a typed Summary: parse, canonicalize, understand, validate, build.

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
import { understand } from './understand.js';
import { validate } from './validate.js';

export interface SummaryResult {
  /** Undefined when the source has an error. */
  readonly summary?: Summary;
  /** The tree with the keys of the schema; undefined when the YAML cannot be parsed. */
  readonly tree?: TreeNode;
  /**
   * A faulty summary with its faults removed, so that the rules can check the rest; never to be built into a
   * report.
   */
  readonly rest?: { readonly summary: Summary; readonly tree: TreeNode };
  /** The findings in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a summary's YAML; when it cannot be parsed, only its faults of syntax are reported. */
export function readSummary(source: Source): SummaryResult {
  const parsed = parseYaml(source);
  if (!parsed.root) return { diagnostics: parsed.findings };
  const { root, findings } = canonicalize(source, parsed.root);
  const tree = understand(root);
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
  const root = understand(canonicalize(source, salvage(tree, faults)).root);
  const { input } = validate(source, root);
  return input && { summary: buildSummary(input, root), tree: root };
}
