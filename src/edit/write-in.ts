// Writes values as lines that fit into a text: its line breaks, the indentation of the place, the language of its keys.
import type { KeyLanguage } from '../schema/key-language.js';
import { isChinese } from '../schema/schema-names.js';
import type { SchemaShape } from '../schema/schema-shape.js';
import { writeValue } from '../summary/write-yaml.js';
import { type Collection, itemsOf, spellingOf } from './layout.js';
import type { Value } from './operation.js';

/** The habits of a text that what is put in follows. */
export interface Habits {
  readonly lineBreak: string;
  readonly keys: KeyLanguage;
  readonly indentLists: boolean;
  /** How many blanks what stands below a key is further in than it. */
  readonly indent: number;
  /** Texts in quotes and `null` in full: what is tried where they would be read as something else without. */
  readonly quoted: boolean;
}

/** A value as it is put behind a key or a dash. */
export interface Written {
  /** What stands on the line of the key or dash, with the blank before it; empty for nothing. */
  readonly beside: string;
  /** The lines below, each with a line break before it. */
  readonly below: string;
}

/** @param column of the key or dash behind which the value comes to stand */
export function written(
  value: Value,
  sign: ':' | '-',
  column: number,
  shape: SchemaShape | undefined,
  habits: Habits,
): Written {
  // Behind an empty value the library takes a line of tabs for a fault.
  if (value === null && habits.quoted) return { beside: ' null', below: '' };
  const [first = '', ...lines] = writeValue(tidy(value), sign, shape, { ...habits, form: 'lines' });
  return { beside: first.trimEnd(), below: lines.map((line) => lineIn(line, column, habits)).join('') };
}

/** A value on one line, as it stands between brackets or, without them, behind a key. */
export function writtenOnLine(
  value: Value,
  form: 'line' | 'flow',
  shape: SchemaShape | undefined,
  habits: Habits,
): string {
  if (value === null) return 'null';
  return writeValue(tidy(value), '-', shape, { ...habits, form })
    .join(' ')
    .trim();
}

/** A line below another one. */
export function lineIn(line: string, column: number, { lineBreak }: Habits): string {
  return lineBreak + (line === '' ? '' : ' '.repeat(column) + line);
}

/** A key of the schema as the text would call it: in the language of the mapping's other keys, else in that of the text. */
export function spelledKey(
  name: string,
  shape: SchemaShape | undefined,
  around: Collection | undefined,
  habits: Habits,
): string {
  const field = shape?.fields?.get(name);
  if (!field) return writtenOnLine(name, 'flow', undefined, habits);
  const others = around ? itemsOf(around).flatMap((item) => spellingOf(item) ?? []) : [];
  return languageOf(others, habits.keys) === 'zh' ? field.title : field.name;
}

/** The language that most keys are in; twenty are enough to tell. */
export function languageOf(keys: readonly string[], otherwise: KeyLanguage): KeyLanguage {
  if (keys.length === 0) return otherwise;
  const first = keys.slice(0, 20);
  return first.filter(isChinese).length * 2 >= first.length ? 'zh' : 'en';
}

/** Line breaks as YAML has them, and none at the end, which no reader sees. */
function tidy(value: Value): Value {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each)]));
}
