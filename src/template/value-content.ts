// What a value of the data says in Word: paragraphs of text, or whole blocks.
import type { Block, Inline } from '../report/report.js';

export type Content =
  /** Paragraphs of plain text. */
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  /** Paragraphs of rich text. */
  | { readonly kind: 'rich'; readonly paragraphs: readonly (readonly Inline[])[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  /** A list or an object cannot be printed. */
  | { readonly kind: 'unprintable'; readonly isList: boolean };

const PARAGRAPH_BREAK = /\n[^\S\n]*(?:\n\s*)+/;

/** Sorts out a value; `undefined` and `null` print nothing. */
export function contentOf(value: unknown): Content {
  if (value === undefined || value === null) return textOf('');
  if (typeof value !== 'object') return typeof value === 'function' ? textOf('') : textOf(String(value));
  if (value instanceof Date) return textOf(value.toISOString().slice(0, 10));
  if (isRichText(value)) return { kind: 'rich', paragraphs: splitInlines(value.inlines) };
  if (isRichBlocks(value)) return { kind: 'blocks', blocks: value.blocks };
  if (Array.isArray(value)) return listOf(value);
  // Handlebars' SafeString, as a helper may give it.
  if ('toHTML' in value && typeof value.toHTML === 'function') return textOf(String(value));
  return { kind: 'unprintable', isList: false };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether an object is rich content, and not data that happen to have a field of that name. */
function isRich(value: object, name: 'inlines' | 'blocks', isPart: (part: unknown) => boolean): boolean {
  const list: unknown = (value as Readonly<Record<string, unknown>>)[name];
  if (!Array.isArray(list)) return false;
  return list.length > 0 ? list.every(isPart) : Object.keys(value).every((key) => OWN.has(key));
}

const OWN: ReadonlySet<string> = new Set(['inlines', 'blocks', 'toString', 'toHTML']);
const KINDS: ReadonlySet<unknown> = new Set(['heading', 'paragraph', 'table'] satisfies Block['kind'][]);

const isInline = (part: unknown): boolean =>
  isObject(part) && typeof part.kind === 'string' && typeof part.text === 'string';
const isBlock = (part: unknown): boolean => isObject(part) && KINDS.has(part.kind) && 'path' in part;

export const isRichText = (value: object): value is { readonly inlines: readonly Inline[] } =>
  isRich(value, 'inlines', isInline);

export const isRichBlocks = (value: object): value is { readonly blocks: readonly Block[] } =>
  isRich(value, 'blocks', isBlock);

/** Every text in blocks, to be looked at. */
export const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          ...[block.caption, ...block.rows.flatMap(({ cells }) => cells)].flat().map(({ text }) => text),
          ...block.columns.map(({ title }) => title),
          ...block.notes,
        ]
      : block.content.map(({ text }) => text),
  );

function textOf(text: string): Content {
  return { kind: 'text', paragraphs: text.includes('\n') || text.includes('\r') ? splitText(text) : [text] };
}

const splitText = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .split(PARAGRAPH_BREAK);

/** A list of words is printed as Chinese lists are; a list of objects cannot be. */
function listOf(values: readonly unknown[]): Content {
  const contents = values.map(contentOf);
  if (contents.some(({ kind }) => kind !== 'text' && kind !== 'rich'))
    return { kind: 'unprintable', isList: true };
  const inlines = contents.flatMap((content, index): Inline[] => {
    const comma: Inline[] = index === 0 ? [] : [{ kind: 'text', text: '、' }];
    if (content.kind === 'rich') return [...comma, ...content.paragraphs.flat()];
    return content.kind === 'text' ? [...comma, { kind: 'text', text: content.paragraphs.join('\n') }] : [];
  });
  return { kind: 'rich', paragraphs: [inlines] };
}

/** Rich text parted where one of its texts has a blank line. */
function splitInlines(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  if (!inlines.some(({ text }) => PARAGRAPH_BREAK.test(text))) return [inlines];
  const paragraphs: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'mark') {
      paragraphs.at(-1)?.push(inline);
      continue;
    }
    for (const [index, text] of inline.text.split(PARAGRAPH_BREAK).entries()) {
      if (index > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ ...inline, text });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
