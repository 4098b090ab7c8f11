// Items of a list put in, taken out and moved, in block lists and between brackets.
import { childShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Edit } from '../source/diagnostic.js';
import { isBlank, wordsEnd } from './blanks.js';
import { putValue } from './change-value.js';
import { edit } from './edit.js';
import {
  type Collection,
  columnOf,
  headEnd,
  type Item,
  isFlow,
  isOnOwnLine,
  itemEnd,
  itemStart,
  itemsOf,
  lineEnd,
  lineStart,
} from './layout.js';
import { cutLines, headStart, removeInFlow, tailEnd } from './neighbours.js';
import type { Value } from './operation.js';
import type { Place } from './place.js';
import { type Habits, written, writtenOnLine } from './write-in.js';

/** Puts an item into a list that has some, before the item at `index` or behind the last. @param shape of the list */
export function insertItem(
  text: string,
  list: Collection,
  index: number,
  value: Value,
  shape: SchemaShape | undefined,
  habits: Habits,
): readonly Edit[] {
  const items = itemsOf(list);
  const below = childShape(shape, 0);
  const [next, before] = [items[index], items[index - 1]];
  if (isFlow(list)) {
    const words = writtenOnLine(value, 'flow', below, habits);
    if (before) return [edit(itemEnd(text, before), itemEnd(text, before), `, ${words}`)];
    if (next) return [edit(itemStart(next), itemStart(next), `${words}, `)];
    return [edit(list.start.offset + 1, list.start.offset + 1, words)];
  }
  const [first, second] = items;
  if (!first) return [];
  const column = columnOf(text, itemStart(first));
  const { beside, below: lines } = written(value, '-', column, below, habits);
  const { lineBreak } = habits;
  // Blank lines between the items are wanted beside the new one too.
  const isSpaced =
    second !== undefined &&
    /\n\s*\n/.test(text.slice(tailEnd(text, itemEnd(text, first), column), itemStart(second)));
  const gap = isSpaced ? lineBreak : '';
  const pad = ' '.repeat(column);
  if (before) {
    const at = tailEnd(text, itemEnd(text, before), column);
    return [edit(at, at, `${lineBreak}${gap}${pad}-${beside}${lines}`)];
  }
  const at = itemStart(first);
  return [edit(at, at, `-${beside}${lines}${lineBreak}${gap}${pad}`)];
}

/** Takes an item out. @param place of the list itself, where it has one: an empty list is written there */
export function removeItem(
  text: string,
  list: Collection,
  index: number,
  place: Place | undefined,
): readonly Edit[] {
  const items = itemsOf(list);
  const item = items[index];
  if (!item) return [];
  if (isFlow(list)) return removeInFlow(text, items, index);
  return items.length > 1 ? removeLines(text, items, index) : removeOnly(text, item, place, '[]');
}

/**
 * Takes the only item or entry of a block out; what is said of the whole block stays.
 * @param holder the place of the block, where it has one
 * @param sign of an empty one
 */
export function removeOnly(
  text: string,
  item: Item,
  holder: Place | undefined,
  sign: '[]' | '{}',
): readonly Edit[] {
  const start = itemStart(item);
  const column = columnOf(text, start);
  const tail = tailEnd(text, itemEnd(text, item), column);
  if (!holder) return [edit(start, tail, sign)];
  const head = headEnd(text, holder.item);
  const line = lineEnd(text, head);
  if (start <= line || !isOnOwnLine(text, start))
    return putValue(text, holder, { beside: ` ${sign}`, below: '' });
  // Blanks at the end of the key's line would stand behind the sign.
  const stop = isBlank(text.slice(head, line)) ? line : head;
  return [
    edit(head, stop, ` ${sign}`),
    cutLines(text, headStart(text, lineStart(text, start), column), tail),
  ];
}

/** Takes one of several items or entries out of a block. */
export function removeLines(text: string, items: readonly Item[], index: number): readonly Edit[] {
  const item = items[index];
  if (!item) return [];
  const start = itemStart(item);
  const tail = tailEnd(text, itemEnd(text, item), columnOf(text, start));
  if (isOnOwnLine(text, start)) {
    const head = headStart(text, lineStart(text, start), columnOf(text, start));
    return [cutLines(text, head, tail, index === 0)];
  }
  // The first one stands behind a dash; the next one takes its place, unless it has comments of its own above it.
  const next = items[index + 1];
  const isTold = next !== undefined && text.slice(tail, itemStart(next)).includes('#');
  if (isTold) return [edit(wordsEnd(text, start), tail, '')];
  return [edit(start, next ? itemStart(next) : tail, '')];
}

/**
 * Moves an item to another index. The comments right above an item go with it; blank lines stay where they are.
 * @param first the index of the first item in `list`, which may hold but a part of the items
 */
export function moveItem(
  text: string,
  list: Collection,
  { from, to, first }: { readonly from: number; readonly to: number; readonly first: number },
  habits: Habits,
): readonly Edit[] {
  const items = itemsOf(list);
  const order = items.map((_, index) => index);
  order.splice(to - first, 0, ...order.splice(from - first, 1));
  const spans = isFlow(list)
    ? items.map((item) => ({ start: itemStart(item), end: itemEnd(text, item) }))
    : blockSpans(text, items);
  const [top] = items;
  const column = top ? columnOf(text, itemStart(top)) : 0;
  const pad = ' '.repeat(column);
  // A list whose first dash stands behind another dash has nothing before it that could move.
  const isCompact = top !== undefined && !isFlow(list) && !isOnOwnLine(text, itemStart(top));
  return spans.flatMap(({ start, end }, index) => {
    const source = order[index] ?? index;
    const span = spans[source];
    if (source === index || !span) return [];
    let words = text.slice(span.start, span.end);
    if (isCompact && source === 0) words = pad + words;
    if (isCompact && index === 0)
      words = words.startsWith(`${pad}-`) ? words.slice(column) : habits.lineBreak + words;
    return [edit(start, end, words)];
  });
}

function blockSpans(text: string, items: readonly Item[]): readonly { start: number; end: number }[] {
  return items.map((item) => {
    const dash = itemStart(item);
    const column = columnOf(text, dash);
    const line = lineStart(text, dash);
    const start = isOnOwnLine(text, dash) ? headStart(text, line, column) : dash;
    return { start, end: tailEnd(text, itemEnd(text, item), column) };
  });
}
