// Makes Chinese findings of a schema validator's errors, one for each root cause.
import type { ErrorObject } from 'ajv';
import type { Finding } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import type { Fault } from './fault.js';
import { faultOf } from './fault.js';
import type { Shape } from './schema-shape.js';
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
  shape: Shape,
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

/** Of a value that is wrong in two ways, such as a year of 1.5, the first is enough. */
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

/** What an alias repeats is wrong in one place only. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ code, span, params }: Finding): string =>
    `${code} ${span.start} ${JSON.stringify(params)}`;
  const unique = new Map([...findings].reverse().map((finding) => [keyOf(finding), finding]));
  return [...unique.values()].sort((a, b) => a.span.start - b.span.start);
}
