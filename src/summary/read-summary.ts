// Reads a source into a typed Summary: parse, canonicalize, understand, validate, build.

import { canonicalize } from '../schema/canonicalize.js';
import { salvage } from '../schema/salvage.js';
import { isFieldName } from '../schema/schema-names.js';
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { mendOf, unindentedText } from '../source/yaml-mends.js';
import { buildSummary } from './build-summary.js';
import { duplicateIndicators } from './duplicate-indicators.js';
import { lostText } from './lost-text.js';
import { printedComments } from './printed-comment.js';
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
  const { diagnostics, ...result } = read(source);
  return { ...result, diagnostics: withMends(source, diagnostics) };
}

/** The faults of syntax with their fixes; those of one trap have one, which mends all its lines. */
function withMends(source: Source, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const mended = new Set<string>();
  return diagnostics.map((finding) => {
    const trap = String(finding.params.trap ?? '');
    if (finding.fix || trap === '' || mended.has(trap)) return finding;
    mended.add(trap);
    const text = unindentedText(source, finding, isFieldName);
    if (text) return { ...finding, ...text };
    const fix = mendOf(source, trap, finding.span, isFieldName);
    return fix ? { ...finding, fix } : finding;
  });
}

function read(source: Source): SummaryResult {
  const parsed = parseYaml(source);
  if (!parsed.root) return { diagnostics: parsed.findings };
  const { root, findings } = canonicalize(source, parsed.root);
  const tree = understand(root);
  const { input, diagnostics } = validate(source, tree);
  const comments = [...printedComments(source, tree), ...lostText(source, tree)].map((finding) =>
    diagnose(source, finding),
  );
  const errors = [...parsed.findings, ...findings, ...diagnostics];
  if (!input || errors.length > 0) {
    const rest = restOf(source, tree, diagnostics);
    return { tree, diagnostics: inOrder(commentsAsCauses(errors, comments)), ...(rest && { rest }) };
  }
  const summary = buildSummary(input, tree);
  return {
    summary,
    tree,
    diagnostics: inOrder([...duplicateIndicators(source, tree, summary), ...comments]),
  };
}

function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start);
}

/** A value may be wrong only because a comment became part of it, or is all of it: then that is told, and as an error. */
function commentsAsCauses(errors: readonly Diagnostic[], comments: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(comments.map(({ pointer }) => pointer));
  const faulty = new Set(errors.map(({ pointer }) => pointer));
  return [
    ...errors.filter(({ pointer }) => !places.has(pointer)),
    ...comments.map((comment) =>
      faulty.has(comment.pointer) ? { ...comment, severity: 'error' as const } : comment,
    ),
  ];
}

function restOf(source: Source, tree: TreeNode, faults: readonly Diagnostic[]): SummaryResult['rest'] {
  const root = understand(canonicalize(source, salvage(tree, faults)).root);
  const { input } = validate(source, root);
  return input && { summary: buildSummary(input, root), tree: root };
}
