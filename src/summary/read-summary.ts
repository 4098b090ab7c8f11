// Reads a source into a typed Summary: parse, canonicalize, understand, validate, build.

import { canonicalize } from '../schema/canonicalize.js';
import { mendStructure } from '../schema/mend-structure.js';
import { salvage } from '../schema/salvage.js';
import { isFieldName } from '../schema/schema-names.js';
import { rootShape } from '../schema/schema-shape.js';
import { type Beside, nothingBeside } from '../source/beside.js';
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { mendOf, unindentedText } from '../source/yaml-mends.js';
import { buildSummary } from './build-summary.js';
import { duplicateIndicators } from './duplicate-indicators.js';
import { lostText } from './lost-text.js';
import { printedComments } from './printed-comment.js';
import { scalarPlaces } from './scalar-places.js';
import type { Summary } from './summary.js';
import { withTableFiles } from './tables/table-files.js';
import { understand } from './understand.js';
import { validate } from './validate.js';

export interface SummaryResult {
  /** Undefined when the source has an error. */
  readonly summary?: Summary;
  /** The tree with the keys of the schema; undefined when the YAML cannot be parsed. */
  readonly tree?: TreeNode;
  /**
   * A faulty summary with its faults removed, so that the rules can check the rest; never to be built into a
   * report. Its year is a stand-in where the findings say that it is missing or wrong.
   */
  readonly rest?: { readonly summary: Summary; readonly tree: TreeNode };
  /** The findings in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a summary's YAML; when it cannot be parsed, only its faults of syntax are reported.
 * @param beside reads the files that it names
 */
export function readSummary(source: Source, beside: Beside = nothingBeside): SummaryResult {
  const { diagnostics, ...result } = read(source, beside);
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

function read(source: Source, beside: Beside): SummaryResult {
  const parsed = parseYaml(source);
  if (!parsed.root) return { diagnostics: parsed.findings };
  const { root, findings } = canonicalize(source, parsed.root);
  const mended = mendStructure(source, root, rootShape());
  const structure = mended.findings.map((finding) => diagnose(source, finding));
  const files = withTableFiles(source, understand(root), beside);
  const tree = files.root;
  const { input, diagnostics } = validate(source, tree, files.findings);
  if (input && parsed.findings.length + findings.length === 0) {
    const summary = buildSummary(input, tree, beside);
    // What can be read as it stands may be meant so.
    const doubts = structure.map((finding): Diagnostic => ({ ...finding, severity: 'warning' }));
    return {
      summary,
      tree,
      diagnostics: inOrder([
        ...doubts,
        ...diagnostics,
        ...duplicateIndicators(source, tree, summary),
        ...commentFindings(source, tree),
      ]),
    };
  }
  const before = [...parsed.findings, ...findings].filter(({ span }) => !mended.explains.has(span.start));
  const { root: meant, findings: ofFiles } =
    structure.length > 0
      ? withTableFiles(source, understand(canonicalize(source, mended.root).root), beside)
      : files;
  const faults = structure.length > 0 ? validate(source, meant, ofFiles).diagnostics : diagnostics;
  const { rest, more } = restOf(source, meant, faults, beside);
  const errors = [...before, ...structure, ...faults, ...more];
  return {
    tree: meant,
    diagnostics: inOrder(commentsAsCauses(errors, commentFindings(source, meant))),
    ...(rest && { rest }),
  };
}

function commentFindings(source: Source, tree: TreeNode): readonly Diagnostic[] {
  // What begins its line is a comment of its own; only in brackets a text in quotes may go on there.
  const inBrackets = /[[{]/.test(source.text.charAt(tree.span.start));
  if (!(inBrackets ? /[#＃]/ : /[#＃](?<=[^\r\n][#＃])/).test(source.text)) return [];
  const places = scalarPlaces(source, tree);
  return [...printedComments(source, places), ...lostText(source, places)].map((finding) =>
    diagnose(source, finding),
  );
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

function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start);
}

/** How often what is left is looked at: what stands under a misspelt key is seen only when that has its right name. */
const ROUNDS = 5;

interface Rest {
  readonly rest?: SummaryResult['rest'];
  /** What was found on the way. */
  readonly more: readonly Diagnostic[];
}

function restOf(source: Source, tree: TreeNode, faults: readonly Diagnostic[], beside: Beside): Rest {
  const more: Diagnostic[] = [];
  const told = new Set(faults.map(placeOf));
  let [root, found] = [tree, faults];
  for (let round = 0; round < ROUNDS; round++) {
    // There is no end to what is wrong with such a file.
    if (found.some(({ code }) => code === 'too-many-faults')) break;
    const errors = found.filter(({ severity }) => severity === 'error');
    root = understand(canonicalize(source, salvage(root, errors, rootShape())).root);
    const { input, diagnostics } = validate(source, root);
    if (input) return { rest: { summary: buildSummary(input, root, beside), tree: root }, more };
    more.push(...diagnostics.filter((finding) => !told.has(placeOf(finding))));
    for (const finding of diagnostics) told.add(placeOf(finding));
    found = diagnostics;
  }
  return { more };
}

/** What an alias repeats is at one place, however it is reached. */
function placeOf({ code, span }: Diagnostic): string {
  return `${code} ${span.start}`;
}
