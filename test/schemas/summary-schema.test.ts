// The schemas agree with each other: the committed Chinese one, the one the validator is compiled from, and their examples.
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

const folder = new URL('../../schemas/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const english = JSON.parse(textOf('summary.schema.json'));
const chinese = JSON.parse(textOf('summary.zh.schema.json'));

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false });
ajv.addSchema([english, chinese]);

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

describe('the schema with Chinese keys', () => {
  it('is fresh', async () => {
    const generator = new URL('../../scripts/generate/chinese-schema.mjs', import.meta.url).href;
    const { makeChineseSchema } = (await import(generator)) as {
      makeChineseSchema(schema: unknown): string[];
    };
    expect(makeChineseSchema(english)).toEqual([textOf('summary.zh.schema.json')]);
  });

  it('has Chinese keys only, and as many as the English one', () => {
    const names = propertiesOf(chinese).map(([pointer]) => pointer.split('/').at(-1));
    expect(names.filter((name) => !/^\p{Script=Han}+$/u.test(name ?? ''))).toEqual([]);
    expect(names).toHaveLength(propertiesOf(english).length);
  });
});

describe.each([
  ['English', english],
  ['Chinese', chinese],
])('every property of the %s schema', (_, schema) => {
  const own = propertiesOf(schema).filter(
    ([, property]) => !property.$ref?.includes('/properties/') && property.title,
  );
  it.each(own)('%s has an example that is valid', (pointer, { examples, description }) => {
    expect(description).toBeTruthy();
    expect(examples?.length).toBeGreaterThan(0);
    const follows = ajv.compile({ $ref: `${schema.$id}${encodeURI(pointer)}` });
    for (const example of examples ?? []) expect(follows(example), JSON.stringify(follows.errors)).toBe(true);
  });
});

it.each([
  ['English', english],
  ['Chinese', chinese],
])(
  'every property of the %s schema has a title, a description and an example, its own or its definition’s',
  (_, schema) => {
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
  },
);

describe('the compiled validator', () => {
  const plain = ajv.getSchema(english.$id);
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
