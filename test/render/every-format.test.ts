// Every paragraph of the data is in every format, in the same order and with the same numbers.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { loadTemplate } from '../../src/disk/template-files.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import type { Format } from '../../src/template/format.js';
import { readBack } from '../read-back.js';

/** Awkward in one format or another, but nothing that is a mark of the genre, nor an order to a CI job (`##[`, `##_[`), which is told. */
const text = fc
  .array(
    fc.constantFrom(
      '甲',
      '乙',
      '1.',
      '#',
      '*',
      '_',
      '<b>',
      '&amp;',
      '|',
      '`',
      '$',
      '{',
      '[x](y)',
      '\\',
      '“',
      '”',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `丙${parts.join('')}丁`)
  .filter((words) => !/##\w*\[/.test(words));
const item = fc.record({ title: text, text, items: fc.array(text, { maxLength: 2 }) });
const data = fc.record({
  organization: fc.constant('云岭管委会'),
  year: fc.constant(2025),
  opening: text,
  indicators: fc.array(fc.record({ name: text, value: fc.integer(), unit: fc.constant('家') }), {
    minLength: 1,
    maxLength: 3,
  }),
  tasks: fc.record({
    layout: fc.constantFrom('heading', 'run-in', 'inline', 'ordinal'),
    items: fc.array(item),
  }),
  attachments: fc.array(fc.record({ title: text, text }), { maxLength: 2 }),
  closing: text,
});

function build(yaml: string, format: Format): string | Uint8Array {
  const { summary, tree } = readSummary(createSource('a.yaml', yaml));
  if (!summary || !tree) throw new Error('the data are faulty');
  const { content, problems } = buildReport(summary, tree, format, loadTemplate(undefined, format));
  expect(problems).toEqual([]);
  return content ?? '';
}

it('the four formats read the same', async () => {
  await fc.assert(
    fc.asyncProperty(data, async (given) => {
      const yaml = JSON.stringify(given);
      const plain = await readBack('txt', build(yaml, 'txt'));
      expect(plain).toContain(given.opening);
      for (const { title } of given.tasks.items) expect(plain).toContain(title);
      for (const format of ['md', 'html', 'docx'] as const)
        expect(await readBack(format, build(yaml, format)), format).toBe(plain);
    }),
    { numRuns: 25 },
  );
});
