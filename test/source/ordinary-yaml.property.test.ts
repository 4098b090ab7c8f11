// Over random YAML the reader of ordinary files gives way or makes what the library makes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { yaml } from '../../fuzz/targets/yaml.js';
import { yamlDocuments } from '../../fuzz/yaml-inputs.js';
import { readOrdinary } from '../../src/source/ordinary-yaml.js';
import { createSource } from '../../src/source/source.js';

it('both ways of reading give the same', () => {
  fc.assert(
    fc.property(yaml.inputs, (input) => {
      yaml.observe(input);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) },
  );
});

it('half of the random documents are ordinary, so that this holds something', () => {
  const documents = fc.sample(yamlDocuments, { seed: 1, numRuns: 300 });
  const ordinary = documents.filter((text) => readOrdinary(createSource('a.yaml', text)));
  expect(ordinary.length).toBeGreaterThan(150);
});
