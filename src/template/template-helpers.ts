// The helpers templates may call, in every format, beside those of Handlebars itself.
import Handlebars from 'handlebars';
import { wordsOf } from '../report/inline.js';
import type { RichText } from './rich-text.js';

/** A helper's arguments arrive without Handlebars' options object. */
export type TemplateHelper = (...values: unknown[]) => unknown;

const { isEmpty } = Handlebars.Utils;

/** By name. A list or text without content counts as false, as in `{{#if}}`. */
export const TEMPLATE_HELPERS: Readonly<Record<string, TemplateHelper>> = {
  eq: (left, right) => wordsOfValue(left) === wordsOfValue(right),
  ne: (left, right) => wordsOfValue(left) !== wordsOfValue(right),
  gt: (left, right) => Number(left) > Number(right),
  lt: (left, right) => Number(left) < Number(right),
  not: (value) => isEmpty(value),
  and: (...values) => values.every((value) => !isEmpty(value)),
  or: (...values) => values.find((value) => !isEmpty(value)),
  plain: (value) => wordsOfValue(value),
  default: (value, fallback) => (isEmpty(value) ? fallback : value),
};

/** The words of a rich text in one line with nothing marked; anything else as it is. */
function wordsOfValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('inlines' in value)) return value;
  return wordsOf((value as RichText).inlines).replaceAll('\n', '');
}

/** Blocks and helpers that every template has. */
const BUILT_IN = ['each', 'if', 'unless', 'with', 'lookup'] as const;

/** The names of all helpers a template may call. */
export const helperNames = (helpers: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  new Set<string>([...BUILT_IN, ...Object.keys(helpers)]);
