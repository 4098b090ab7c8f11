// The fields, lists and mappings of a schema for editors.
import { blankBody, exampleYaml, translateExample } from './examples.mjs';
import { refuse, refuseButNull, scalarSchema } from './scalars.mjs';
import { patternOf } from './spellings.mjs';

const INSERTS = '插入各项的名称，内容自己填';

/**
 * A field: what it is, an example, and what may stand there.
 * @param optional whether it may be left empty, whatever the node says
 * @param pointer where in the schema that is made it stands
 */
export function fieldSchema(schema, node, optional, pointer) {
  if (isBareRef(node)) return { $ref: schema.refTo(node.$ref) };
  const { title, description } = schema.resolved(node);
  const { choices, types } = schema.kindsOf(node);
  const example = exampleOf(schema, node);
  const structured = typeof example === 'object';
  const isNamed = choices.length > 0 || types.has('boolean');
  const told = description + usualOf(schema, node);
  return {
    title,
    description: example === undefined || structured || isNamed ? told : `${told}例：${exampleYaml(example)}`,
    ...(structured && { markdownDescription: `${told}\n\n\`\`\`yaml\n${exampleYaml(example)}\n\`\`\`` }),
    ...valueSchema(schema, node, optional, pointer),
  };
}

const isBareRef = (node) => node.$ref !== undefined && Object.keys(node).length === 1;

function exampleOf(schema, node) {
  const [example] = schema.resolved(node).examples ?? [];
  return example === undefined ? undefined : translateExample(schema, node, example);
}

function usualOf(schema, node) {
  const { default: usual, description } = node;
  if (usual === undefined || description.includes('缺省')) return '';
  return `缺省为“${translateExample(schema, node, usual)}”。`;
}

/** What is inserted below a field that is no scalar; undefined where its keys are the writer's own. */
function bodyOf(schema, node) {
  const example = exampleOf(schema, node);
  const { list, map } = schema.kindsOf(node);
  if (typeof example !== 'object' || map?.node.additionalProperties) return undefined;
  const items = list && schema.kindsOf(list.node.items).map;
  const item = items?.node.properties && items;
  // Where an item may be a mapping or a text, the mapping: a text left empty is a fault.
  return item && typeof example[0] !== 'object' ? [emptyItem(schema, item.node)] : blankBody(example);
}

/**
 * What may stand at a place. It stands below `anyOf`: only then does the server put a colon behind a key that it inserts. The
 * last schema there never holds: what it proposes is proposed where nothing stands, and not inside of what does.
 */
function valueSchema(schema, node, optional, pointer) {
  const kinds = schema.kindsOf(node);
  const canBeEmpty = optional || kinds.types.has('null');
  const { title } = node;
  if (!kinds.list && !kinds.map) return scalarField(schema, { ...kinds, canBeEmpty, title });
  const inner = containerSchema(schema, { ...kinds, canBeEmpty }, `${pointer}/anyOf/0`);
  const body = bodyOf(schema, node);
  if (!body) return { anyOf: [inner] };
  const snippet = { label: namesIn(body), description: INSERTS, body };
  return { anyOf: [inner, { not: {}, defaultSnippets: [snippet] }] };
}

/** What a snippet inserts, in a word. */
function namesIn(body) {
  const [first] = [body].flat();
  return typeof first === 'object' ? Object.keys(first).join('、') : '一项';
}

/** A scalar's schema, by a reference where several fields take the same. */
function scalarField(schema, kinds) {
  const { name, schema: own } = scalarSchema(kinds, schema.language);
  if (name === undefined) return { anyOf: own.anyOf ?? [own] };
  schema.scalars[name] = own;
  return { anyOf: [{ $ref: `#/$defs/${name}` }] };
}

/** A list, a mapping or a scalar, told apart by their type first: of the others nothing is told then. */
function containerSchema(schema, kinds, pointer) {
  const { list, map, canBeEmpty } = kinds;
  const message = containerMessage(kinds);
  const empty = canBeEmpty ? refuseButNull(message) : refuse(message);
  const scalar = scalarSchema(kinds, schema.language, message)?.schema ?? empty;
  const mapped = map
    ? when('object', part(schema, map, mapSchema, list ? `${pointer}/else` : pointer), scalar)
    : scalar;
  return list ? when('array', part(schema, list, listSchema, pointer), mapped) : mapped;
}

const when = (type, then, otherwise) => ({ if: { type: [type] }, then, else: otherwise });

