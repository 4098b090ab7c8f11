// The helpers that do something to the place of their tag and not only print a value: each only as the outermost call of a tag.

import { runtime } from './handlebars-runtime.js';
import type { TemplateHelper } from './helper.js';
import { HelperError, madeOf, textOfValue } from './helper-values.js';
import type { Expression } from './tags/tag.js';

/**
 * `drop`: the paragraph or row goes if the value is empty; `merge`: the cell is merged with the one above if that has the same
 * words; `shade`: the cell gets a colour.
 */
export type Effect = 'drop' | 'merge' | 'shade';

const EFFECTS: Readonly<Record<string, Effect>> = {
  空则删: 'drop',
  dropEmpty: 'drop',
  合并: 'merge',
  mergeSame: 'merge',
  底色: 'shade',
  shade: 'shade',
};

/** The effect of a helper; undefined of one that only gives a value. */
export const effectOf = (helper: string): Effect | undefined =>
  Object.hasOwn(EFFECTS, helper) ? EFFECTS[helper] : undefined;

/** The effect of a tag, and what its helper is given. */
export function effectOfTag(
  expression: Expression,
): { readonly effect: Effect; readonly given: Expression } | undefined {
  if (expression.type !== 'SubExpression') return undefined;
  const { path, params } = expression as hbs.AST.SubExpression;
  const effect = effectOf(String((path as hbs.AST.PathExpression).original));
  const [given] = params;
  return effect === undefined || given === undefined ? undefined : { effect, given };
}

/** Whether a value prints nothing, so that `drop` takes its place away; a place still to be filled in stays. */
export const printsNothing = (value: unknown): boolean =>
  runtime.Utils.isEmpty(value) || (typeof value === 'string' && value.trim() === '');

const same = (): TemplateHelper => ({
  takes: 1,
  gives: ([value = { kind: 'unknown' }]) => value,
  call: (value) => value,
});

export const DROP_EMPTY = same();
export const MERGE_SAME = same();

/** Pale, so that black words stay readable in print. */
const COLOURS: Readonly<Record<string, string>> = {
  红: 'FFC7CE',
  橙: 'FFD8B0',
  黄: 'FFF2B3',
  绿: 'C6EFCE',
  蓝: 'BDD7EE',
  紫: 'E4D7F0',
  灰: 'D9D9D9',
};

/** A colour by its Chinese name, or as six hexadecimal digits; undefined for other words. */
export function colourOf(value: unknown): string | undefined {
  const words = textOfValue(value).replace(/色$/, '');
  if (Object.hasOwn(COLOURS, words)) return COLOURS[words];
  return /^#?([\da-f]{6})$/i.exec(words)?.[1]?.toUpperCase();
}

/** Prints nothing; of no colour at all nothing is made. */
export const SHADE: TemplateHelper = {
  takes: 1,
  gives: () => ({ kind: 'text' }),
  call: (value) =>
    madeOf(value, (words) => {
      if (colourOf(words) !== undefined) return '';
      throw new HelperError(
        `没有“${words}”这种颜色，可以写${Object.keys(COLOURS).join('、')}，或 FFF2B3 这样的六位颜色值`,
      );
    }),
};
