// Finds the numbers by which a text orders its points: 一、 （一） 1. （1） ① 一是 一要 第一， 其一，.

import { counting, readChineseNumeral } from '../chinese/numerals.js';
import { remembered } from '../source/remembered.js';
import type { Document } from './document.js';
import { matchesOf } from './match-texts.js';
import { paragraphsOf, type TextParagraph } from './paragraphs.js';
import { search } from './search.js';
import { textsWith } from './texts-with.js';

export type OrdinalForm = '一、' | '（一）' | '1.' | '（1）' | '①' | '一是' | '一要' | '第一，' | '其一，';

/** The forms that number headings, from the highest to the lowest; the others belong to running text. */
export const headingForms: readonly OrdinalForm[] = ['一、', '（一）', '1.', '（1）', '①'];

/** A number that orders the points of a text, and where it stands in the words of its paragraph. */
export interface Ordinal {
  readonly form: OrdinalForm;
  readonly number: number;
  /** As written, without the mark behind 第一 and 其一. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Is it the first thing in its line? */
  readonly opensLine: boolean;
  /** Does a whole sentence end before it? */
  readonly afterStop: boolean;
  /** May it be no ordinal, but the beginning of a figure (8.6个) or of a pair (三、四项)? Then it counts only where a series expects it. */
  readonly isDoubtful: boolean;
}

const numeral = `[${counting}]{1,3}`;
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** 要素, 要点 and the like begin a word of their own, and 一是一、二是二 is a phrase; 一是一企一策 is a point. */
const pointWord = `(?:是(?!\\k<point>(?:[、，。；]|是|$)|非)|要(?![素点件义害领道务旨塞]|求(?:[，。、；]|$)))`;
/** 第（一）项, （一）、（三）; but （一）、抓招商 is an ordinal with a mark too many. */
const noItem = '(?![项款目]|[、～—至](?=[（(]))';
/** Numbers are rare and places for an ordinal are not, so the place is looked at behind the number. */
const numbered = search(
  [`${counting}0${circled}`, `（(第其是要、．.${circled}`],
  () =>
    new RegExp(
      [
        `[（(](?:${numeral}|\\d{1,2})[）)]${noItem}`,
        `[第其]${numeral}(?=[，,])`,
        `(?<point>${numeral})(?:${pointWord}|、(?!${numeral}[、季产线期]))`,
        '\\d{1,2}[、．.](?!\\d(?!\\d{3}年))',
        '[①-⑳]',
      ].join('|'),
      'g',
    ),
);
/**
 * 8.6个重大专项 may be the eighth point, about six of them, or begin with the figure 8.6. It holds a number and a mark, and so what the
 * pattern above needs.
 */
const figureAtStart = /^\s*[1-9]\d?[．.](?=\d(?!\d{3}年))/;
const digits = new RegExp(`[${counting}]+|\\d+|[①-⑳]`);

/** The ordinals that stand at the beginning of the paragraph or behind a mark, in their order. */
export const ordinalsIn = remembered(findOrdinals);

/** The ordinals of the paragraphs that hold any, paragraph by paragraph. */
export const ordinalsOf = remembered((document: Document): ReadonlyMap<TextParagraph, readonly Ordinal[]> => {
  const found = new Map<TextParagraph, readonly Ordinal[]>();
  for (const paragraph of textsWith(paragraphsOf(document), numbered.needs)) {
    const ordinals = ordinalsIn(paragraph);
    if (ordinals.length > 0) found.set(paragraph, ordinals);
  }
  return found;
});

function findOrdinals({ words, opensLine }: TextParagraph): readonly Ordinal[] {
  const ordinals: Ordinal[] = [];
  const [begun] = figureAtStart.exec(words) ?? [];
  if (begun !== undefined && opensLine) {
    const written = begun.trimStart();
    const [start, end] = [begun.length - written.length, begun.length];
    const number = Number(written.slice(0, -1));
    ordinals.push({
      form: '1.',
      number,
      words: written,
      start,
      end,
      opensLine,
      afterStop: false,
      isDoubtful: true,
    });
  }
  for (const { 0: ordinal, index } of matchesOf(words, numbered.pattern)) {
    if (!mayStandAt(words, index)) continue;
    const number = numberOf(digits.exec(ordinal)?.[0] ?? '');
    if (number === 0) continue;
    const isFirst = /^\s*(?:附件[：:]\s*)?$/.test(words.slice(0, index));
    const end = index + ordinal.length;
    const isDoubtful = ordinal.endsWith('、') && countsOn(words, end, number);
    if ((isDoubtful && !isFirst) || isMentioned(words, index, end)) continue;
    ordinals.push({
      form: formOf(ordinal),
      number,
      words: ordinal,
      start: index,
      end,
      opensLine: opensLine && isFirst,
      afterStop:
        /[。！？!?][”’]?\s*$/.test(words.slice(Math.max(0, index - 4), index)) || (!opensLine && isFirst),
      isDoubtful,
    });
  }
  return ordinals;
}

/** Two numbers that follow one another (三、四级) count something else. */
function countsOn(words: string, end: number, number: number): boolean {
  const [next = ''] = /^[一二三四五六七八九十]+/.exec(words.slice(end, end + 4)) ?? [];
  return readChineseNumeral(next) === number + 1;
}

/** 一是……二是…… names ordinals and is no list. */
function isMentioned(words: string, start: number, end: number): boolean {
  return words.charAt(start - 1) === '…' || words.charAt(end) === '…';
}

/** Is the place the beginning of the words or behind a mark, blanks left aside? */
function mayStandAt(words: string, place: number): boolean {
  let before = place - 1;
  while (before >= 0 && /\s/.test(words.charAt(before))) before--;
  return before < 0 || '。；;：:，,！!？?…“”（('.includes(words.charAt(before));
}

function formOf(ordinal: string): OrdinalForm {
  const first = ordinal.charAt(0);
  if (first === '（' || first === '(') return /\d/.test(ordinal) ? '（1）' : '（一）';
  if (first === '第') return '第一，';
  if (first === '其') return '其一，';
  if (/[①-⑳]/.test(first)) return '①';
  if (/\d/.test(first)) return '1.';
  return ordinal.endsWith('是') ? '一是' : ordinal.endsWith('要') ? '一要' : '一、';
}

/** 0 for what is no number, such as 五一. */
function numberOf(written: string): number {
  if (/^[①-⑳]/.test(written)) return written.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return /^\d/.test(written) ? Number(written) : (readChineseNumeral(written) ?? 0);
}

/**
 * The ordinal with another number, in the same form and width: （五） for 4 becomes （四）.
 * @param toNumeral writes a number in Chinese
 */
export function withNumber(ordinal: Ordinal, number: number, toNumeral: (count: number) => string): string {
  if (ordinal.form === '①') return String.fromCharCode('①'.charCodeAt(0) + number - 1);
  return ordinal.words.replace(/\d+/, String(number)).replace(new RegExp(numeral), toNumeral(number));
}
