// The shape of data by a JSON Schema: at each place of the data what may stand there, as mapping, list or scalar.

import { remembered } from '../source/remembered.js';
import schema from './summary.schema.json' with { type: 'json' };

export type ScalarType = 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** A value from a closed set, with its Chinese name. */
export interface Choice {
  readonly value: string | number | boolean;
  readonly title: string;
}

/** What the schema allows at one place. `$ref` and `anyOf` are resolved: their branches never share a JSON type. */
export interface SchemaShape {
  readonly title: string;
  readonly scalars: ReadonlySet<ScalarType>;
  /** Undefined where any value of the types will do. */
  readonly choices?: readonly Choice[];
  /** The fields by their schema names, where a mapping may stand. */
  readonly fields?: ReadonlyMap<string, SchemaField>;
  /** What stands under keys of the writer's own, where any key may stand. */
  readonly values?: () => SchemaShape;
  /** What a list's items are, where a list may stand. */
  readonly items?: () => SchemaShape;
}

export interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly required: boolean;
  shape(): SchemaShape;
}

interface SchemaNode {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly const?: string | number | boolean;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly pattern?: string;
}

type Building = { -readonly [K in keyof SchemaShape]: SchemaShape[K] } & { scalars: Set<ScalarType> };

const shapes = new WeakMap<SchemaNode, SchemaShape>();

/** The shape of a whole summary. */
export function rootShape(): SchemaShape {
  return schemaShape(schema);
}

/** The shape of the data that follow a JSON Schema written in the manner of the summary's. */
export function schemaShape(schema: object): SchemaShape {
  return shapeOf(schema, schema);
}

/** The shape of a field of a mapping, or of a list's items. */
export function childShape(shape: SchemaShape | undefined, step: string | number): SchemaShape | undefined {
  if (typeof step === 'number') return shape?.items?.();
  return shape?.fields?.get(step)?.shape() ?? shape?.values?.();
}

/** Every shape with fields under a root, the root's first. */
export const allMappings = remembered((root: SchemaShape): readonly SchemaShape[] => [
  ...collectMappings(root, new Set()),
]);

function collectMappings(shape: SchemaShape, found: Set<SchemaShape>): Set<SchemaShape> {
  if (found.has(shape)) return found;
  if (shape.fields) found.add(shape);
  for (const field of shape.fields?.values() ?? []) collectMappings(field.shape(), found);
  const items = shape.items?.();
  return items ? collectMappings(items, found) : found;
}

function shapeOf(node: SchemaNode, root: object): SchemaShape {
  const known = shapes.get(node);
  if (known) return known;
  const shape: Building = { title: '', scalars: new Set() };
  add(shape, node, root);
  shapes.set(node, shape);
  return shape;
}

/** Adds to a shape what a schema node allows; of several titles that of the outermost node counts. */
function add(shape: Building, node: SchemaNode, root: object): void {
  shape.title ||= node.title ?? '';
  if (node.$ref) add(shape, resolve(node.$ref, root), root);
  for (const branch of node.anyOf ?? []) if (!isSpelling(branch)) add(shape, branch, root);
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  for (const type of types) if (isScalarType(type)) shape.scalars.add(type);
  if (node.oneOf) addChoices(shape, node.oneOf);
  if (node.const !== undefined) addChoices(shape, [node]);
  const { items, properties, required, additionalProperties } = node;
  if (items) shape.items = () => shapeOf(items, root);
  if (typeof additionalProperties === 'object') shape.values = () => shapeOf(additionalProperties, root);
  if (properties)
    shape.fields = new Map(
      Object.entries(properties).map(([name, property]) => [name, fieldOf(name, property, root, required)]),
    );
}

/** Is this branch only another way to write what the other branches hold, for editors: `42.3%` for a number? */
function isSpelling({ type, pattern }: SchemaNode): boolean {
  return type === 'string' && pattern !== undefined;
}

function isScalarType(type: string): type is ScalarType {
  return type !== 'object' && type !== 'array';
}

function addChoices(shape: Building, options: readonly SchemaNode[]): void {
  const choices: Choice[] = [];
  for (const { const: value, title } of options) {
    if (value === undefined) continue;
    choices.push({ value, title: options.length > 1 ? (title ?? String(value)) : String(value) });
    shape.scalars.add(
      typeof value === 'string' ? 'string' : typeof value === 'number' ? 'integer' : 'boolean',
    );
  }
  // Where a text may stand too, the constants are not all that may: `signature` is a text (empty for now: null) or `false`.
  if (!shape.scalars.has('null')) shape.choices = choices;
}

function fieldOf(
  name: string,
  property: SchemaNode,
  root: object,
  required: readonly string[] = [],
): SchemaField {
  let made: SchemaShape | undefined;
  const shape = (): SchemaShape => {
    made ??= shapeOf(property, root);
    return made;
  };
  return {
    name,
    get title() {
      return property.title || shape().title;
    },
    required: required.includes(name),
    shape,
  };
}

function resolve(ref: string, root: object): SchemaNode {
  let place: unknown = root;
  for (const step of ref.slice(2).split('/')) place = (place as Record<string, unknown>)[step];
  return place as SchemaNode;
}
