// The schema of summaries: its words and examples, and the validator compiled from it.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/generated/summary-validator.js';

interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

const root = new URL('../../', import.meta.url);
const schemaIn = (name: string) => JSON.parse(readFileSync(new URL(name, root), 'utf8'));
const schema = schemaIn('src/schema/summary.schema.json');

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false });
ajv.addSchema(schema);

/** Every property of a schema, with the JSON Pointer to it. */
function propertiesOf(node: unknown, pointer = '#'): [string, SchemaNode][] {
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'properties' in node && pointer.split('/').at(-1) !== 'properties'
      ? Object.entries(node.properties ?? {})
      : [];
  const inner = Object.entries(node)
    .filter(([key]) => key !== 'examples')
    .flatMap(([key, value]) => propertiesOf(value, `${pointer}/${key}`));
  return [
    ...own.map(([name, property]): [string, SchemaNode] => [`${pointer}/properties/${name}`, property]),
    ...inner,
  ];
}

describe('the schemas for editors', () => {
  const namesIn = (name: string) =>
    propertiesOf(schemaIn(name)).map(([pointer]) => pointer.split('/').at(-1));

  it('have Chinese keys only, or English, and all of them', () => {
    const chinese = namesIn('schemas/summary.zh.schema.json');
    expect(chinese.filter((name) => !/^\p{Script=Han}+$/u.test(name ?? ''))).toEqual([]);
    const english = namesIn('schemas/summary.schema.json');
    const names = propertiesOf(schema).map(([pointer]) => pointer.split('/').at(-1));
    expect(new Set(english)).toEqual(new Set(names));
    expect(chinese).toHaveLength(english.length);
  });
});

describe('every property', () => {
  const own = propertiesOf(schema).filter(
    ([, property]) => !property.$ref?.includes('/properties/') && property.title,
  );
  it.each(own)('%s has an example that is valid', (pointer, { examples, description }) => {
    expect(description).toBeTruthy();
    expect(examples?.length).toBeGreaterThan(0);
    const follows = ajv.compile({ $ref: `${schema.$id}${encodeURI(pointer)}` });
    for (const example of examples ?? []) expect(follows(example), JSON.stringify(follows.errors)).toBe(true);
  });

  it('has a title, a description and an example, its own or its definition’s', () => {
    const definitionOf = ($ref: string): SchemaNode =>
      $ref
        .slice(2)
        .split('/')
        .reduce((node, step) => node[decodeURI(step)], schema);
    const has = (property: SchemaNode, word: 'title' | 'description' | 'examples'): boolean =>
      property[word] !== undefined || (property.$ref !== undefined && has(definitionOf(property.$ref), word));
    const bare = propertiesOf(schema).filter(
      ([, property]) => !(['title', 'description', 'examples'] as const).every((word) => has(property, word)),
    );
    expect(bare.map(([pointer]) => pointer)).toEqual([]);
  });
});

describe('the compiled validator', () => {
  const plain = ajv.getSchema(schema.$id);
  const base = { organization: '甲', year: 2025 };
  it.each([
    [base, 0],
    [{ ...base, kind: 'zone', signature: false, plan: null, indicators: [], tasks: { items: null } }, 0],
    [
      { ...base, tasks: ['甲', null, { title: '乙', items: ['丙'] }], attachments: ['甲', { title: null }] },
      0,
    ],
    [{ organization: '甲' }, 1],
    [{ ...base, kind: 'x' }, 1],
    [{ ...base, indicators: '甲' }, 1],
    [{ ...base, indicators: [{ name: '甲', valeu: 1 }] }, 1],
    [{ ...base, tasks: [{ titel: '甲' }] }, 1],
    [{ ...base, tasks: [1] }, 1],
    [{ ...base, signature: true }, 1],
    [{ ...base, plan: { targets: [{ name: '甲', growth: { value: 'x' } }] } }, 1],
    [{ ...base, year: 3000, date: '明天', attachments: [{}] }, 3],
  ])('gives one error for each fault of %j and agrees with the schema', (data, faults) => {
    const valid = validate(data);
    expect(plain?.(data)).toBe(valid);
    const own = valid ? [] : (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    expect(own).toHaveLength(faults);
  });
});
