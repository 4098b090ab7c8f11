// Makes a schema for editors from the one that the validator is compiled from: keys and proposals in one language, names of
// either taken, faults told in Chinese, and nothing inserted but names and empty places. yaml-language-server is what it is
// made for; test/schemas/language-server.test.ts runs it.
import { follow } from '../strict-schema.mjs';
import { compactJson } from './compact-json.mjs';
import { fieldSchema, listSchema, mapSchema } from './containers.mjs';
import { kindsOf } from './kinds.mjs';
import { refuse } from './scalars.mjs';

const WHOLE = '整个文件要写成一行一个“名称: 内容”：冒号用半角（英文状态下输入），后面空一格';

/**
 * The text of the schema for editors, as the only element of a list.
 * @param language of the keys, `zh` or `en`
 * @param known the rules' names by their ids: keys that a mapping with keys of the writer's own may have
 * @throws Error when a property has no title
 */
export function makeEditorSchema(root, language, known) {
  const schema = openSchema(root, language, known);
  const $id = language === 'zh' ? root.$id.replace(/\.schema\.json$/, '.zh.schema.json') : root.$id;
  const { $schema, title, description } = root;
  const { type: _, allOf = [], ...whole } = mapSchema(schema, root, '#');
  const isMap = { if: { type: [root.type].flat() }, else: refuse(WHOLE) };
  const definitions = Object.entries(root.$defs).flatMap(([name, node]) => definition(schema, name, node));
  const $defs = { ...Object.fromEntries(definitions), ...schema.scalars };
  return [
    `${compactJson({ $schema, $id, title, description, ...whole, allOf: [isMap, ...allOf], $defs })}\n`,
  ];
}

/** What the steps of one run have in common; `scalars` are the definitions that they make on the way. */
function openSchema(root, language, known) {
  const nameOf = (property, name) => (language === 'zh' ? titleOf(root, property, name) : name);
  return {
    language,
    // The configuration alone has rules.
    known: root.properties.rules ? known : {},
    scalars: {},
    kindsOf: (node) => kindsOf(root, node),
    nameOf,
    /** Both names of a property, which a key may bear. */
    namesOf: (property, name) => [titleOf(root, property, name), name],
    /** The node with what it refers to: nearer words count. */
    resolved: (node) => {
      let whole = node;
      for (let at = node; at.$ref; at = follow(root, at.$ref)) whole = { ...follow(root, at.$ref), ...whole };
      return whole;
    },
    /** A reference with the names of the language. */
    refTo: (ref) => translateRef(root, nameOf, ref),
  };
}

/** The title of a property, else the title of the schema that its `$ref` refers to. */
function titleOf(root, property, name) {
  for (let node = property; node; node = node.$ref && follow(root, node.$ref))
    if (node.title) return node.title;
  throw new Error(`the property ${name} has no title`);
}

function translateRef(root, nameOf, ref) {
  let place = root;
  const steps = ref.slice(2).split('/');
  const translated = steps.map((step, index) => {
    place = place[step];
    return steps[index - 1] === 'properties' ? nameOf(place, step) : step;
  });
  return `#/${translated.join('/')}`;
}

/** A definition that others refer to: of a mapping, a list, or a field that stands in several mappings. */
function definition(schema, name, node) {
  const pointer = `#/$defs/${name}`;
  if (node.type === 'object') return [[name, mapSchema(schema, node, pointer)]];
  if (node.type === 'array') return [[name, listSchema(schema, node, pointer)]];
  return node.description ? [[name, fieldSchema(schema, node, true, pointer)]] : [];
}
