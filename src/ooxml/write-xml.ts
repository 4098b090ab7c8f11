// Writing XML from nothing: the one place where text and attributes are escaped.

/** Those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

// XML 1.0 2.2: what a document may hold; half a surrogate pair may not.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const MAY_BE_FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd]/;
const MARKUP = /[&<>]/;
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

/** Whether a text holds what XML forbids; most are cleared by a search that need not know of surrogate pairs. */
export function hasForbidden(text: string): boolean {
  if (!MAY_BE_FORBIDDEN.test(text)) return false;
  FORBIDDEN.lastIndex = 0;
  return FORBIDDEN.test(text);
}

/** Text made fit for an element: escaped, without the characters XML forbids. */
export function escapeText(text: string): string {
  const allowed = MAY_BE_FORBIDDEN.test(text) ? text.replace(FORBIDDEN, '') : text;
  return MARKUP.test(allowed) ? allowed.replace(/[&<>]/g, referenceOf) : allowed;
}

/** Text made fit for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  return IN_ATTRIBUTES.test(escaped) ? escaped.replace(/["\t\n\r]/g, referenceOf) : escaped;
}

/** An element; its children are XML that is written already, such as `escapeText` or `element` gives. */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  write(name, '', attributes, children);

/** An element of WordprocessingML; its attributes are of the same namespace: `w('jc', { val: 'center' })`. */
export const w = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  write(`w:${name}`, 'w:', attributes, children);

/** An element of WordprocessingML without attributes around something: the quick way, for what stands in every row. */
export const around = (name: string, inner: string): string => `<w:${name}>${inner}</w:${name}>`;

function write(name: string, prefix: string, attributes: Attributes, children: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += ` ${prefix}${key}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  const inner = children.join('');
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** A property that is there or, with `on` false, is told not to be. */
export const toggle = (name: string, on = true): string => w(name, on ? {} : { val: 0 });

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of WordprocessingML. */
export const wordPart = (root: string, ...children: readonly string[]): string =>
  DECLARATION +
  element(
    `w:${root}`,
    { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
    ...children,
  );
