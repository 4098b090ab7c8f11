// Half-width punctuation in Chinese text: 落实, for 落实，.

import { HAN } from '../../chinese/han.js';
import type { RuleFinding } from '../../genre/document.js';
import { isQuestion } from '../../genre/lost-characters.js';
import { matchesOf } from '../../genre/match-texts.js';
import { citationMark, paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { type Search, search } from '../../genre/search.js';
import { textsWith } from '../../genre/texts-with.js';
import { byCause, type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** A half-width mark in a paragraph and what should stand in its place. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly isBracket?: true;
}

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const chinese = `[${HAN}“”‘’《》（）〔〕【】，。；：！？、…—${citationMark}]`;

interface Sign {
  readonly search: Search;
  readonly right: (mark: string) => string;
  /** Only in running text. */
  readonly inBody?: true;
}

/** In numbers, times, ratios, formulas and Latin words a half-width mark is right: 1,200 8:30 1:2 GB/T. */
const signs: readonly Sign[] = [
  {
    search: search(
      [',;:!?'],
      () =>
        new RegExp(
          `(?<=${chinese})(?<mark>[,;:!?])(?!\\k<mark>|(?<=!)\\[)|(?<=[\\w%％)"] ?|${chinese} )(?<!&#?\\w{2,8})[,;:!?](?=${chinese})`,
          'gu',
        ),
    ),
    right: (mark) => fullWidth[mark.charAt(0)] ?? mark,
  },
  {
    search: search(['.'], () => new RegExp(String.raw`(?<=[${HAN}][”’）》]?)\.(?=\s*$| +[${HAN}])`, 'gu')),
    right: () => '。',
    inBody: true,
  },
  {
    search: search(
      ['-'],
      () => /(?<=[\p{Script=Han}”》])-{2,}(?=[\p{Script=Han}“《])|^-{2,4}(?=[\p{Script=Han}“《]|\d{4}年)/gu,
    ),
    right: () => '——',
  },
  { search: search(['.'], () => new RegExp(`(?<=${chinese})\\.{3,}`, 'gu')), right: () => '……' },
];

export const halfwidthPunctuation: Rule = {
  id: 'halfwidth-punctuation',
  severity: 'error',
  *check(document) {
    for (const places of byCause(document, marksIn(paragraphsOf(document)))) yield* findingOf(places);
  },
};

function findingOf(places: readonly (Mark & FaultyPlace)[]): Generator<RuleFinding> {
  return toldOnce(places, ({ paragraph, start, end, right }) => {
    const wrong = paragraph.words.slice(start, end);
    return {
      message: `中文里用了半角${wrong === '"' ? '引号' : `标点“${wrong}”`}`,
      hint: `改为全角${wrong === '"' ? '引号' : `“${right}”`}`,
      params: { mark: wrong, count: places.length },
      // Brackets are often typed half-width on purpose, to save room.
      ...(places.every(({ isBracket }) => isBracket) && { severity: 'warning' }),
    };
  });
}

/** The marks of each paragraph that has any, in their order. */
function marksIn(paragraphs: readonly TextParagraph[]): (Mark & FaultyPlace)[][] {
  const places = new Map<TextParagraph, (Mark & FaultyPlace)[]>();
  const add = (needs: readonly string[], find: (paragraph: TextParagraph) => Mark[]) => {
    for (const paragraph of textsWith(paragraphs, needs)) {
      const marks = find(paragraph).map((mark) => ({ ...mark, paragraph }));
      if (marks.length > 0) places.set(paragraph, [...(places.get(paragraph) ?? []), ...marks]);
    }
  };
  for (const sign of signs) add(sign.search.needs, (paragraph) => signsIn(paragraph, sign));
  add(['"'], ({ words }) => quotesIn(words));
  add(['()'], bracketsIn);
  return paragraphs.flatMap((paragraph) => {
    const marks = places.get(paragraph);
    return marks ? [marks.sort((a, b) => a.start - b.start)] : [];
  });
}

function signsIn({ words, owner }: TextParagraph, { search, right, inBody }: Sign): Mark[] {
  if (inBody && owner.role !== 'body') return [];
  return matchesOf(words, search.pattern).flatMap(({ 0: mark, index }) =>
    // A ? where nobody asks stands for a character that was lost: placeholder and mojibake tell of it.
    mark === '?' && !mayAsk(words, index)
      ? []
      : [{ start: index, end: index + mark.length, right: right(mark) }],
  );
}

/** With a word of asking before it, or behind words at the end of all. */
function mayAsk(words: string, at: number): boolean {
  return (
    isQuestion(words, at) ||
    (/\p{Script=Han}\?$/u.test(words.slice(at - 1, at + 1)) && /^[”’]?$/.test(words.slice(at + 1)))
  );
}

/** Brackets around Chinese words, one at least half-width; (一) is a numbering form of its own, and (GDP) is left alone. */
function bracketsIn({ words }: TextParagraph): Mark[] {
  const opened: number[] = [];
  const marks: Mark[] = [];
  for (const { 0: bracket, index } of words.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') opened.push(index);
    else {
      const start = opened.pop();
      if (start !== undefined) marks.push(...bracketPair(words, start, index));
    }
  }
  return marks;
}

function bracketPair(words: string, start: number, end: number): Mark[] {
  const inner = words.slice(start + 1, Math.min(end, start + 200));
  const isMixed = /\(/.test(words.charAt(start)) !== /\)/.test(words.charAt(end));
  const isNumber = /^(?:[一二三四五六七八九十]+|\d+)$/.test(inner);
  if (isNumber ? !isMixed : !/\p{Script=Han}/u.test(inner)) return [];
  return [start, end]
    .map((index) => ({
      start: index,
      end: index + 1,
      right: fullWidth[words.charAt(index)] ?? '',
      isBracket: true as const,
    }))
    .filter(({ right }) => right !== '');
}

/** Straight quotation marks that pair up around Chinese words; an odd one is unpaired-mark's. */
function quotesIn(words: string): Mark[] {
  const marks = [...words.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length % 2 === 1) return [];
  const pairs = marks.flatMap((start, index) =>
    index % 2 === 0 ? [[start, marks[index + 1] ?? start] as const] : [],
  );
  return pairs
    .filter(
      ([start, end]) =>
        !/[A-Za-z=] ?$/.test(words.slice(Math.max(0, start - 2), start)) &&
        /\p{Script=Han}/u.test(words.slice(start, end)),
    )
    .flatMap(([start, end]) => [
      { start, end: start + 1, right: '“' },
      { start: end, end: end + 1, right: '”' },
    ]);
}
