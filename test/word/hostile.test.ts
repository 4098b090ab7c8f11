// Templates made to take all the time or memory there is: each is refused, or filled, with work in proportion to its size.
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../src/word/fill-docx.js';
import { growth, IN_PROPORTION } from '../growth.js';
import { makeDocx, p } from './make-docx.js';

const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

/** What is made of a body, as codes without repetition. */
function outcome(body: string, context: object = { x: 1, xs: [1, 2] }): readonly string[] {
  const { bytes, problems } = fillDocx(makeDocx({ body }), context);
  const codes = [...new Set(problems.map(({ code }) => code))];
  return bytes === undefined ? codes : ['filled', ...codes];
}

/** What is too much of, how a body with so much of it is made, how much that is here, and what is said of it. */
const TOO_MUCH: readonly (readonly [string, (size: number) => string, number, string])[] = [
  [
    'elements nested twenty thousand deep',
    (size) => '<w:p>'.repeat(size) + p('{{x}}') + '</w:p>'.repeat(size),
    2e4,
    'too-deep',
  ],
  ['a million braces', (size) => p('{'.repeat(size)), 1e6, 'raw-block'],
  ['a hundred thousand tags that never end', (size) => p('{{ '.repeat(size)), 1e5, 'too-many-tags'],
  ['a hundred thousand single braces', (size) => p('{#a} '.repeat(size)), 1e5, 'too-many-tags'],
  [
    'quotation marks that never close',
    (size) => p(`{{${'"'.repeat(3000)}`.repeat(size)),
    1000,
    'unclosed-tag',
  ],
  ['eleven thousand tags', (size) => p('{{x}}'.repeat(size)), 11_000, 'too-many-tags'],
  ['more than a million elements', (size) => '<w:p/>'.repeat(size), 1_000_001, 'filled'],
  [
    'more than a million elements and a tag',
    (size) => `${'<w:p/>'.repeat(size)}${p('{{x}}')}`,
    1_000_001,
    'too-large',
  ],
  ['blocks nested thousands deep', (size) => nested(p('{{#if x}}'), p('{{/if}}'), size), 4500, 'too-deep'],
];

describe('a template', () => {
  it.each(TOO_MUCH)('with %s', (_, bodyOf, size, code) => expect(outcome(bodyOf(size))).toEqual([code]));

  it.each(TOO_MUCH)('with %s is no more work than its size makes it', (_, bodyOf, size) => {
    const part = Math.min(Math.ceil(size / 32), 10_000);
    const small = makeDocx({ body: bodyOf(part) });
    const large = makeDocx({ body: bodyOf(part * 4) });
    const work = (asked: number) => fillDocx(asked === 1 ? small : large, { x: 1 });
    expect(growth(work, 1)).toBeLessThan(IN_PROPORTION);
  });

  // Without a bound the last would go round 2 to the 40th times, and never come to an end.
  it.each([
    ['calls nested deep', p(`{{${'(lookup '.repeat(40)}x${')'.repeat(40)}}}`), 'bad-expression'],
    ['a path of hundreds of steps', p(`{{${'x.'.repeat(300)}x}}`), 'bad-expression'],
    [
      'loops that multiply beyond what a file can hold',
      p(
        nested('{{#each xs}}', '{{/each}}', 1).replace(
          '}}{{/',
          `}}${'{{#each @root.xs}}'.repeat(39)}x${'{{/each}}'.repeat(39)}{{/`,
        ),
      ),
      'too-large',
    ],
    [
      'loops over fields that multiply beyond what a file can hold',
      p(`${'{{#each @root}}'.repeat(40)}x${'{{/each}}'.repeat(40)}`),
      'too-large',
    ],
  ])('with %s', (_, body, code) => expect(outcome(body)).toEqual([code]));
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
  ])('%s', (_, make, codes) => expect(outcome(p('{{x}}'), make())).toEqual(codes));
});
