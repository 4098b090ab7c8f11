// What stands around an entry or an item and belongs to it: comments, commas, line ends.
import type { Edit } from '../source/diagnostic.js';
import { isBlank } from './blanks.js';
import { type Item, itemEnd, itemStart, lineEnd, lineStart, nextLine } from './layout.js';

/** The end of what belongs to something that ends at an offset: the comment on its line and the comments further in, below it. */
export function tailEnd(text: string, end: number, column: number): number {
  let tail = lineEnd(text, end);
  for (let at = nextLine(text, tail); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const comment = /^( *)#/.exec(line);
    if (comment && (comment[1] ?? '').length > column) tail = at + line.length;
    else if (!isBlank(line)) break;
  }
  return tail;
}

/**
 * The start of what belongs to an item or entry that begins a line: the comment lines right above it, as far in as it is, speak
 * of it (as the starters say). Those behind a blank line or less far in speak of the whole list, those above the first key of
 * the file of the whole file.
 */
export function headStart(text: string, line: number, column: number): number {
  let head = line;
  while (head > 0) {
    const before = lineStart(text, head - 1);
    const comment = /^( *)#/.exec(text.slice(before, head));
    if (comment?.[1]?.length !== column) return head;
    head = before;
  }
  return line;
}

/**
 * Takes the lines from that of `from` to that of `tail` away; where blank lines stand on both sides, those below go too.
 * @param isFirst whether it stands at the head of others, which then come to stand there
 */
export function cutLines(text: string, from: number, tail: number, isFirst = false): Edit {
  const start = lineStart(text, from);
  let end = nextLine(text, tail);
  if (isFirst || isBlankLine(text, lineStart(text, start - 1), start))
    while (end < text.length && isBlankLine(text, end, nextLine(text, end))) end = nextLine(text, end);
  // Behind the last line there is no line end, so that before it goes; in the file as before there is none.
  if (end === text.length && !text.endsWith('\n'))
    return { span: { start: Math.max(0, start - (text[start - 2] === '\r' ? 2 : 1)), end }, text: '' };
  return { span: { start, end }, text: '' };
}

const isBlankLine = (text: string, start: number, end: number): boolean =>
  start < end && isBlank(text.slice(start, end));

/** Takes the blanks off the lines from an offset on that hold nothing else. */
export function emptyLines(text: string, from: number): readonly Edit[] {
  const edits: Edit[] = [];
  const isStart = from === lineStart(text, from);
  for (let at = isStart ? from : nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const end = lineEnd(text, at);
    if (!isBlank(text.slice(at, end))) break;
    if (end > at) edits.push({ span: { start: at, end }, text: '' });
  }
  return edits;
}

/** Takes one of the items between brackets away, with a comma beside it; comments beside it stay. */
export function removeInFlow(text: string, items: readonly Item[], index: number): readonly Edit[] {
  const item = items[index];
  if (!item) return [];
  const [start, end] = [itemStart(item), itemEnd(text, item)];
  const cut = (from: number, to: number): readonly Edit[] => [{ span: { start: from, end: to }, text: '' }];
  const [next, before] = [items[index + 1], items[index - 1]];
  if (next && !/[#\n]/.test(text.slice(end, itemStart(next)))) return cut(start, itemStart(next));
  const comma = commaBehind(text, end);
  if (comma) return cut(start, comma);
  if (!before) return cut(start, end);
  const last = itemEnd(text, before);
  if (!/[#\n]/.test(text.slice(last, start))) return cut(last, end);
  return cut(start, end);
}

/** The end of the comma behind an item; undefined where there is none, or a comment before it. */
function commaBehind(text: string, end: number): number | undefined {
  const found = /^\s*,/.exec(text.slice(end, end + 1000));
  return found ? end + found[0].length : undefined;
}
