// Rewrites the schema so that one fault in the data gives one error of the validator.

/** What a `$ref` within the schema points at. */
export function follow(root, ref) {
  return ref
    .slice(2)
    .split('/')
    .reduce((place, step) => place[step], root);
}

/** Follows `$ref`s to the schema that says which JSON types are allowed. */
export function resolve(root, schema) {
  let node = schema;
  while (node.$ref) node = follow(root, node.$ref);
  return node;
}

/** The JSON types a schema allows. */
export function typesOf(root, schema) {
  const node = resolve(root, schema);
  if (node.anyOf) return node.anyOf.flatMap((branch) => typesOf(root, branch));
  if (node.type) return [node.type].flat();
  throw new Error(`a branch of anyOf has no type: ${JSON.stringify(node).slice(0, 80)}`);
}

/** Calls `change` on every schema within, the innermost first, and puts what it gives in its place. */
function mapSchema(node, change) {
  if (Array.isArray(node)) return node.map((item) => mapSchema(item, change));
  if (typeof node !== 'object' || node === null) return node;
  return change(
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapSchema(value, change)])),
  );
}

const isChoice = (node) => Array.isArray(node.oneOf) && node.oneOf.every((branch) => 'const' in branch);

/** `oneOf` of named constants becomes a plain `enum`. */
export function withEnums(schema) {
  return mapSchema(schema, (node) => {
    if (!isChoice(node)) return node;
    const { oneOf, ...rest } = node;
    return { ...rest, enum: oneOf.map((branch) => branch.const) };
  });
}

/** `anyOf` of branches with different JSON types becomes a choice by type, so that only the meant branch speaks. */
function withTypeBranches(root) {
  return mapSchema(root, (node) => {
    if (!Array.isArray(node.anyOf)) return node;
    const { anyOf, ...rest } = node;
    const types = anyOf.flatMap((branch) => typesOf(root, branch));
    if (new Set(types).size < types.length) throw new Error(`branches of anyOf overlap: ${types}`);
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword.
    const branches = anyOf.map((branch) => ({ if: { type: typesOf(root, branch) }, then: branch }));
    return { ...rest, type: types, allOf: branches };
  });
}

/** Drops what only people and editors read: a property named `title` stays, for its value is a schema. */
export function withoutAnnotations(schema) {
  return mapSchema(schema, (node) =>
    Object.fromEntries(
      Object.entries(node).filter(
        ([key, value]) =>
          !(['title', 'description'].includes(key) && typeof value === 'string') &&
          !(key === 'examples' && Array.isArray(value)) &&
          !(key === 'default' && typeof value !== 'object'),
      ),
    ),
  );
}

/** The schema as the validator is compiled from. */
export function strictSchema(schema) {
  return withTypeBranches(withEnums(withoutAnnotations(schema)));
}
