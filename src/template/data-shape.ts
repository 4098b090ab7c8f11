// The shape of any data, found by looking at them: what a template is checked against when it is filled with other than a report.
import { type FieldShape, type ObjectShape, type Shape, unionOf } from './shape.js';
import { isRichBlocks, isRichText } from './value-content.js';

/** The shape of a value; what it holds is looked at only when it is asked for, so that data may hold themselves. */
export const shapeOfData = (value: unknown): Shape => shapeOfAll([value]);

/** One shape for all these values: of many objects, one object with every field that any of them has. */
function shapeOfAll(values: readonly unknown[]): Shape {
  const simple = new Set<'text' | 'number' | 'flag' | 'blocks'>();
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

/** The insides of a date, of rich text and of what a helper made safe are no fields. */
function isFields(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  return !isRichText(value) && !isRichBlocks(value) && !('toHTML' in value);
}

function kindOf(value: unknown): 'text' | 'number' | 'flag' | 'blocks' {
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'object' && value !== null && isRichBlocks(value) ? 'blocks' : 'text';
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

function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
