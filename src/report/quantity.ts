// Composes a figure with its unit and qualifier: 215.30亿元, 突破215亿元, 62.5亿元左右.
import type { Figure, Text } from '../summary/summary.js';
import { blank, lineOf, plain } from './inline.js';
import type { Inline } from './report.js';

/**
 * Qualifiers that are put after the figure and its unit; those neither here nor in `INSIDE` are put before
 * the figure.
 */
const BEHIND: ReadonlySet<string> = new Set(['左右', '上下', '以上', '以下', '以内', '之内', '以外']);

/** Qualifiers that are put between the figure and its unit: 1200余家. */
const INSIDE: ReadonlySet<string> = new Set(['多', '余']);

/** Qualifiers that are verbs themselves, so that no 完成 stands before the name. */
const VERBAL =
  /^(?:突破|超过?|达到?|逼近|接近|迈上|迈过|跨越|跨上|站上|稳定在|保持在|控制在|不低于|不高于|力争)/;

/** Whether the qualifier is a verb (突破, 超过, 控制在), which replaces 完成. */
export function isVerbal(qualifier: Text | undefined): boolean {
  return qualifier !== undefined && VERBAL.test(qualifier.value ?? '');
}

/** Figure, unit and qualifier in their Chinese order: 突破215亿元, 215亿元左右, 1200余家. */
export function measured(figure: Figure, unit: Text | undefined, qualifier: Text | undefined): Inline[] {
  if (qualifier && INSIDE.has(qualifier.value ?? ''))
    return [...amount(figure, undefined), ...lineOf(qualifier), ...(unit ? lineOf(unit) : [])];
  return qualified(amount(figure, unit), qualifier);
}

/** Puts the qualifier before or after a stretch of text. */
export function qualified(content: readonly Inline[], qualifier: Text | undefined): Inline[] {
  if (!qualifier) return [...content];
  const words = lineOf(qualifier);
  return BEHIND.has(qualifier.value ?? '') || INSIDE.has(qualifier.value ?? '')
    ? [...content, ...words]
    : [...words, ...content];
}

/** The figure and its unit, without a qualifier; words (稳中有升, a ratio) get no unit. */
export function amount(figure: Figure, unit: Text | undefined): Inline[] {
  if (figure.kind === 'words') return [plain(figure.words)];
  const number = figure.kind === 'number' ? plain(figure.number.digits) : blank(figure.path);
  return [number, ...(unit ? lineOf(unit) : [])];
}
