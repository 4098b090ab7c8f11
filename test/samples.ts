// The summaries that tests of the whole run on: every example and every case of test/fixtures that can be built; and what
// stands in their fields, by the schema.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSummary, defaultCheck } from '../src/app/check.js';
import type { Checked } from '../src/app/load.js';
import { besideFile } from '../src/disk/read-beside.js';
import { allMappings, childShape, rootShape, type SchemaShape } from '../src/schema/schema-shape.js';
import type { Beside } from '../src/source/beside.js';
import type { Path } from '../src/source/path.js';
import { createSource } from '../src/source/source.js';
import type { TreeNode } from '../src/source/tree.js';

/** A summary without errors. */
export interface Sample extends Required<Pick<Checked, 'summary' | 'tree'>> {
  readonly name: string;
  /** The door to the files it names. */
  readonly beside: Beside;
}

const root = new URL('../', import.meta.url);
const files = [
  ...readdirSync(new URL('examples/', root)).map((name) => `examples/${name}`),
  ...readdirSync(new URL('test/fixtures/', root)).map((name) => `test/fixtures/${name}/input.yaml`),
].filter((name) => name.endsWith('.yaml'));

export const samples: readonly Sample[] = files.flatMap((name) => {
  const file = new URL(name, root);
  const source = createSource(name, readFileSync(file, 'utf8'));
  const beside = besideFile(fileURLToPath(file));
  const { summary, tree } = checkSummary(source, defaultCheck, beside);
  return summary && tree ? [{ name, summary, tree, beside }] : [];
});

/** A field of the schema that has something in it. */
export interface Filled {
  /** As in `fieldNames`; `主要工作.items[]` for a text in a list. */
  readonly field: string;
  readonly path: Path;
  readonly shape: SchemaShape;
  readonly node: TreeNode;
}

/** Every field of the schema as `mapping.field`, by its own shape; what two mappings share is one field. */
const names = new Map<SchemaShape, string>();
const needed = new Set<string>();
for (const mapping of allMappings(rootShape()))
  for (const field of mapping.fields?.values() ?? []) {
    const name = names.get(field.shape()) ?? `${mapping.title}.${field.name}`;
    names.set(field.shape(), name);
    if (field.required) needed.add(name);
  }

export const fieldNames: readonly string[] = [...names.values()];

export const isRequired = (field: string): boolean => needed.has(field);

/** Every field of a summary's tree that was filled in, the outer ones first. */
export function filledFields(tree: TreeNode): Filled[] {
  return filled(tree, rootShape(), [], '');
}

function filled(node: TreeNode, shape: SchemaShape | undefined, path: Path, above: string): Filled[] {
  if (!shape || (node.kind === 'scalar' && node.value === null)) return [];
  const field = names.get(shape) ?? `${above}[]`;
  if (node.kind === 'scalar') return [{ field, path, shape, node }];
  const below: readonly (readonly [string | number, TreeNode])[] =
    node.kind === 'map' ? node.entries.map(({ key, value }) => [key, value]) : [...node.items.entries()];
  return [
    ...(names.has(shape) ? [{ field, path, shape, node }] : []),
    ...below.flatMap(([step, value]) => filled(value, childShape(shape, step), [...path, step], field)),
  ];
}

/** The writer's words in a field; undefined where it holds a figure, a setting or other fields. */
export function wordsIn({ shape, node }: Filled): string | undefined {
  const isFree = shape.scalars.has('string') && !shape.choices;
  return isFree && node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}
