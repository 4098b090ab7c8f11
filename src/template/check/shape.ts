// What a name in a template stands for, by the table of fields: what a check knows before there are any data.
import { FIELDS, type Field, type ObjectKind } from '../fields.js';

/** `unknown` is whatever the table cannot tell, such as what a helper returns: nothing is said of it. */
export type Shape =
  | { readonly kind: 'object'; readonly of: ObjectKind }
  | { readonly kind: 'list'; readonly of: ObjectKind | 'text' }
  | { readonly kind: 'text' | 'number' | 'flag' | 'blocks' | 'unknown' };

export const UNKNOWN: Shape = { kind: 'unknown' };

/** A field by its English or its Chinese name. */
export function fieldOf(kind: ObjectKind, name: string): { name: string; field: Field } | undefined {
  const fields: Readonly<Record<string, Field>> = FIELDS[kind];
  const own = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (own) return { name, field: own };
  const found = Object.entries(fields).find(([, { chinese }]) => chinese === name);
  return found && { name: found[0], field: found[1] };
}

/** Every name of an object's fields, the Chinese ones first. */
export function namesOf(kind: ObjectKind): readonly string[] {
  const fields: Readonly<Record<string, Field>> = FIELDS[kind];
  return [...Object.values(fields).map(({ chinese }) => chinese), ...Object.keys(fields)];
}

/** The shape of a field's value. */
export function shapeOf({ type }: Field): Shape {
  return type.startsWith('list:')
    ? { kind: 'list', of: type.slice('list:'.length) as ObjectKind | 'text' }
    : { kind: type as 'text' | 'number' | 'flag' | 'blocks' };
}

/** What `{{#each}}` makes of a value: an entry of the list; the fields of an object are of any kind. */
export function entryOf(shape: Shape): Shape {
  if (shape.kind !== 'list') return UNKNOWN;
  return shape.of === 'text' ? { kind: 'text' } : { kind: 'object', of: shape.of };
}

/** A shape in the writer's words. */
export function describeShape({ kind }: Shape): string {
  return SHAPES[kind];
}

const SHAPES: Readonly<Record<Shape['kind'], string>> = {
  object: '一组字段',
  list: '一个列表',
  text: '文字',
  number: '数',
  flag: '是与否',
  blocks: '整段的内容',
  unknown: '算出来的值',
};
