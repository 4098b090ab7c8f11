// Makes Chinese findings of a schema validator's errors, one for each root cause.
import type { ErrorObject } from 'ajv';
import type { Diagnostic, Finding } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { entryOf, toData } from '../source/tree.js';
import { canonicalize } from './canonicalize.js';
import type { Fault } from './fault.js';
import { faultOf, spanOfFault } from './fault.js';
import type { SchemaShape } from './schema-shape.js';
import { schemaShape } from './schema-shape.js';
import { fieldFindings } from './validate-fields.js';
import { explainsValue, valueFinding } from './validate-values.js';

/** More faults than anyone mends at once; a hostile file can have a hundred thousand. */
const maxFaults = 2000;

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
  const { told, untold } = parted(errors);
  const faults = told
    .map((error) => faultOf(source, root, shape, error))
    .filter((fault) => fault !== undefined);
  const next = untold && faultOf(source, root, shape, untold);
  return [
    ...firstOfEach(faults)
      .map(valueFinding)
      .filter((finding) => finding !== undefined),
    ...byMapping(faults).flatMap(fieldFindings),
    ...(next ? [tooManyFaults(next)] : []),
  ];
}

/** The errors of as many faults as are told, and the first of those that are not. */
function parted(errors: readonly ErrorObject[]): {
  readonly told: readonly ErrorObject[];
  readonly untold?: ErrorObject;
} {
  const faults = new Set<string>();
  for (const [at, { instancePath, params }] of errors.entries()) {
    // Of one value there are several errors, one of each schema it might follow; of one mapping one for each field.
    const { additionalProperty = '', missingProperty = '' } = params;
    faults.add([instancePath, additionalProperty, missingProperty].join('\n'));
    const untold = errors[at];
    if (faults.size > maxFaults && untold) return { told: errors.slice(0, at), untold };
  }
  return { told: errors };
}

function tooManyFaults(next: Fault): Finding {
  const { node, error } = next;
  const unknown = node.kind === 'map' ? entryOf(node, String(error.params.additionalProperty)) : undefined;
  return {
    code: 'too-many-faults',
    severity: 'error',
    message: `错误超过 ${maxFaults} 处，其余的没有列出`,
    hint: '先改好列出的，再看其余',
    span: unknown?.keySpan ?? spanOfFault(next),
    params: { limit: maxFaults },
  };
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
