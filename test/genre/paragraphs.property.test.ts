// What is typed as a paragraph is printed as one and checked as one, in every style of YAML.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphsOf } from '../../src/genre/paragraphs.js';
import { compose } from '../../src/report/compose.js';
import { wordsOf } from '../../src/report/inline.js';
import { yamlOf } from './document-of.js';

const words = fc.constantFrom(
  '全年新开工项目20个',
  '用地指标偏紧，',
  '一是抓招商。',
  'R&D投入',
  'GDP',
  '增长6.0%。',
  '第一，稳。',
);
const mark = fc.constantFrom('（1）', '1. ', '2、', '①', '- ', '　　', '（一）');
/** A paragraph as the lines it is typed on. */
const lines = fc.array(words, { minLength: 1, maxLength: 3 });
/** A further paragraph: behind a blank line, or with a mark of its own. */
const further = fc.record({ mark: fc.oneof(fc.constant(''), mark), parted: fc.boolean(), lines });

const styles: readonly ((typed: string) => string)[] = [
  (typed) => `|\n${typed}`,
  (typed) => `|-\n${typed}`,
  (typed) => `>\n${typed}`,
  (typed) => `>-\n${typed}`,
  (typed) => `\n${typed}`,
  (typed) => `"${typed.trimStart()}"`,
  (typed) => `'${typed.trimStart()}'`,
  (typed) => `"\n${typed}"`,
];
const fields: readonly (readonly [before: string, indent: string])[] = [
  ['opening: ', '  '],
  ['closing: ', '  '],
  ['issues:\n  text: ', '    '],
  ['issues:\n  - ', '    '],
  ['tasks:\n  layout: heading\n  items:\n    - title: 抓招商\n      text: ', '        '],
  ['plan:\n  opening: ', '    '],
];

/** The lines joined as one reads them: with a blank between Latin words only. */
const joined = (typed: readonly string[]) =>
  typed.reduce((before, line) =>
    /[A-Za-z0-9.]$/.test(before) && /^[A-Za-z0-9]/.test(line) ? `${before} ${line}` : before + line,
  );

it('typed, printed and checked, the paragraphs are the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...styles),
      fc.constantFrom(...fields),
      lines,
      fc.array(further, { maxLength: 4 }),
      fc.constantFrom('\n', '\r\n'),
      (style, [before, indent], first, more, lineEnd) => {
        const paragraphs = [first, ...more.map((one) => [one.mark + one.lines[0], ...one.lines.slice(1)])];
        const expected = paragraphs.map((typed) => joined(typed.map((line) => line.trim())));
        const typed = paragraphs
          .map((one, index) => {
            const { mark: marked = '', parted = true } = more[index - 1] ?? {};
            const gap = index === 0 ? '' : parted || marked === '' ? '\n\n' : '\n';
            return gap + one.map((line) => indent + line).join('\n');
          })
          .join('');
        const document = yamlOf(`${before}${style(typed)}\n`.replaceAll('\n', lineEnd));
        const checked = paragraphsOf(document).filter(({ owner }) => owner.role === 'body');
        expect(checked.map((paragraph) => paragraph.words)).toEqual(expected);
        if (!document.summary) throw new Error('no summary');
        const printed = compose(document.summary)
          .parts.flatMap(({ blocks }) => blocks)
          .flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block.content)] : []));
        // An item without a title is numbered.
        expect(
          printed.map((one, index) => (index === 0 ? one.replace(/^（一）(?=（一）|[^（])/, '') : one)),
        ).toEqual(expected);
        for (const paragraph of checked) {
          const { span } = paragraph.find(0, paragraph.words.length, { message: '' });
          const source = document.source.text.slice(span.start, span.end).replace(/\s/g, '');
          expect(source).toBe(paragraph.words.replace(/\s/g, ''));
        }
      },
    ),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 200) },
  );
});
