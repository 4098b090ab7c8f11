// What a value of the context becomes in a Word file: paragraphs of text, or whole blocks.
import { eachContent } from '../report/inline.js';
import type { Block, Inline, Picture } from '../report/report.js';
import type { NotFound, RichPicture } from './rich-text.js';

export type Content =
  /** Paragraphs of plain text. */
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  /** Paragraphs of rich text. */
  | { readonly kind: 'rich'; readonly paragraphs: readonly (readonly Inline[])[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** A picture or chart that was asked for and is not there. */
  | ({ readonly kind: 'not-found' } & Pick<NotFound, 'notFound' | 'what' | 'known'>)
  /** An object, or a list of objects, which has no words to print. */
  | { readonly kind: 'unprintable'; readonly isList: boolean };

const PARAGRAPH_BREAK = /\n[^\S\n]*(?:\n\s*)+/;

/** The content of any value; `undefined`, `null` and functions print nothing. */
export function contentOf(value: unknown): Content {
  if (value === undefined || value === null) return textOf('');
  if (typeof value !== 'object') return typeof value === 'function' ? textOf('') : textOf(String(value));
  if (value instanceof Date) return textOf(value.toISOString().slice(0, 10));
  if (isRichText(value)) return { kind: 'rich', paragraphs: splitInlines(value.inlines) };
  if (isRichBlocks(value)) return { kind: 'blocks', blocks: value.blocks };
  if (isRichPicture(value)) return { kind: 'picture', picture: value.picture };
  if (isNotFound(value))
    return { kind: 'not-found', notFound: value.notFound, what: value.what, known: value.known };
  if (Array.isArray(value)) return listOf(value);
  // A helper may return Handlebars' SafeString.
  if ('toHTML' in value && typeof value.toHTML === 'function') return textOf(String(value));
  return { kind: 'unprintable', isList: false };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Whether an object is rich content, and not data that happen to have a field named `inlines` or `blocks`.
 */
function isRich(value: object, name: 'inlines' | 'blocks', isPart: (part: unknown) => boolean): boolean {
  const list: unknown = (value as Readonly<Record<string, unknown>>)[name];
  if (!Array.isArray(list)) return false;
  return list.length > 0 ? list.every(isPart) : Object.keys(value).every((key) => OWN.has(key));
}

const OWN: ReadonlySet<string> = new Set(['inlines', 'blocks', 'toString', 'toHTML']);
const KINDS: ReadonlySet<unknown> = new Set([
  'heading',
  'paragraph',
  'table',
  'picture',
  'chart',
] satisfies Block['kind'][]);

const isInline = (part: unknown): boolean =>
  isObject(part) && typeof part.kind === 'string' && typeof part.text === 'string';
const isBlock = (part: unknown): boolean => isObject(part) && KINDS.has(part.kind) && 'path' in part;

/** Whether a value is running text with blanks and leads. */
export const isRichText = (value: object): value is { readonly inlines: readonly Inline[] } =>
  isRich(value, 'inlines', isInline);

/** Whether a value is a series of headings, paragraphs and tables. */
export const isRichBlocks = (value: object): value is { readonly blocks: readonly Block[] } =>
  isRich(value, 'blocks', isBlock);

/** Whether a value is a picture to be printed. */
export const isRichPicture = (value: object): value is RichPicture =>
  'picture' in value && isBlock(value.picture) && 'toHTML' in value;

const isNotFound = (value: object): value is NotFound => 'notFound' in value && 'toHTML' in value;

/** Whether a text in blocks passes a test: in paragraphs, headings, captions, cells and notes, or an alternative text. */
export function someText(blocks: readonly Block[], test: (text: string) => boolean): boolean {
  let found = false;
  const look = (content: readonly Inline[]) => {
    for (const { text } of content) found ||= test(text);
  };
  for (const block of blocks) {
    eachContent(block, look);
    if (block.kind === 'picture') found ||= test(block.alt);
    if (block.kind === 'chart') found ||= test(block.drawing.alt);
  }
  return found;
}

function textOf(text: string): Content {
  return { kind: 'text', paragraphs: text.includes('\n') || text.includes('\r') ? splitText(text) : [text] };
}

const splitText = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|(?<!\n)\n+$/g, '')
    .split(PARAGRAPH_BREAK);

/** A list of words becomes one text joined with 、; a list that holds an object or blocks is unprintable. */
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

/** Splits rich text into paragraphs at blank lines. */
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
