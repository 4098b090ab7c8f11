// Makes the schema with Chinese keys and values, for editors, from the titles in the English schema.
import { follow, resolve } from './strict-schema.mjs';

/**
 * The text of the schema with Chinese keys, as the only element of a list.
 * @throws Error when a property has no title
 */
export function makeChineseSchema(schema) {
  const translated = translate(schema, schema);
  const $id = schema.$id.replace('summary.', 'summary.zh.');
  return [`${JSON.stringify({ ...translated, $id }, null, 2)}\n`];
}

function translate(root, node) {
  if (Array.isArray(node)) return node.map((item) => translate(root, item));
  if (typeof node !== 'object' || node === null) return node;
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') out.properties = translateProperties(root, value);
    else if (key === '$defs') out.$defs = mapValues(value, (def) => translate(root, def));
    else if (key === 'required')
      out.required = value.map((name) => titleOf(root, node.properties[name], name));
    else if (key === '$ref') out.$ref = translateRef(root, value);
    else if (key === 'type' && value === 'boolean' && !('const' in node))
      out.enum = ['是', '否', true, false];
    else if (key === 'const' && node.title) out.const = typeof value === 'string' ? node.title : value;
    else if (key === 'examples') out.examples = value.map((example) => translateData(root, node, example));
    else if (key === 'default') out.default = translateData(root, node, value);
    else out[key] = translate(root, value);
  }
  return out;
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

function translateProperties(root, properties) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      titleOf(root, schema, name),
      translate(root, schema),
    ]),
  );
}

/** The title of a property, else the title of the schema that its `$ref` refers to. */
function titleOf(root, schema, name) {
  for (let node = schema; node; node = node.$ref && follow(root, node.$ref))
    if (node.title) return node.title;
  throw new Error(`the property ${name} has no title`);
}

function translateRef(root, ref) {
  let place = root;
  const steps = ref.slice(2).split('/');
  const translated = steps.map((step, index) => {
    place = place[step];
    return steps[index - 1] === 'properties' ? titleOf(root, place, step) : step;
  });
  return `#/${translated.join('/')}`;
}

/** Example data with the keys and named values of the Chinese schema. */
function translateData(root, schema, data) {
  const node = branchFor(root, schema, data);
  if (Array.isArray(data)) return data.map((item) => translateData(root, node.items, item));
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => {
        const property = node.properties[key];
        return [titleOf(root, property, key), translateData(root, property, value)];
      }),
    );
  }
  if (typeof data === 'boolean') return data ? '是' : '否';
  return node.oneOf?.find((choice) => choice.const === data)?.title ?? data;
}

function branchFor(root, schema, data) {
  const node = resolve(root, schema);
  if (!node.anyOf) return node;
  const branches = node.anyOf.map((branch) => branchFor(root, branch, data));
  if (Array.isArray(data)) return branches.find((branch) => branch.items);
  if (typeof data === 'object') return branches.find((branch) => branch.properties);
  return branches.find((branch) => !branch.items && !branch.properties);
}
