// What an editor with a YAML language server says: nothing wrong with the examples and the starters, in either language.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillStarter } from '../../src/app/fill-starter.js';

const root = new URL('../../', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, root), 'utf8');

const follows = (schema: string) =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(
    JSON.parse(textOf(`schemas/${schema}`)),
  );
const zh = follows('summary.zh.schema.json');
const en = follows('summary.schema.json');

const examples = readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.yaml'));

it.each(examples)('the example %s follows the schema its first line names', (name) => {
  const text = textOf(`examples/${name}`);
  const schema = text.includes('summary.zh.schema.json') ? zh : en;
  expect(text.split('\n')[0]).toMatch(/\$schema=\S*summary(?:\.zh)?\.schema\.json/);
  expect(schema(parse(text)), JSON.stringify(schema.errors)).toBe(true);
});

describe.each(['zone', 'department', 'personal', 'briefing'])('the starter for %s', (kind) => {
  it.each([
    ['zh', zh],
    ['en', en],
  ] as const)('follows the schema with keys in %s', (keys, schema) => {
    const text = fillStarter(textOf(`templates/starters/${kind}.yaml`), {
      year: 2026,
      organization: '甲',
      keys,
    });
    expect(schema(parse(text)), JSON.stringify(schema.errors)).toBe(true);
  });
});
