// The shape of any data, read off their values: a template that is not filled with a report is checked
// against it.
import { once } from '../source/remembered.js';
import { type FieldShape, type ObjectShape, type Shape, unionOf } from './shape.js';
import { isRichBlocks, isRichPicture, isRichText } from './value-content.js';

/**
 * The shape of a value; its fields and entries are read only on demand, so that data may contain themselves.
 */
export const shapeOfData = (value: unknown): Shape => shapeOfAll([value]);

/** One shape for all the values; objects are merged into one that has every field of any of them. */
function shapeOfAll(values: readonly unknown[]): Shape {
  const simple = new Set<'text' | 'number' | 'flag' | 'blocks' | 'picture'>();
  const lists: unknown[][] = [];
  const objects: object[] = [];
  for (const value of values) {
    if (Array.isArray(value)) lists.push(value);
    else if (isFields(value)) objects.push(value);
    else if (value !== undefined && value !== null) simple.add(kindOf(value));
  }
  return unionOf([
    ...[...simple].map((kind): Shape => ({ kind })),
    ...(lists.length > 0 ? [{ kind: 'list', entry: once(() => shapeOfAll(lists.flat())) } as const] : []),
    ...(objects.length > 0 ? [{ kind: 'object', of: objectOf(objects) } as const] : []),
  ]);
}

/**
 * Whether a template may name the value's properties; not so for a date, rich content or Handlebars'
 * SafeString.
 */
function isFields(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  return !isRichText(value) && !isRichBlocks(value) && !('toHTML' in value);
}

function kindOf(value: unknown): 'text' | 'number' | 'flag' | 'blocks' | 'picture' {
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value !== 'object' || value === null) return 'text';
  return isRichBlocks(value) ? 'blocks' : isRichPicture(value) ? 'picture' : 'text';
}

function objectOf(objects: readonly object[]): ObjectShape {
  const names = once(() => [...new Set(objects.flatMap((object) => Object.keys(object)))]);
  const known = new Map<string, FieldShape | undefined>();
  const find = (name: string): FieldShape | undefined => {
    const holders = objects.filter((object) => Object.hasOwn(object, name));
    if (holders.length === 0) return undefined;
    return { name, shape: shapeOfAll(holders.map((holder) => (holder as Record<string, unknown>)[name])) };
  };
  return {
    whose: '数据',
    names,
    field(name) {
      if (!known.has(name)) known.set(name, find(name));
      return known.get(name);
    },
  };
}
