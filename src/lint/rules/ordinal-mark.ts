// The wrong mark behind an ordinal: 1、 for 1., （一）、 for （一）, 第一、 for 第一，.
import { HAN } from '../../chinese/han.js';
import type { Document } from '../../genre/document.js';
import { matchTexts } from '../../genre/match-texts.js';
import { type Ordinal, ordinalsOf } from '../../genre/ordinals.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import { textsWith } from '../../genre/texts-with.js';
import type { Severity } from '../../source/diagnostic.js';
import { handNumbers } from '../hand-numbers.js';
import { type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** What is wrong, and what is said of it; `right` of a place is what its mark becomes. */
interface Kind {
  readonly severity: Severity;
  /** Behind the ordinal as it was written. */
  readonly fault: string;
}

const kinds = {
  digit: { severity: 'warning', fault: '阿拉伯数字的序号后面用下脚点，不用顿号' },
  bracket: { severity: 'warning', fault: '带括号、带圈的序号后面不用标点' },
  numeral: { severity: 'warning', fault: '汉字数字的序号后面用顿号' },
  section: { severity: 'info', fault: '表示章节的序号末尾不用标点' },
  worded: { severity: 'info', fault: '“第一”“其一”“首先”后面用逗号' },
  half: { severity: 'info', fault: '带括号的序号用“（1）”，不用半个半角括号' },
  point: { severity: 'info', fault: '“一是”后面不用顿号' },
} as const satisfies Record<string, Kind>;

interface Place extends FaultyPlace {
  readonly kind: keyof typeof kinds;
  /** Where the ordinal begins. */
  readonly from: number;
}

export const ordinalMark: Rule = {
  id: 'ordinal-mark',
  severity: 'warning',
  *check(document) {
    const places = [
      ...inOrdinals(document),
      ...inWords(document),
      ...inSections(document),
      ...halfBrackets(document),
    ];
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      const ofKind = places.filter((place) => place.kind === kind);
      yield* toldOnce(ofKind, ({ paragraph: { words }, from, start, end, right }) => {
        const written = words.slice(from, end);
        return {
          at: { start: from, end },
          message: `“${written}”：${kinds[kind].fault}`,
          hint: `写成“${words.slice(from, start)}${right}”`,
          severity: kinds[kind].severity,
          params: { written, count: ofKind.length },
        };
      });
    }
  },
};

/** 注：1、 … and the lines that go on from it are small print. */
const note = /(?:注|备注|附注|注释|说明)[：:]\s*$/;

/** 1、 and （一）、 where ordinals stand. */
function* inOrdinals(document: Document): Generator<Place> {
  const typed = handNumbers(document);
  const numbered = ordinalsOf(document);
  let isNote = false;
  for (const paragraph of textsWith(paragraphsOf(document), ['、.．：:，,'])) {
    const { words } = paragraph;
    const ordinals = numbered.get(paragraph) ?? [];
    const [first] = ordinals;
    isNote = (isNote && first?.opensLine === true && first.form === '1.' && first.number > 1) || false;
    for (const ordinal of ordinals) {
      if (ordinal.form === '1.' && note.test(words.slice(Math.max(0, ordinal.start - 6), ordinal.start)))
        isNote = true;
      const place =
        ordinal.start < (typed.get(paragraph)?.length ?? 0) ? undefined : markBehind(paragraph, ordinal);
      if (place && !(isNote && place.kind === 'digit')) yield place;
    }
  }
}

function markBehind(paragraph: TextParagraph, { form, start, end, isDoubtful }: Ordinal): Place | undefined {
  const { words } = paragraph;
  const next = words.charAt(end);
  if (isDoubtful) return undefined;
  if (form === '1.') {
    // 1.、 has both.
    if (next === '、')
      return { kind: 'digit', paragraph, from: start, start: end - 1, end: end + 1, right: '.' };
    return words.charAt(end - 1) === '、'
      ? { kind: 'digit', paragraph, from: start, start: end - 1, end, right: '.' }
      : undefined;
  }
  const isBracket = form === '（一）' || form === '（1）' || form === '①';
  if (isBracket && /[、.．]/.test(next) && !isListed(words, end + 1))
    return { kind: 'bracket', paragraph, from: start, start: end, end: end + 1, right: '' };
  if (form === '一是' && next === '、')
    return { kind: 'point', paragraph, from: start, start: end, end: end + 1, right: '' };
  return undefined;
}

/** ①、② names two of them. */
function isListed(words: string, place: number): boolean {
  return /[①-⑳（(]/.test(words.charAt(place));
}

const worded = search(
  ['、'],
  () => /(?:[第其][一二三四五六七八九十]{1,2}|首先|其次|再次|最后)、(?![第其再最一二三四五六七八九十])/g,
);
const numeral = search(
  ['.．'],
  () =>
    new RegExp(
      String.raw`^\s*(?<number>[一二三四五六七八九十]{1,3})[.．][ \u3000]?(?![一二三四五六七八九十])(?=[${HAN}“《]|\d{4}年)`,
      'gu',
    ),
);

/** Does the paragraph begin at the place, or a sentence or the item of a list? */
function opensClause({ words }: TextParagraph, place: number): boolean {
  return /(?:^|[。；：:;！？])\s?$/.test(words.slice(Math.max(0, place - 2), place));
}

/** 第一、 and 一. at the beginning of a sentence or a line. */
function* inWords(document: Document): Generator<Place> {
  for (const { paragraph, start, end } of matchTexts(document, worded))
    if (opensClause(paragraph, start))
      yield { kind: 'worded', paragraph, from: start, start: end - 1, end, right: '，' };
  for (const { paragraph, match, end } of matchTexts(document, numeral)) {
    const { number = '' } = match.groups ?? {};
    const from = paragraph.words.indexOf(number);
    if (paragraph.opensLine)
      yield { kind: 'numeral', paragraph, from, start: from + number.length, end, right: '、' };
  }
}

const section = search(
  ['0', '、.．'],
  () => new RegExp(String.raw`^\d{1,2}(?:\.\d{1,2}){1,3}[、.．](?=[ \u3000]?[${HAN}])`, 'gu'),
);

/** 1.1、 and 1.2、: a single one may be a figure or a day. */
function* inSections(document: Document): Generator<Place> {
  const found = matchTexts(document, section).filter(({ paragraph }) => paragraph.opensLine);
  if (found.length < 2) return;
  for (const { paragraph, start, end } of found)
    yield { kind: 'section', paragraph, from: start, start: end - 1, end, right: '' };
}

const half = search(['0', ')'], () => /(?<!\d)\d{1,2}\)(?=[ \u3000]?\p{Script=Han})/gu);

/** 1)土地报批; 2)厂房建设: one alone may be the end of something else. */
function* halfBrackets(document: Document): Generator<Place> {
  const found = matchTexts(document, half).filter(({ paragraph, start }) => opensClause(paragraph, start));
  if (found.length < 2) return;
  for (const { paragraph, match, start, end } of found)
    yield { kind: 'half', paragraph, from: start, start, end, right: `（${match[0].slice(0, -1)}）` };
}
