// Values of options, read and checked.
import { InvalidArgumentError } from 'commander';
import { FORMATS, type Format } from '../render/format.js';
import type { Kind } from '../summary/summary.js';

/** A whole number from 0. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('请写一个整数');
  return Number(text);
}

/** A year as the schema takes it. */
export function parseYear(text: string): number {
  const year = Number(text.replace(/年$/, ''));
  if (!Number.isInteger(year) || year < 1980 || year > 2100)
    throw new InvalidArgumentError('年度写四位数字，如 2026');
  return year;
}

/** Gathers an option that may be given several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** Gathers formats; one that is none is refused with the nearest that is. */
export function collectFormat(value: string, before: readonly Format[]): readonly Format[] {
  const format = FORMATS.find((each) => each === value.toLowerCase());
  if (!format) throw new InvalidArgumentError(`可以写：${FORMATS.join('、')}`);
  return [...before, format];
}

/** The kinds of summary by the words a user may type. */
export const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['zone', 'zone'],
  ['department', 'department'],
  ['personal', 'personal'],
  ['briefing', 'briefing'],
  ['开发区', 'zone'],
  ['部门', 'department'],
  ['个人', 'personal'],
  ['简报', 'briefing'],
]);

/** A kind by its English or Chinese name. */
export function parseKind(text: string): Kind {
  const kind = KINDS.get(text);
  if (!kind) throw new InvalidArgumentError(`可以写：${[...KINDS.keys()].join('、')}`);
  return kind;
}
