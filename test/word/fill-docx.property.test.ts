// Whatever is typed into a Word file and whatever the data are, a sound file or problems come out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../src/word/fill-docx.js';
import { canCheck, faultsOf } from './check-docx.js';
import { type DocxParts, makeDocx, p, textOf } from './make-docx.js';
import { DATA } from './matrix/data.js';
import { cuts, split, templates, value, words } from './random-templates.js';
import { soundnessFaults } from './sound.js';

const leaf = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant('一\n\n二\t三'),
);
const rich = fc
  .array(fc.record({ kind: fc.constant('text'), text: fc.string() }), { maxLength: 3 })
  .map((inlines) => ({ inlines }));
const report = fc.constantFrom(DATA.正文, { blocks: [] });

/** Data in which most names are found at every depth, and of every shape. */
const { object } = fc.letrec<{ object: object }>((tie) => ({
  object: fc.record(
    {
      a: fc.oneof(leaf, rich),
      b: fc.oneof(
        { depthSize: 'small' },
        { weight: 1, arbitrary: leaf },
        { weight: 4, arbitrary: tie('object') },
        { weight: 1, arbitrary: fc.object({ maxDepth: 2 }) },
      ),
      xs: fc.oneof(
        { depthSize: 'small' },
        { weight: 2, arbitrary: fc.constant([]) },
        {
          weight: 4,
          arbitrary: fc.array(
            fc.oneof({ weight: 9, arbitrary: tie('object') }, { weight: 1, arbitrary: leaf }),
            {
              maxLength: 3,
            },
          ),
        },
        { weight: 1, arbitrary: leaf },
      ),
      名称: leaf,
      blocks: fc.oneof({ weight: 3, arbitrary: report }, { weight: 1, arbitrary: leaf }),
    },
    { noNullPrototype: true },
  ),
}));

const RUNS = Number(process.env.PROPERTY_RUNS ?? 80);
const fill = (template: DocxParts, data: object) => fillDocx(makeDocx(template), data);

describe('any template with any data', () => {
  it('gives a sound document or problems with a place', () => {
    let filled = 0;
    fc.assert(
      fc.property(templates, object, (template, data) => {
        expect(soundnessFaults(makeDocx(template))).toEqual([]);
        const { bytes, problems } = fill(template, data);
        expect(bytes === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const { place, message } of problems) {
          expect(place).toMatch(/^(?:第\d+节)?(?:正文|页眉|表|脚注|文档属性)/);
          expect(message).toMatch(/[一-鿿]/);
        }
        if (bytes === undefined) return;
        filled += 1;
        expect(soundnessFaults(bytes)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    // A property that only ever saw refusals would say nothing.
    expect(filled).toBeGreaterThan(RUNS / 10);
  });

  it('says the same and writes the same bytes twice', () => {
    fc.assert(
      fc.property(templates, object, (template, data) => {
        expect(fill(template, data)).toEqual(fill(template, data));
      }),
      { numRuns: 30 },
    );
  });

  it('fills the same however its text is cut into runs', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(value, words), { maxLength: 5 }), cuts, (pieces, at) => {
        const data = { a: '甲', b: '乙', xs: ['丙'], 名称: '丁', blocks: '戊' };
        const whole = fill({ body: p(pieces.join('')) }, data);
        const other = fill({ body: split(pieces.join(''), at) }, data);
        expect(other.bytes && textOf(other.bytes)).toBe(whole.bytes && textOf(whole.bytes));
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it.skipIf(!canCheck)('gives files that hold to the schema (docx-valid of ../shared)', () => {
    const samples = fc.sample(fc.tuple(templates, object), { numRuns: 25, seed: 7 });
    const filled = samples.flatMap(([template, data]) => fill(template, data).bytes ?? []);
    expect(filled.length).toBeGreaterThan(4);
    expect(faultsOf(...filled)).toBe('');
  });
});
