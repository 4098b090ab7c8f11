// No field of the schema is out of reach in the form.
import { expect, it } from 'vitest';
import { LAID_OUT } from '../../../src/page/form/layout.js';
import { fieldInfo, fieldNames, type Mapping } from '../../../src/page/form/schema.js';
import schema from '../../../src/schema/summary.schema.json' with { type: 'json' };

const mappings = Object.keys(LAID_OUT) as Mapping[];

it.each(mappings)('shows every field of %s, each once', (mapping) => {
  expect([...LAID_OUT[mapping]].sort()).toEqual([...fieldNames(mapping)].sort());
});

it('knows every mapping of the schema', () => {
  const named = Object.entries(schema.$defs).flatMap(([name, node]) => ('properties' in node ? [name] : []));
  expect(named.filter((name) => !mappings.includes(name as Mapping))).toEqual([]);
});

it('has a title and an explanation for every field', () => {
  const bare = mappings.flatMap((mapping) =>
    fieldNames(mapping).filter((name) => {
      const { title, description } = fieldInfo(mapping, name);
      return title === name || description === '';
    }),
  );
  expect(bare).toEqual([]);
});
