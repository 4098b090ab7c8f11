// What an editor shows and inserts of the schema's examples: shown as they are, inserted with nothing filled in.
// The keyword `examples` itself is left out: yaml-language-server inserts what stands there, names and figures of others.
import { Document } from 'yaml';

/** Example data with the names of one language. */
export function translateExample(schema, node, data) {
  const { list, map, choices, types } = schema.kindsOf(node);
  if (Array.isArray(data)) return data.map((item) => translateExample(schema, list.node.items, item));
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => {
        const property = map.node.properties?.[key];
        const name = property ? schema.nameOf(property, key) : key;
        return [name, translateExample(schema, property ?? map.node.additionalProperties, value)];
      }),
    );
  if (schema.language !== 'zh') return data;
  if (typeof data === 'boolean' && types.has('boolean')) return data ? '是' : '否';
  return choices.find((choice) => choice.const === data)?.title ?? data;
}

/** An example as YAML: a scalar as it is, anything else over several lines. */
export function exampleYaml(example) {
  const document = new Document(example);
  return document.toString({ lineWidth: 0 }).trimEnd();
}

/** The body of a snippet: an example's first item with its names, and a place to type in for each value. */
export function blankBody(example) {
  let places = 0;
  const blank = (value) => {
    if (Array.isArray(value)) return [blank(value[0])];
    if (typeof value !== 'object' || value === null) return `$${++places}`;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blank(inner)]));
  };
  return blank(example);
}
