// Keys of a mapping added and taken away, in blocks and between braces.
import { childShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Edit } from '../source/diagnostic.js';
import { removeLines, removeOnly } from './change-list.js';
import { edit } from './edit.js';
import { type Collection, columnOf, isFlow, itemEnd, itemStart, itemsOf } from './layout.js';
import { removeInFlow, tailEnd } from './neighbours.js';
import type { Value } from './operation.js';
import { nameOf, type Place } from './place.js';
import { type Habits, spelledKey, written, writtenOnLine } from './write-in.js';

/** Adds an entry to a mapping that has some, at its place in the schema's order. @param shape of the mapping */
export function addKey(
  text: string,
  map: Collection,
  name: string,
  value: Value,
  shape: SchemaShape | undefined,
  habits: Habits,
): readonly Edit[] {
  const items = itemsOf(map);
  const key = spelledKey(name, shape, undefined, habits);
  const below = childShape(shape, name);
  const order = [...(shape?.fields?.keys() ?? [])];
  const rank = order.indexOf(name);
  // Behind the last that is to stand before it; what the schema does not know has no place, so it comes last.
  const after = items.findLastIndex((item) => {
    const at = order.indexOf(nameOf(item, shape) ?? '');
    return rank < 0 || (at >= 0 && at < rank);
  });
  const [before, first] = [items[after], items[0]];
  if (isFlow(map)) {
    const words = value === null ? `${key}:` : `${key}: ${writtenOnLine(value, 'flow', below, habits)}`;
    if (before) return [edit(itemEnd(text, before), itemEnd(text, before), `, ${words}`)];
    if (first) return [edit(itemStart(first), itemStart(first), `${words}, `)];
    return [edit(map.start.offset + 1, map.start.offset + 1, words)];
  }
  if (!first) return [];
  const column = columnOf(text, itemStart(first));
  const { beside, below: lines } = written(value, ':', column, below, habits);
  const pad = ' '.repeat(column);
  if (before) {
    const at = tailEnd(text, itemEnd(text, before), column);
    return [edit(at, at, `${habits.lineBreak}${pad}${key}:${beside}${lines}`)];
  }
  const at = itemStart(first);
  return [edit(at, at, `${key}:${beside}${lines}${habits.lineBreak}${pad}`)];
}

/** Takes an entry away. @param holder the place of the mapping itself, where it has one */
export function removeKey(
  text: string,
  { around, item, index }: Place,
  holder: Place | undefined,
): readonly Edit[] {
  const items = itemsOf(around);
  if (isFlow(around)) return removeInFlow(text, items, index);
  if (items.length > 1) return removeLines(text, items, index);
  return removeOnly(text, item, holder, '{}');
}
