// Texts as typed in YAML become paragraphs.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ended, isEnded, merged, plain, wordsOf } from '../../src/report/inline.js';
import { lineWithCitations, paragraphsWithCitations } from '../../src/report/prose.js';
import { shown } from './summary-of.js';

const none = { year: 0, indicators: new Map(), targets: new Map() };
const paragraphs = (value: string | null) =>
  paragraphsWithCitations({ value, path: ['opening'] }, none).map(shown);

it.each([
  [null, ['＿']],
  ['一。\n', ['一。']],
  ['一，\n二。', ['一，二。']],
  ['一。\n\n二。', ['一。', '二。']],
  ['一。\r\n\r\n\r\n二。\r\n', ['一。', '二。']],
  ['一。\n　\n二。', ['一。', '二。']],
  ['　　一。\n　　接着。', ['一。', '接着。']],
  ['　　一。\n接着。', ['一。接着。']],
  ['R&D\nincrease', ['R&D increase']],
  ['增长 5%\n左右', ['增长 5%左右']],
  ['2025\n年', ['2025年']],
])('%j becomes %j', (text, expected) => {
  expect(paragraphs(text)).toEqual(expected);
});

it('a title keeps its line breaks', () => {
  expect(shown(lineWithCitations({ value: ' 一  \n  二 ', path: [] }, none))).toBe('一\n二');
  expect(shown(lineWithCitations({ value: '一\n\n二', path: [] }, none))).toBe('一\n二');
});

it('no character but blanks is ever lost or moved', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', 'a', '1', '，', '。', ' ', '　', '\n', '\t', '{', '}'),
  });
  fc.assert(
    fc.property(text, (value) => {
      const bare = (words: string) => words.replace(/[\s\u3000]/g, '');
      expect(bare(paragraphs(value).join(''))).toBe(bare(value));
    }),
    { numRuns: 200 },
  );
});

it('merging stretches keeps their words and leaves no two texts side by side', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (words) => {
      const content = merged(words.map(plain));
      expect(wordsOf(content)).toBe(words.join(''));
      expect(content.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 50 },
  );
});

it.each([
  ['一', '一。'],
  ['一。', '一。'],
  ['一；', '一；'],
  ['（一。）', '（一。）'],
  ['“一”', '“一”。'],
  ['《一》', '《一》。'],
  ['', ''],
])('%s ends as %s', (words, expected) => {
  expect(wordsOf(ended([plain(words)], '。'))).toBe(expected);
  expect(isEnded(expected) || expected === '').toBe(true);
});
