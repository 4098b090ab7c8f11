// Whatever is typed into a Word file and whatever the data are, a sound file or problems come out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/render/word/fill-docx.js';
import { parseXml } from '../../../src/render/word/package/xml-tree.js';
import { canCheck, faultsOf } from './check-docx.js';
import { makeDocx, p, partOf, r, table, textOf } from './make-docx.js';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const name = fc.constantFrom('a', 'b', 'xs', '名称', 'this', '../a', '@index');
const value = name.map((it) => `{{${it}}}`);
const words = fc.constantFrom('文字', ' ', '，', 'a');
const block = fc.constantFrom(
  ['{{#each xs}}', '{{/each}}'],
  ['{{#if a}}', '{{/if}}'],
  ['{{#unless b}}', '{{/unless}}'],
  ['{{#with b}}', '{{/with}}'],
);
const broken = fc.constantFrom(
  '{{',
  '}}',
  '{{else}}',
  '{{/if}}',
  '{{#each',
  '{{#if a}}',
  '{x}',
  '{{{a}}',
  '｛｛a｝｝',
  '{{! 说明 }}',
  '{{~a~}}',
  '{{> a}}',
  '“',
  '{{a “b”}}',
);

/** Text cut into runs anywhere, some of them in links or insertions. */
const split = (text: string, cuts: readonly number[]): string => {
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  const runs = at.slice(1).map((end, index) => {
    const run = r(escaped(text.slice(at[index], end)), end % 3 === 0 ? '<w:rPr><w:b/></w:rPr>' : '');
    if (end % 7 === 3) return `<w:hyperlink w:anchor="x">${run}</w:hyperlink>`;
    return end % 5 === 2 ? `<w:ins w:id="${end}" w:author="x">${run}</w:ins>` : run;
  });
  return `<w:p>${runs.join('<w:proofErr w:type="spellStart"/>')}</w:p>`;
};
const cuts = fc.array(fc.nat({ max: 99 }), { maxLength: 4 });

/** Well nested or not, in paragraphs, rows and cells. */
const { body } = fc.letrec<{ body: string; paragraph: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words,
    value,
    fc.tuple(block, tie('inline')).map(([[open, close], inner]) => open + inner + close),
    fc.tuple(tie('inline'), tie('inline')).map((pair) => pair.join('')),
  ),
  paragraph: fc.tuple(tie('inline'), cuts).map(([text, at]) => split(text, at)),
  body: fc.oneof(
    { depthSize: 'small' },
    tie('paragraph'),
    fc.tuple(block, tie('body')).map(([[open, close], inner]) => p(open ?? '') + inner + p(close ?? '')),
    fc
      .tuple(block, tie('inline'))
      .map(([[open, close], inner]) => table([p(`${open}x`), p(escaped(inner))], [p('y'), p(`z${close}`)])),
    fc
      .tuple(block, tie('body'))
      .map(([[open, close], inner]) => table([p(open ?? '')], [inner + p('')], [p(close ?? '')])),
    fc.tuple(tie('body'), tie('body')).map((pair) => pair.join('')),
  ),
}));
const anything = fc.oneof(
  { weight: 4, arbitrary: body },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(broken, value, words), { maxLength: 6 })
      .chain((pieces) => cuts.map((at) => split(pieces.join(''), at))),
  },
);
const documents = fc.array(anything, { maxLength: 4 }).map((bodies) => bodies.join(''));

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
const context = fc.record(
  {
    a: fc.oneof(leaf, rich),
    b: fc.oneof(leaf, fc.record({ a: leaf, 名称: leaf }, { noNullPrototype: true })),
    xs: fc.oneof(
      fc.array(fc.oneof(leaf, fc.record({ a: leaf, b: leaf, 名称: leaf }, { noNullPrototype: true })), {
        maxLength: 3,
      }),
      leaf,
    ),
    名称: leaf,
  },
  { noNullPrototype: true },
);

const fill = (template: string, data: object) =>
  fillDocx(makeDocx({ body: template, header: template }), data);

describe('any template with any data', () => {
  it('gives a well-formed document or problems with a place', () => {
    fc.assert(
      fc.property(documents, context, (template, data) => {
        const { bytes, problems } = fill(template, data);
        expect(bytes === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const problem of problems) expect(problem.place).toMatch(/^(正文|页眉|表)/);
        if (bytes === undefined) return;
        for (const part of ['word/document.xml', 'word/header1.xml']) {
          expect(typeof parseXml(partOf(bytes, part))).toBe('object');
          expect(partOf(bytes, part)).not.toMatch(
            /<\/w:tbl><\/w:tc>|<w:tc><w:tcPr>(?:(?!<w:p[ >/]).)*?<\/w:tc>/,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the same and writes the same bytes twice', () => {
    fc.assert(
      fc.property(documents, context, (template, data) => {
        expect(fill(template, data)).toEqual(fill(template, data));
      }),
      { numRuns: 30 },
    );
  });

  it('fills the same however its text is cut into runs', () => {
    const whole = (text: string) => p(escaped(text));
    fc.assert(
      fc.property(fc.array(fc.oneof(value, words), { maxLength: 5 }), cuts, (pieces, at) => {
        const data = { a: '甲', b: '乙', xs: ['丙'], 名称: '丁' };
        const [one, other] = [fill(whole(pieces.join('')), data), fill(split(pieces.join(''), at), data)];
        expect(other.bytes && textOf(other.bytes)).toBe(one.bytes && textOf(one.bytes));
      }),
    );
  });

  it.skipIf(!canCheck)(
    'gives files that hold to the schema',
    () => {
      const samples = fc.sample(fc.tuple(documents, context), { numRuns: 60, seed: 7 });
      const filled = samples.flatMap(([template, data]) => fill(template, data).bytes ?? []);
      expect(filled.length).toBeGreaterThan(5);
      expect(faultsOf(...filled)).toBe('');
    },
    60_000,
  );
});
