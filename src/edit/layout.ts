// Where the pieces of a YAML text stand, to the character. The tree (source/tree.ts) knows the spans of values, but not those of
// dashes, colons, commas, brackets, heads of block texts, anchors and comments; the YAML library's tokens know all of these.
import { CST, Parser } from 'yaml';
import type { Span } from '../source/source.js';
import { wordsEnd } from './blanks.js';

export type Token = CST.Token;
export type Item = CST.CollectionItem;
export type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/**
 * The tokens of a text or of a part of it, which consists of whole lines.
 * @param text its lines end with LF or CRLF
 */
export function tokensOf(text: string, { start, end }: Span): readonly Token[] {
  const parser = new Parser();
  // So that the tokens of a part have their offsets in the whole.
  parser.offset = start;
  return [...parser.parse(start === 0 && end === text.length ? text : text.slice(start, end))];
}

export function isCollection(token: Token | undefined): token is Collection {
  return token?.type === 'block-map' || token?.type === 'block-seq' || token?.type === 'flow-collection';
}

export function isFlow(token: Token | undefined): token is CST.FlowCollection {
  return token?.type === 'flow-collection';
}

/** Whether it holds keys. */
export function isMapping(token: Collection): boolean {
  return token.type === 'block-map' || (isFlow(token) && token.start.type === 'flow-map-start');
}

/** A scalar with nothing in it stands for a value that is still to be written. */
export function isEmpty(token: Token | undefined): token is undefined {
  return token === undefined || (token.type === 'scalar' && token.source === '');
}

/** The entries or items of a collection; behind the last there may be tokens of comments alone, which are none. */
export function itemsOf(collection: Collection): readonly Item[] {
  if (collection.type === 'block-seq')
    return collection.items.filter(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
  return collection.items.filter(({ key, sep, value }) => key || sep || value);
}

/** A key as its writer spelt it; undefined where it is no word. */
export function spellingOf(item: Item | undefined): string | undefined {
  const key = item?.key;
  if (!key || !('source' in key)) return undefined;
  if (key.type === 'scalar') return key.source;
  return CST.resolveAsScalar(key, false, () => {})?.value;
}

const blank = new Set(['space', 'newline', 'comment', 'comma', 'flow-seq-start', 'flow-map-start']);

/** Where an item begins: its dash, its key, or in brackets whatever is first. */
export function itemStart(item: Item): number {
  const tokens = [...item.start, ...(item.key ? [item.key] : []), ...(item.sep ?? [])];
  const first = tokens.find(({ type }) => !blank.has(type)) ?? item.value;
  return first?.offset ?? 0;
}

/** Where what is said by an item ends: neither blanks nor comments behind it count. */
export function itemEnd(text: string, item: Item): number {
  return isEmpty(item.value) ? headEnd(text, item) : contentEnd(text, item.value);
}

/** Where an item's value may begin: behind its dash or colon, its anchor and its tag. */
export function headEnd(text: string, item: Item): number {
  const tokens = [...item.start, ...(item.key ? [item.key] : []), ...(item.sep ?? [])];
  const last = tokens.findLast(({ type }) => !blank.has(type));
  return last ? contentEnd(text, last) : (item.value?.offset ?? 0);
}

/** Where what a token says ends. */
export function contentEnd(text: string, token: Token): number {
  if (token.type === 'block-scalar') return blockEnd(text, token);
  if (isFlow(token)) {
    const close = token.end.find(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');
    return (close?.offset ?? token.offset) + 1;
  }
  if (isCollection(token)) {
    const last = itemsOf(token).at(-1);
    return last ? itemEnd(text, last) : token.offset;
  }
  return token.offset + ('source' in token ? token.source.length : 0);
}

/** The head of a block text, `|` or `>` and what stands right behind it, and the lines below. */
export function blockParts(
  text: string,
  token: CST.BlockScalar,
): { readonly head: Span; readonly body: Span; readonly keeps: boolean } {
  const head = token.props.find(({ type }) => type === 'block-scalar-header');
  const [start, sign] = head && 'source' in head ? [head.offset, head.source] : [token.offset, ''];
  const from = nextLine(text, start);
  return {
    head: { start, end: start + sign.length },
    body: { start: from, end: from + token.source.length },
    keeps: sign.includes('+'),
  };
}

function blockEnd(text: string, token: CST.BlockScalar): number {
  const { head, body, keeps } = blockParts(text, token);
  if (keeps) {
    if (body.end <= body.start) return lineEnd(text, head.start);
    return text[body.end - 1] === '\n' ? body.end - (text[body.end - 2] === '\r' ? 2 : 1) : body.end;
  }
  return Math.max(wordsEnd(text, body.end), lineEnd(text, head.start));
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of a line, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** From 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Does nothing but blanks stand before an offset on its line? */
export function isOnOwnLine(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, offset), offset));
}

/** Calls `visit` with every token below some others, in no certain order. */
export function eachToken(tokens: readonly Token[], visit: (token: Token) => void): void {
  const open: Token[] = [...tokens];
  for (let token = open.pop(); token; token = open.pop()) {
    visit(token);
    if ('props' in token) open.push(...token.props);
    if ('end' in token && token.end) open.push(...token.end);
    if (token.type === 'document') open.push(...token.start, ...(token.value ? [token.value] : []));
    if (!('items' in token)) continue;
    for (const { start, key, sep, value } of token.items) {
      for (const each of start) open.push(each);
      if (key) open.push(key);
      for (const each of sep ?? []) open.push(each);
      if (value) open.push(value);
    }
  }
}