function part(schema, { ref, node }, make, pointer) {
  return ref ? { $ref: schema.refTo(ref) } : make(schema, node, `${pointer}/then`);
}

function containerMessage({ list, map, text, number, canBeEmpty }) {
  const ways = [
    ...(number ? ['数字'] : text ? ['文字'] : []),
    ...(list ? ['列表（从下一行起，每项以“- ”打头）'] : []),
    ...(map ? ['一组“名称: 内容”（从下一行起，每行一个，左边对齐）'] : []),
  ];
  return `这里要写${ways.join('，或者')}${canBeEmpty ? '；还没有就空着' : ''}`;
}

/** A list. Its items stand below no `anyOf`, of which the server would make proposals without a name. */
export function listSchema(schema, node, pointer) {
  const { items, minItems, maxItems } = node;
  const kinds = schema.kindsOf(items);
  const canBeEmpty = kinds.types.has('null');
  const isScalar = !kinds.list && !kinds.map;
  return {
    type: 'array',
    items: isScalar
      ? scalarField(schema, { ...kinds, canBeEmpty })
      : containerSchema(schema, { ...kinds, canBeEmpty }, `${pointer}/items`),
    ...(minItems && { minItems }),
    ...(maxItems && { maxItems }),
    ...(kinds.map?.node.properties && { defaultSnippets: [newItem(schema, kinds.map.node)] }),
  };
}

/** A new item of a list. */
function newItem(schema, map) {
  const body = emptyItem(schema, map);
  return { label: namesIn(body), description: INSERTS, body };
}

/** The names that an item must have, else its first two. */
function emptyItem(schema, { properties, required }) {
  const keys = required ?? Object.keys(properties).slice(0, 2);
  return blankBody(Object.fromEntries(keys.map((key) => [schema.nameOf(properties[key], key), ''])));
}

/** A mapping. */
export function mapSchema(schema, node, pointer) {
  const { properties = {}, required = [], additionalProperties } = node;
  const entries = Object.entries(properties);
  const open = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const keys = entries.map(([name, property]) => schema.nameOf(property, name));
  const fields = entries.map(([name, property], at) => [
    keys[at],
    fieldSchema(schema, property, !required.includes(name), `${pointer}/properties/${keys[at]}`),
  ]);
  const snippets = entries.flatMap(([, property], at) => keySnippet(schema, property, keys[at]));
  return {
    // Without it the server takes a mapping in a list for a scalar.
    type: 'object',
    ...(snippets.length > 0 && { defaultSnippets: snippets }),
    properties: open ? knownKeys(schema, open, pointer) : Object.fromEntries(fields),
    ...(!open && { patternProperties: otherSpellings(schema, properties, pointer) }),
    additionalProperties: open ? valueSchema(schema, open, false, `${pointer}/additionalProperties`) : false,
    ...(!open && { errorMessage: `这里没有这个名称。可以写：${keys.join('、')}` }),
    ...(required.length > 0 && { allOf: required.map((name) => demand(schema, properties[name], name)) }),
  };
}

/** The proposal of a key together with what is to be filled in below it; the key alone is proposed of itself. */
function keySnippet(schema, property, key) {
  const body = bodyOf(schema, property);
  if (!body) return [];
  const { description } = schema.resolved(property);
  return [{ label: `${key}：${namesIn(body)}`, description, body: { [key]: body } }];
}

/** The same fields under every other spelling that zonerep takes; they are not proposed. */
function otherSpellings(schema, properties, pointer) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const key = schema.nameOf(property, name);
      return [patternOf(schema.namesOf(property, name), key), { $ref: `${pointer}/properties/${key}` }];
    }),
  );
}

/** A field that must be there, in whichever spelling: `required` alone knows one. */
function demand(schema, property, name) {
  const key = schema.nameOf(property, name);
  return {
    if: { propertyNames: { not: { pattern: patternOf(schema.namesOf(property, name)) } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword.
    then: { required: [key], errorMessage: `缺少“${key}”` },
  };
}

/** The keys known beforehand where the writer chooses them: the rules, by their names or their ids, as the language is. */
function knownKeys(schema, value, pointer) {
  return Object.fromEntries(
    Object.entries(schema.known).map(([id, name]) => {
      const [key, description] = schema.language === 'zh' ? [name, id] : [id, name];
      return [
        key,
        { title: key, description, ...valueSchema(schema, value, false, `${pointer}/properties/${key}`) },
      ];
    }),
  );
}
