// Every rule finds the same when it looks at all texts: over the rules' own examples, as they are and mixed with one another.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Document } from '../../src/genre/document.js';
import { plainOf, yamlOf } from './document-of.js';

const pages = fileURLToPath(new URL('../../src/lint/rules/', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

// The rules may be loaded already, by another test.
vi.resetModules();
const { rules: sparing } = await import('../../src/lint/rules/index.js');
vi.resetModules();
vi.doMock(import('../../src/genre/texts-with.js'), async (original) => ({
  ...(await original()),
  textsWith: (texts) => texts,
  textsMatching: (texts) => texts,
}));
const { rules: thorough } = await import('../../src/lint/rules/index.js');
vi.doUnmock('../../src/genre/texts-with.js');
vi.resetModules();

const found = (rules: typeof sparing, document: Document) =>
  rules.map(({ id, check }) => [
    id,
    Array.from(check(document), ({ message, span }) => `${span.start} ${span.end} ${message}`).sort(),
  ]);
const expectTheSame = (document: Document): void => {
  expect(found(sparing, document)).toEqual(found(thorough, document));
};

const examples = readdirSync(pages)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(pages + name, 'utf8'));

it.each(readdirSync(fixtures))('over the fixture %s', (name) => {
  const text = readFileSync(`${fixtures}${name}/input.yaml`, 'utf8');
  expectTheSame(plainOf(text));
});

it('over a summary whose texts are the examples', () => {
  const items = examples.map((page) => `  - text: ${JSON.stringify(page)}\n`).join('');
  expectTheSame(yamlOf(`tasks:\n${items}`));
});

it('over pieces of the examples in any order', () => {
  const all = examples.join('\n');
  const piece = fc
    .tuple(fc.nat(all.length), fc.nat(30))
    .map(([start, length]) => all.slice(start, start + length));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 5, maxLength: 60 }), (pieces) =>
      expectTheSame(plainOf(`工作总结\n${pieces.join('')}`)),
    ),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
  );
});
