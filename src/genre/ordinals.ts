// Finds the numbers by which a text orders its points: 一、 （一） 1. （1） ① 一是 一要 第一， 其一，.

import { readChineseNumeral } from '../chinese/numerals.js';
import { remembered } from '../source/remembered.js';
import { matchesOf } from './match-texts.js';
import type { TextParagraph } from './paragraphs.js';

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
}

const numeral = '[一二三四五六七八九十]{1,3}';
const patterns = (
  [
    ['一、', '', numeral, `、(?!${numeral}[、季产线期])`],
    ['（一）', '[（(]', numeral, '[）)]'],
    ['1.', '', '\\d{1,2}', '[、．.](?!\\d(?!\\d{3}年))'],
    ['（1）', '[（(]', '\\d{1,2}', '[）)]'],
    ['①', '', '[①-⑳]', ''],
    ['一是', '', numeral, '是'],
    ['一要', '', numeral, '要'],
    ['第一，', '第', numeral, '(?=[，,])'],
    ['其一，', '其', numeral, '(?=[，,])'],
  ] as const
).map(([form, opening, number, closing]) => {
  // Whether the ordinal stands at a place where one may stand is checked behind the number: numbers are rare, places are not.
  const place = `(?<=(?:^\\s*(?:附件[：:]\\s*)?|[。；;：:，,！!？?…“”（(]\\s*)${opening}\\1)`;
  return [form, new RegExp(`${opening}(${number})${place}${closing}`, 'g')] as const;
});

/** Where this finds nothing there is no ordinal; that spares most paragraphs the slower patterns above. */
const telltale = /[一二三四五六七八九十](?:[、是要）)，,])|\d[、．.）)]|[①-⑳]/;

/** The ordinals that stand at the beginning of the paragraph or behind a mark, in their order. */
export const ordinalsIn = remembered(findOrdinals);

function findOrdinals({ words, opensLine }: TextParagraph): readonly Ordinal[] {
  if (!telltale.test(words)) return [];
  const [lead = ''] = /^\s*(?:附件[：:]\s*)?/.exec(words) ?? [];
  return patterns
    .flatMap(([form, pattern]) =>
      matchesOf(words, pattern).map(({ 0: ordinal, 1: digits = '', index }) => ({
        form,
        number: numberOf(digits),
        words: ordinal,
        start: index,
        end: index + ordinal.length,
        opensLine: opensLine && index === lead.length,
        afterStop:
          /[。！？!?][”’]?\s*$/.test(words.slice(Math.max(0, index - 4), index)) ||
          (!opensLine && index === lead.length),
      })),
    )
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.start - b.start);
}

function numberOf(digits: string): number {
  if (/^[①-⑳]$/.test(digits)) return digits.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return /^\d+$/.test(digits) ? Number(digits) : (readChineseNumeral(digits) ?? 0);
}

/**
 * The ordinal with another number, in the same form and width: （五） for 4 becomes （四）.
 * @param toNumeral writes a number in Chinese
 */
export function withNumber(ordinal: Ordinal, number: number, toNumeral: (count: number) => string): string {
  if (ordinal.form === '①') return String.fromCharCode('①'.charCodeAt(0) + number - 1);
  return ordinal.words.replace(/\d+/, String(number)).replace(new RegExp(numeral), toNumeral(number));
}
