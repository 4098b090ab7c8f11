// Writes new XML, and is the one place where text and attributes are escaped.
import { IN_NO_DOCUMENT } from '../source/printable.js';

/** Attributes by name; those with the value undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * A quicker test for `IN_NO_DOCUMENT` that ignores surrogate pairs: text it does not match holds none, text it matches may
 * hold one. Both mean more than XML 1.0 forbids (2.2): that would let C1 control characters through, which no reader shows.
 */
const MAY_BE_FORBIDDEN = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd]/;
/** What text content cannot hold as it is. */
const SPECIAL = /[&<>]|[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd]/;
const IN_ATTRIBUTES = /["\t\n\r]/;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const referenceOf = (character: string): string => REFERENCES[character] ?? character;

/** Whether a text holds characters that no document holds. */
export function hasForbidden(text: string): boolean {
  if (!MAY_BE_FORBIDDEN.test(text)) return false;
  IN_NO_DOCUMENT.lastIndex = 0;
  return IN_NO_DOCUMENT.test(text);
}

/** Escapes text for the content of an element and drops the characters that no document holds. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(IN_NO_DOCUMENT, '').replace(/[&<>]/g, referenceOf) : text;
}

/** Escapes text for an attribute in double quotes and drops the characters that no document holds. */
export function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  return IN_ATTRIBUTES.test(escaped) ? escaped.replace(/["\t\n\r]/g, referenceOf) : escaped;
}

/** Writes an element; its children are XML already, such as `escapeText` or `element` returns. */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  write(name, '', attributes, children);

/**
 * Writes an element of WordprocessingML whose attributes have its namespace: `w('jc', { val: 'center' })`.
 */
export const w = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  write(`w:${name}`, 'w:', attributes, children);

/**
 * Writes an element of WordprocessingML without attributes; quicker than `w`, for elements that every row
 * has.
 */
export const around = (name: string, inner: string): string => `<w:${name}>${inner}</w:${name}>`;

function write(name: string, prefix: string, attributes: Attributes, children: readonly string[]): string {
  let start = `<${name}`;
  // Not by pairs: each cell of a table has its own.
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    start += ` ${prefix}${key}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  let inner = '';
  for (const child of children) inner += child;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** Writes a property that is either on or off: `<w:name/>`, or with `on` false `<w:name w:val="0"/>`. */
export const toggle = (name: string, on = true): string => w(name, on ? {} : { val: 0 });

/** The XML declaration of a part that we write. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes a whole part of WordprocessingML; `root` is the name without its prefix. */
export const wordPart = (root: string, ...children: readonly string[]): string =>
  DECLARATION +
  element(
    `w:${root}`,
    { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
    ...children,
  );
