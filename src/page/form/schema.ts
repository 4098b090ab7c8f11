// What the schema says of a field, for the form: its names, its explanation, what may be chosen, what may be typed.
import schema from '../../schema/summary.schema.json' with { type: 'json' };

interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly const?: string | number | boolean;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
}

export interface FieldChoice {
  readonly value: string | number | boolean;
  readonly title: string;
  readonly description?: string;
}

/** `line` and `text` are words (one line, paragraphs), `switch` yes or no, `other` what the form lays out by hand. */
export type FieldKind = 'line' | 'text' | 'number' | 'choice' | 'switch' | 'other';

export interface FieldInfo {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly kind: FieldKind;
  readonly choices: readonly FieldChoice[];
  /** The default of a choice or a switch. */
  readonly fallback: unknown;
  /** Whether an empty value means 待填; settings are either written or not. */
  readonly canBeBlank: boolean;
  readonly required: boolean;
  readonly example: string;
}

/** The mappings of the schema by the names the form uses; `summary` is the root. */
export type Mapping =
  | 'summary'
  | 'document'
  | 'briefing'
  | 'section'
  | 'part'
  | 'plan'
  | 'planPart'
  | 'item'
  | 'indicatorSection'
  | 'indicator'
  | 'component'
  | 'targetSection'
  | 'target'
  | 'attachment'
  | 'table'
  | 'tableColumn'
  | 'chartFields'
  | 'pictureFields'
  | keyof typeof INNER;

/** Mappings that stand inside a field and have no name of their own in the schema. */
const INNER = {
  goal: '#/$defs/indicator/properties/target/anyOf/1',
  above: '#/$defs/indicator/properties/above',
  share: '#/$defs/indicator/properties/share',
  change: '#/$defs/change/anyOf/1',
} as const;

const root: SchemaNode = schema;

function mappingNode(mapping: Mapping): SchemaNode {
  if (mapping === 'summary') return root;
  return resolve(isInner(mapping) ? INNER[mapping] : `#/$defs/${mapping}`);
}

const isInner = (mapping: Mapping): mapping is keyof typeof INNER => Object.hasOwn(INNER, mapping);

/** The names of a mapping's fields, in the schema's order. */
export function fieldNames(mapping: Mapping): readonly string[] {
  return Object.keys(mappingNode(mapping).properties ?? {});
}

const known = new Map<string, FieldInfo>();

/** What the schema says of a field. @throws Error when it has none of that name */
export function fieldInfo(mapping: Mapping, name: string): FieldInfo {
  const key = `${mapping}/${name}`;
  const info = known.get(key) ?? readInfo(mapping, name);
  known.set(key, info);
  return info;
}

function readInfo(mapping: Mapping, name: string): FieldInfo {
  const { properties, required = [] } = mappingNode(mapping);
  const property = properties?.[name];
  if (!property) throw new Error(`the schema has no ${mapping}.${name}`);
  const chain = chainOf(property);
  const first = <Key extends keyof SchemaNode>(key: Key): SchemaNode[Key] | undefined =>
    chain.find((node) => node[key] !== undefined)?.[key];
  // A table of an attachment is one of a few, or one of the writer's own.
  const among = chain.flatMap(({ anyOf = [] }) => anyOf).find(({ oneOf }) => oneOf)?.oneOf;
  const choices = choicesOf(first('oneOf') ?? among ?? []);
  const types = typesOf(chain);
  return {
    name,
    title: first('title') ?? name,
    description: first('description') ?? '',
    choices,
    kind: kindOf(chain, types, choices),
    fallback: first('default'),
    canBeBlank: types.has('null'),
    required: required.includes(name),
    example: exampleOf(first('examples')?.[0]),
  };
}

/** A node and the nodes it refers to. */
function chainOf(node: SchemaNode): readonly SchemaNode[] {
  return node.$ref === undefined ? [node] : [node, ...chainOf(resolve(node.$ref))];
}

function resolve(ref: string): SchemaNode {
  let place: unknown = schema;
  for (const step of ref.slice(2).split('/')) place = (place as Record<string, unknown>)[step];
  return place as SchemaNode;
}

function typesOf(chain: readonly SchemaNode[]): ReadonlySet<string> {
  const types = new Set<string>();
  const add = (node: SchemaNode): void => {
    for (const type of typeof node.type === 'string' ? [node.type] : (node.type ?? [])) types.add(type);
    for (const branch of node.anyOf ?? []) for (const each of chainOf(branch)) add(each);
  };
  chain.forEach(add);
  return types;
}

function kindOf(
  chain: readonly SchemaNode[],
  types: ReadonlySet<string>,
  choices: readonly FieldChoice[],
): FieldKind {
  if (choices.length > 0) return 'choice';
  if (types.has('object')) return 'other';
  const refs = chain.map(({ $ref }) => $ref ?? '');
  if (refs.includes('#/$defs/text')) return 'text';
  if (refs.includes('#/$defs/names') || refs.includes('#/$defs/line') || refs.includes('#/$defs/day'))
    return 'line';
  if (types.has('array')) return 'other';
  if (types.has('boolean') && !types.has('string')) return 'switch';
  return types.has('string') ? 'line' : types.has('number') || types.has('integer') ? 'number' : 'other';
}

const choicesOf = (nodes: readonly SchemaNode[]): readonly FieldChoice[] =>
  nodes.flatMap(({ const: value, title, description }) =>
    value === undefined
      ? []
      : [{ value, title: title ?? String(value), ...(description !== undefined && { description }) }],
  );

/** A value of the schema's examples, as the Chinese of the form would write it; nothing where it is no single value. */
function exampleOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
