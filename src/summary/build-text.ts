// Makes texts, figures and changes of a Summary from validated data, with the digits as they were written.

import { changeOfWords } from '../chinese/change-words.js';
import { parseDecimal } from '../chinese/decimal.js';
import type { Change as ChangeInput } from '../generated/summary-input.js';
import { asIs, buildField, objectOf, type Place } from './build-object.js';
import type { Change, Figure, Text } from './summary.js';

/** Builds a text; one of blanks alone is still to be filled in (`null`); undefined when the key is absent. */
export function buildText(place: Place, value: string | null): Text;
export function buildText(place: Place, value: string | null | undefined): Text | undefined;
export function buildText({ path }: Place, value: string | null | undefined): Text | undefined {
  if (value === undefined) return undefined;
  return { value: value?.trim() ? value : null, path };
}

/** Builds a text that YAML may take for a number (a day, a 期号); of most such fields it is one in the tree already (`understand`). */
export function buildTyped(place: Place, value: string | number | null | undefined): Text | undefined {
  return buildText(place, typeof value === 'number' ? String(value) : value);
}

/** Builds a text of names, which the tree joins where they are a list (`understand`). */
export function buildNames(
  place: Place,
  value: string | readonly string[] | null | undefined,
): Text | undefined {
  return buildText(place, Array.isArray(value) ? value.join('、') : (value as string | null | undefined));
}

/**
 * Builds a running text, as `buildText` does, with its line breaks as they were typed: a blank line parts paragraphs in
 * whatever style the YAML is written.
 */
export function buildProse(place: Place, value: string | null): Text;
export function buildProse(place: Place, value: string | null | undefined): Text | undefined;
export function buildProse(place: Place, value: string | null | undefined): Text | undefined {
  const { node } = place;
  const typed = value && node?.kind === 'scalar' && node.value === value ? node.typed : undefined;
  return buildText(place, typed ?? value);
}

/** What people write when a figure is not known yet. */
const STILL_OPEN = /^(?:待[定填补核].{0,4}|待统计|暂缺|暂无|暂无数据|未定|未出)$/u;

/** Whether a phrase stands where a figure is not known yet, or only signs (`—`, `____`) without letter or digit. */
export function isStillOpen(words: string): boolean {
  if (STILL_OPEN.test(words.trim())) return true;
  // All letters and digits of Unicode are asked for only where the usual ones are missing.
  return !/[0-9A-Za-z\u4e00-\u9fff]/.test(words) && !/[\p{L}\p{N}]/u.test(words);
}

/**
 * Builds a figure: a number with its digits, words, or missing (`待定`, `—`, empty); undefined when the key is
 * absent.
 */
export function buildFigure(place: Place, value: number | string | null): Figure;
export function buildFigure(place: Place, value: number | string | null | undefined): Figure | undefined;
export function buildFigure(place: Place, value: number | string | null | undefined): Figure | undefined {
  if (value === undefined) return undefined;
  const { node, path } = place;
  if (value === null || (typeof value === 'string' && isStillOpen(value))) return { kind: 'missing', path };
  const written = node?.kind === 'scalar' ? node.written : '';
  // `0x1F` cannot be parsed as written, but its value 31 can.
  const number = parseDecimal(written) ?? parseDecimal(String(value));
  return number ? { kind: 'number', number, path } : { kind: 'words', words: String(value).trim(), path };
}

/**
 * Builds a change: a bare number, a number with its unit in one text (`6.0%`), words, or a mapping of its
 * fields.
 */
export function buildChange(place: Place, input: ChangeInput | undefined): Change | undefined {
  if (input === undefined) return undefined;
  if (typeof input === 'object' && input !== null) return spelledOut(place, input);
  return withUnit(place, input) ?? { figure: buildFigure(place, input), path: place.path };
}

const spelledOut = objectOf<Extract<ChangeInput, object>, Change>(
  { value: 'unused', unit: asIs, qualifier: buildText },
  (place, whole) => ({
    figure: buildField(place, whole, 'value', (own, value) => buildFigure(own, value)),
    path: place.path,
  }),
);

function withUnit({ path }: Place, input: number | string | null): Change | undefined {
  const change = typeof input === 'string' ? changeOfWords(input) : undefined;
  if (!change) return undefined;
  const { number, unit } = change;
  return { figure: { kind: 'number', number, path }, ...(unit && { unit }), path };
}
