// Parsers for the values of options, each of which throws an InvalidArgumentError with a Chinese sentence.
import { InvalidArgumentError } from '@commander-js/extra-typings';
import type { Encoding } from '../source/encode-text.js';
import type { Kind } from '../summary/summary.js';
import { OUTPUT_FORMATS, type OutputFormat } from '../template/format.js';

/** Parses a whole number from 0, of nine digits at most. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('请写一个整数');
  return Number(text);
}

/** Parses the number of a port, from 1 to 65535. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw new InvalidArgumentError('端口写 1 到 65535 的整数，如 8025');
  return port;
}

/** Parses a year from 1980 to 2100, the range of the schema; 年 may follow. */
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

/** Gathers an option of formats that may be given several times; refuses a word that is no format. */
export function collectFormat(value: string, before: readonly OutputFormat[]): readonly OutputFormat[] {
  const format = OUTPUT_FORMATS.find((each) => each === value.toLowerCase());
  if (!format) throw new InvalidArgumentError(`可以写：${OUTPUT_FORMATS.join('、')}`);
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

/** Parses a kind by its English or Chinese name. */
export function parseKind(text: string): Kind {
  const kind = KINDS.get(text);
  if (!kind) throw new InvalidArgumentError(`可以写：${[...KINDS.keys()].join('、')}`);
  return kind;
}

/** How a starter template may be laid out, by the words a user may type. */
export const STYLES: ReadonlyMap<string, 'full' | 'parts' | 'table'> = new Map([
  ['full', 'full'],
  ['parts', 'parts'],
  ['table', 'table'],
  ['全文', 'full'],
  ['分部分', 'parts'],
  ['表格', 'table'],
]);

/** Parses a style by its English or Chinese name. */
export function parseStyle(text: string): 'full' | 'parts' | 'table' {
  const style = STYLES.get(text);
  if (!style) throw new InvalidArgumentError(`可以写：${[...STYLES.keys()].join('、')}`);
  return style;
}

/** Parses four lengths in millimetres, each from 0 to 150: top, right, bottom, left. */
export function parseMargins(text: string): readonly [number, number, number, number] {
  const [top, right, bottom, left, ...more] = text.split(/[,，、\s]+/).map(millimetres);
  if (
    top === undefined ||
    right === undefined ||
    bottom === undefined ||
    left === undefined ||
    more.length > 0
  )
    throw new InvalidArgumentError('请写四个数，依次是上、右、下、左，单位毫米，如 37,26,35,28');
  return [top, right, bottom, left];
}

function millimetres(text: string): number | undefined {
  const length = Number(text.replace(/(?:mm|毫米)$/i, ''));
  return text !== '' && length >= 0 && length <= 150 ? length : undefined;
}

/** Parses the distance of lines in points, from 12 to 72. */
export function parseLinePitch(text: string): number {
  const points = Number(text.replace(/(?:pt|磅)$/i, ''));
  if (!(points >= 12 && points <= 72)) throw new InvalidArgumentError('行距写 12 到 72 磅，如 28');
  return points;
}

/** Parses a font's name as Word's font box shows it; marks of XML are refused. */
export function parseFont(text: string): string {
  if (!/^[^<>&"]{1,60}$/.test(text)) throw new InvalidArgumentError('请照 Word 字体框里的写，如 仿宋');
  return text;
}

/** The encodings of texts by the words a user may type. */
const ENCODINGS: ReadonlyMap<string, Encoding | 'utf-8'> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
]);

/** Parses the name of an encoding. */
export function parseEncoding(text: string): Encoding | 'utf-8' {
  const encoding = ENCODINGS.get(text.toLowerCase());
  if (!encoding) throw new InvalidArgumentError(`可以写：${[...ENCODINGS.keys()].join('、')}`);
  return encoding;
}
