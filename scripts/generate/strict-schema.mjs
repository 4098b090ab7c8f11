// Rewrites the schema so that the validator gives only one error for one fault in the data.

/** The schema that a `$ref` (`#/…`) within the schema `root` refers to. */
export function follow(root, ref) {
  return ref
    .slice(2)
    .split('/')
    .reduce((place, step) => place[step], root);
}

/** The first schema without a `$ref` on the way from `schema` along its `$ref`s. */
export function resolve(root, schema) {
  let node = schema;
  while (node.$ref) node = follow(root, node.$ref);
  return node;
}

/**
 * The JSON types a schema allows.
 * @throws Error when the schema or a branch of its `anyOf` names no type
 */
export function typesOf(root, schema) {
  const node = resolve(root, schema);
  if (node.anyOf) return node.anyOf.flatMap((branch) => typesOf(root, branch));
  if (node.type) return [node.type].flat();
  throw new Error(`a branch of anyOf has no type: ${JSON.stringify(node).slice(0, 80)}`);
}

/** Replaces every object within the schema, the innermost first, with the result of `change`. */
function mapSchema(node, change) {
  if (Array.isArray(node)) return node.map((item) => mapSchema(item, change));
  if (typeof node !== 'object' || node === null) return node;
  return change(
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapSchema(value, change)])),
  );
}

const isChoice = (node) => Array.isArray(node.oneOf) && node.oneOf.every((branch) => 'const' in branch);

/** The schema with each `oneOf` of named constants replaced by an `enum`. */
export function withEnums(schema) {
  return mapSchema(schema, (node) => {
    if (!isChoice(node)) return node;
    const { oneOf, ...rest } = node;
    return { ...rest, enum: oneOf.map((branch) => branch.const) };
  });
}

/**
 * The schema without the named constants that stand beside a branch for any text: they only help editors to propose what the
 * text may be.
 */
function withoutProposals(root) {
  return mapSchema(root, (node) => {
    if (!Array.isArray(node.anyOf)) return node;
    const others = node.anyOf.filter((branch) => !isChoice(branch));
    const takesText = others.some((branch) => typesOf(root, branch).includes('string'));
    return takesText ? { ...node, anyOf: others } : node;
  });
}

/**
 * The schema with each `anyOf` replaced by a choice by JSON type, so that only the branch of that type gives
 * errors.
 */
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

/**
 * The schema without what only people and editors read; a property named `title` stays, because its value is
 * an object.
 */
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

/** The schema that the validator is compiled from. */
export function strictSchema(schema) {
  return withTypeBranches(withEnums(withoutProposals(withoutAnnotations(schema))));
}
