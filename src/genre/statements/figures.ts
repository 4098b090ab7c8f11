// The figures of a paragraph, found once for all who ask: 突破215.3亿元, 5%左右, 第3位, 翻两番, 一倍.
import { parseDecimal } from '../../chinese/decimal.js';
import { measurePattern } from '../../chinese/measures.js';
import { counting, readChineseNumeral } from '../../chinese/numerals.js';
import { figurePattern } from '../../chinese/quantities.js';
import { once, remembered } from '../../source/remembered.js';
import { matchesOf } from '../match-texts.js';
import type { TextParagraph } from '../paragraphs.js';
import type { Place, StatedFigure } from './statement.js';

/** A figure, or what is counted by ranks or by doublings. */
export type Mark =
  | { readonly kind: 'figure'; readonly figure: StatedFigure }
  | ({ readonly kind: 'rank' | 'doubling'; readonly count: number } & Place);

const numeral = `[两${counting}]`;
/** The end of a range, a part of a name (5G, A4) or an ordinal is no figure of its own. */
// A digit is looked for first, which is cheap; what stands before it is looked at only then.
const notInside = '(?=\\d)(?<![\\d.A-Za-z第—–~～\\-+×])';
const pattern = once(
  () =>
    new RegExp(
      [
        `(首次突破|突破|超过?|约|接?近|逾|不低于|不少于|至少)?${notInside}(${figurePattern})(${measurePattern})(左右|以上|以内|以下|上下|余|多|强)?`,
        // 由60增加到72家: the unit comes with the second figure.
        `(?=\\d)(?<=[由从])(${figurePattern})(?=[增提上扩下降减缩][^\\d，。；]{0,4}[到至]${figurePattern})`,
        `第(\\d{1,3}|${numeral}{1,3})(?:[位名]|(?=[，。；、）)]|$))`,
        `翻了?(${numeral}?)番`,
        `(${numeral})倍`,
      ].join('|'),
      'g',
    ),
);

/** The figures in their order. */
export const marksIn = remembered(({ words }: TextParagraph): readonly Mark[] =>
  matchesOf(words, pattern()).flatMap((match): Mark[] => {
    const [whole, before = '', digits, unit = '', after = '', bare, rank, doubling, times] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (rank !== undefined) return counted('rank', rank, place);
    if (doubling !== undefined) return counted('doubling', doubling || '一', place);
    if (times !== undefined) return figureOf(String(numberOf(times)), '倍', '', place);
    return figureOf(digits ?? bare ?? '', unit, before + after, {
      start: place.start + before.length,
      end: place.end - after.length,
    });
  }),
);

function counted(kind: 'rank' | 'doubling', written: string, place: Place): Mark[] {
  const count = numberOf(written);
  return count > 0 ? [{ kind, count, ...place }] : [];
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : (readChineseNumeral(written.replace('两', '二')) ?? 0);
}

function figureOf(digits: string, unit: string, hedge: string, place: Place): Mark[] {
  const number = parseDecimal(digits);
  return number ? [{ kind: 'figure', figure: { number, unit, hedge, ...place } }] : [];
}

export function placeOf(mark: Mark): Place {
  return mark.kind === 'figure' ? mark.figure : mark;
}
