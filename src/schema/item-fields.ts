// What an item of a list is called and what it says: the two fields without which nobody writes one.
import { remembered } from '../source/remembered.js';
import type { MapNode } from '../source/tree.js';
import { spellField } from './schema-names.js';
import type { SchemaField, SchemaShape } from './schema-shape.js';

export interface ItemFields {
  /** The name of an indicator, the title of a piece of work. */
  readonly head: SchemaField;
  /** Its figure, or its text. */
  readonly body: SchemaField;
  /** What a figure may be instead: of a target mostly the growth is written. */
  readonly other?: SchemaField;
}

const PAIRS = [
  ['name', 'value'],
  ['title', 'text'],
] as const;

/** The two fields of an item's shape; undefined for lists of anything else. */
export const itemFields = (item: SchemaShape | undefined): ItemFields | undefined => item && fieldsOf(item);

const fieldsOf = remembered(({ fields }: SchemaShape): ItemFields | undefined => {
  const growth = fields?.get('growth');
  for (const [name, value] of PAIRS) {
    const [head, body] = [fields?.get(name), fields?.get(value)];
    if (head && body && growth) return { head, body: growth, other: body };
    if (head && body) return { head, body };
  }
  return undefined;
});

/** Both fields as the writer of a mapping calls them: 名称 and 数值. */
export function spellItemFields(map: MapNode, { head, body }: ItemFields): readonly [string, string] {
  return [spellField(map, head), spellField(map, body)];
}
