// Checks a canonical tree against the schema and says what is wrong in Chinese, one finding for each root cause.
import type { SummaryInput } from '../generated/summary-input.js';
import { validate as follows } from '../generated/summary-validator.js';
import { schemaFindings, withoutRepeats } from '../schema/schema-findings.js';
import { rootShape } from '../schema/schema-shape.js';
import type { Diagnostic, Finding } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { toData } from '../source/tree.js';
import { structureFindings } from './validate-structure.js';

export interface Validated {
  /** The data; undefined when there is an error among the findings. */
  readonly input?: SummaryInput;
  /** The findings in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a tree that `canonicalize` made.
 * @param before what was found when it was made
 */
export function validate(source: Source, root: TreeNode, before: readonly Finding[] = []): Validated {
  const data = toData(root);
  const valid = follows(data);
  const structure = [...before, ...structureFindings(source, root)];
  if (valid && structure.length === 0) return { input: data, diagnostics: [] };
  if (valid && structure.every(({ severity }) => severity !== 'error'))
    return { input: data, diagnostics: structure.map((finding) => diagnose(source, finding)) };
  // What is known of a figure goes before what the schema says of any value.
  const explained = new Set(structure.map(({ code, path }) => `${code} ${toPointer(path ?? [])}`));
  const findings = [
    ...schemaFindings(source, root, rootShape(), valid ? [] : (follows.errors ?? [])).filter(
      ({ code, path }) => !explained.has(`${code} ${toPointer(path ?? [])}`),
    ),
    ...structure,
  ];
  const diagnostics = withoutRepeats(findings).map((finding) => diagnose(source, finding));
  return { diagnostics };
}
