// Templates made to take all the time or memory there is: each is refused, or filled, within bounds.
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../src/word/fill-docx.js';
import { makeDocx, p } from './make-docx.js';

const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

/** What is made of a body, as codes without repetition, and how long it took. */
function outcome(body: string, context: object = { x: 1, xs: [1, 2] }) {
  const begun = performance.now();
  const { bytes, problems } = fillDocx(makeDocx({ body }), context);
  const codes = [...new Set(problems.map(({ code }) => code))];
  return {
    codes: bytes === undefined ? codes : ['filled', ...codes],
    seconds: (performance.now() - begun) / 1000,
  };
}

describe('a template', () => {
  it.each([
    [
      'elements nested a hundred thousand deep',
      '<w:p>'.repeat(1e5) + p('{{x}}') + '</w:p>'.repeat(1e5),
      ['too-deep'],
    ],
    ['millions of braces', p('{'.repeat(5e6)), ['raw-block']],
    ['millions of tags that never end', p('{{ '.repeat(1e6)), ['too-many-tags']],
    ['millions of single braces', p('{#a} '.repeat(1e6)), ['too-many-tags']],
    ['quotation marks that never close', p(`{{${'"'.repeat(3000)}`.repeat(3000)), ['unclosed-tag']],
    ['eleven thousand tags', p('{{x}}'.repeat(11_000)), ['too-many-tags']],
    ['more than a million elements', '<w:p/>'.repeat(1_000_001), ['filled']],
    ['more than a million elements and a tag', `${'<w:p/>'.repeat(1_000_001)}${p('{{x}}')}`, ['too-large']],
    ['blocks nested thousands deep', nested(p('{{#if x}}'), p('{{/if}}'), 4500), ['too-deep']],
    ['calls nested deep', p(`{{${'(lookup '.repeat(40)}x${')'.repeat(40)}}}`), ['bad-expression']],
    ['a path of hundreds of steps', p(`{{${'x.'.repeat(300)}x}}`), ['bad-expression']],
    [
      'loops that multiply beyond what a file can hold',
      p(
        nested('{{#each xs}}', '{{/each}}', 1).replace(
          '}}{{/',
          `}}${'{{#each @root.xs}}'.repeat(39)}x${'{{/each}}'.repeat(39)}{{/`,
        ),
      ),
      ['too-large'],
    ],
  ])(
    'with %s',
    (_, body, codes) => {
      const { codes: found, seconds } = outcome(body);
      expect(found).toEqual(codes);
      // Measured at a second or less each; the rest is for slow and busy machines.
      expect(seconds).toBeLessThan(10);
    },
    60_000,
  );
});

describe('data', () => {
  it.each([
    [
      'that hold themselves',
      () => {
        const xs: unknown[] = [];
        xs.push(xs);
        return { x: xs, xs };
      },
      ['too-large'],
    ],
    [
      'a hundred thousand deep',
      () => {
        let x: unknown = 1;
        for (let depth = 0; depth < 100_000; depth += 1) x = [x];
        return { x, xs: [] };
      },
      ['too-large'],
    ],
  ])('%s', (_, make, codes) => expect(outcome(p('{{x}}'), make()).codes).toEqual(codes));
});
