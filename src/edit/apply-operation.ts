// Stands in for branch `edit` until it is merged: it sets values that are there, and refuses all else.
import { canonicalize } from '../schema/canonicalize.js';
import type { Edit } from '../source/diagnostic.js';
import { parseYaml } from '../source/parse-yaml.js';
import type { Source } from '../source/source.js';
import { nodeAt } from '../source/tree.js';
import { withEdits } from '../source/with-edits.js';
import type { Edited, Operation } from './operation.js';

/** The text after an operation. */
export function applyOperation(source: Source, operation: Operation): Edited {
  const { root } = parseYaml(source);
  const tree = root && canonicalize(source, root).root;
  const node = operation.kind === 'set' && tree ? nodeAt(tree, operation.path) : undefined;
  if (operation.kind !== 'set' || node?.kind !== 'scalar' || typeof operation.value === 'object')
    return { kind: 'refused', reason: '这里改不了，请在 YAML 里改' };
  const edits: Edit[] = [{ span: node.span, text: String(operation.value) }];
  return { kind: 'edited', text: withEdits(source.text, edits), edits, lostComments: [] };
}
