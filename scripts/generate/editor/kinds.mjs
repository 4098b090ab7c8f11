// What the schema allows at one place, by JSON type: `$ref` and `anyOf` are followed, their branches never share a type.
import { follow } from '../strict-schema.mjs';

/**
 * What may stand where a node of the schema stands.
 * - `types`: the JSON types
 * - `text`, `number`: the node with the bounds of a text, of a number
 * - `choices`: the nodes of the named constants
 * - `name`: that of the definition that a choice refers to
 * - `list`, `map`: `{ ref }` where a definition describes it, else `{ node }`
 */
export function kindsOf(root, node) {
  const kinds = { types: new Set(), choices: [] };
  gather(root, node, kinds, undefined);
  return kinds;
}

function gather(root, node, kinds, ref) {
  if (node.$ref) gather(root, follow(root, node.$ref), kinds, node.$ref);
  for (const branch of node.anyOf ?? []) gather(root, branch, kinds, undefined);
  const constants = node.oneOf ?? ('const' in node ? [node] : []);
  kinds.choices.push(...constants);
  if (constants.length > 0 && ref) kinds.name = ref.split('/').at(-1);
  for (const type of [node.type ?? []].flat()) kinds.types.add(type);
  for (const { const: value } of constants) kinds.types.add(typeof value);
  const types = [node.type ?? []].flat();
  if (types.includes('string')) kinds.text = node;
  if (types.includes('number') || types.includes('integer')) kinds.number = node;
  if (node.items) kinds.list = { ref, node };
  if (node.properties || typeof node.additionalProperties === 'object') kinds.map = { ref, node };
}
