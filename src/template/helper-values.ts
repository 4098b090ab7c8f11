// What helpers make of the values that a template gives them: words, a figure, or a place still to be filled in.
import { type Decimal, parseDecimal } from '../chinese/decimal.js';
import { wordsOf } from '../report/inline.js';
import type { RichText } from './rich-text.js';

/** Why a helper cannot do with a value what it is asked for, in a writer's words. */
export class HelperError extends Error {}

/** The plain text of a rich text without line breaks; any other value unchanged. */
export function wordsOfValue(value: unknown): unknown {
  return isRich(value) ? wordsOf(value.inlines).replaceAll('\n', '') : value;
}

/** Whether a value holds a 【待填】, so that nothing can be made of it yet. */
export const isUnfilled = (value: unknown): boolean =>
  isRich(value) && value.inlines.some(({ kind }) => kind === 'blank');

const isRich = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && Array.isArray((value as Partial<RichText>).inlines);

/** The words of a text or number; empty for anything without words. */
export function textOfValue(value: unknown): string {
  const words = wordsOfValue(value);
  return typeof words === 'string' || typeof words === 'number' ? String(words).trim() : '';
}

/**
 * Makes something of a value's words: nothing of nothing, and a place still to be filled in stays one.
 *
 * @param make given the words, which are not empty.
 */
export function madeOf(value: unknown, make: (words: string) => string): unknown {
  if (isUnfilled(value)) return value;
  const words = textOfValue(value);
  return words === '' ? '' : make(words);
}

const FIGURE = /[-−－]?(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g;

/** The only figure in words (`约1,200家`), with what stands before and after it; undefined where there is none or several. */
export function onlyFigureIn(
  words: string,
): { readonly before: string; readonly figure: Decimal; readonly after: string } | undefined {
  const [found, ...others] = words.matchAll(FIGURE);
  const figure = found && parseDecimal(found[0].replace(/^[−－]/, '-'));
  if (found === undefined || figure === undefined || others.length > 0) return undefined;
  return {
    before: words.slice(0, found.index),
    figure,
    after: words.slice(found.index + found[0].length),
  };
}

/** A value as a number, for comparing: `102.5%` is 102.5; NaN for what holds no figure or several. */
export function numberOfValue(value: unknown): number {
  const plain = Number(wordsOfValue(value));
  if (!Number.isNaN(plain)) return plain;
  const found = onlyFigureIn(textOfValue(value));
  return found === undefined ? Number.NaN : found.figure.value.toNumber();
}
