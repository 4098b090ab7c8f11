// Makes Chinese findings of a schema validator's errors, one for each root cause.
import type { ErrorObject } from 'ajv';
import type { Diagnostic, Finding } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { toData } from '../source/tree.js';
import { canonicalize } from './canonicalize.js';
import type { Fault } from './fault.js';
import { faultOf } from './fault.js';
import type { SchemaShape } from './schema-shape.js';
import { schemaShape } from './schema-shape.js';
import { fieldFindings } from './validate-fields.js';
import { explainsValue, valueFinding } from './validate-values.js';

/** More faults than anyone reads at once; a hostile file can have a hundred thousand. */
const maxFaults = 1000;

/**
 * Explains what is wrong with a canonical tree.
 * @param shape the shape of the whole file.
 * @param errors what the validator compiled from the same schema said of the tree's data.
 */
export function schemaFindings(
  source: Source,
  root: TreeNode,
  shape: SchemaShape,
  errors: readonly ErrorObject[],
): readonly Finding[] {
  const faults = errors
    .slice(0, maxFaults)
    .map((error) => faultOf(source, root, shape, error))
    .filter((fault) => fault !== undefined);
  return [
    ...firstOfEach(faults)
      .map(valueFinding)
      .filter((finding) => finding !== undefined),
    ...byMapping(faults).flatMap(fieldFindings),
  ];
}

/** A validator compiled from a JSON Schema (scripts/generate.mjs); `errors` belong to the last data that were not valid. */
interface Validator<Data> {
  (data: unknown): data is Data;
  errors?: null | readonly ErrorObject[];
}

/**
 * Holds a YAML tree against a schema, keys in either language.
 * @param follows the validator compiled from the schema
 * @returns the tree with the schema's names, what is wrong with it, and the data where they follow the schema
 */
export function checkBySchema<Data>(
  source: Source,
  tree: TreeNode,
  schema: object,
  follows: Validator<Data>,
): { readonly root: TreeNode; readonly diagnostics: readonly Diagnostic[]; readonly data?: Data } {
  const shape = schemaShape(schema);
  const { root, findings } = canonicalize(source, tree, shape);
  const data = toData(root);
  if (follows(data)) return { root, diagnostics: findings, data };
  const faults = schemaFindings(source, root, shape, follows.errors ?? []);
  return { root, diagnostics: [...findings, ...faults.map((finding) => diagnose(source, finding))] };
}

/** The faults of values, of each value the first: a year of 1.5 is wrong in two ways, and one is enough. */
function firstOfEach(faults: readonly Fault[]): readonly Fault[] {
  const values = faults.filter(explainsValue);
  return [...new Map([...values].reverse().map((fault) => [fault.error.instancePath, fault])).values()];
}

/** The faults about fields, those of one mapping together. */
function byMapping(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    if (!['required', 'additionalProperties'].includes(fault.error.keyword)) continue;
    const group = groups.get(fault.error.instancePath);
    if (group) group.push(fault);
    else groups.set(fault.error.instancePath, [fault]);
  }
  return [...groups.values()];
}

/** The findings in the order of their places, without those that are there again because an alias repeats the value. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ code, span, params }: Finding): string =>
    `${code} ${span.start} ${JSON.stringify(params)}`;
  const unique = new Map([...findings].reverse().map((finding) => [keyOf(finding), finding]));
  return [...unique.values()].sort((a, b) => a.span.start - b.span.start);
}
