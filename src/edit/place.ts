// Finds the place of a path in a text, by the schema's names; refuses what cannot be changed at that place alone.
import { CST } from 'yaml';
import { fieldFor } from '../schema/schema-names.js';
import { childShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Path } from '../source/path.js';
import {
  type Collection,
  type Item,
  isCollection,
  isEmpty,
  isMapping,
  itemsOf,
  type Token,
} from './layout.js';
import { Refused } from './operation.js';

/** Where a value stands, or would stand. */
export interface Place {
  /** The list or mapping around it. */
  readonly around: Collection;
  readonly item: Item;
  /** The position among `itemsOf(around)`. */
  readonly index: number;
  /** Undefined where nothing is written. */
  readonly value: Token | undefined;
  readonly shape: SchemaShape | undefined;
}

export interface Found {
  /** The places down the path, as far as they are written. */
  readonly places: readonly Place[];
  /** The steps of the path that are not there. */
  readonly absent: Path;
  /** What stands at the last place, or the whole document. */
  readonly value: Token | undefined;
  readonly shape: SchemaShape | undefined;
}

/** Goes down a path as far as the text does. @param value of the whole document */
export function findPlace(value: Token | undefined, path: Path, root: SchemaShape | undefined): Found {
  const places: Place[] = [];
  let [below, shape]: [Token | undefined, SchemaShape | undefined] = [value, root];
  for (const [depth, step] of path.entries()) {
    if (below?.type === 'alias')
      throw new Refused(
        `这里引用了别处的内容（${below.source}），不能单独改；请到被引用的地方改，或先把引用改成文字`,
      );
    const place: Place | undefined = isCollection(below) ? placeIn(below, step, shape) : undefined;
    if (!place) return { places, absent: path.slice(depth), value: below, shape };
    places.push(place);
    [below, shape] = [place.value, place.shape];
  }
  return { places, absent: [], value: below, shape };
}

function placeIn(
  around: Collection,
  step: string | number,
  shape: SchemaShape | undefined,
): Place | undefined {
  const items = itemsOf(around);
  const index = isMapping(around) ? entryIndex(items, String(step), shape) : itemIndex(items, step);
  const item = items[index];
  if (!item) return undefined;
  refuseUnusual(item, isMapping(around));
  const value = isEmpty(item.value) ? undefined : item.value;
  return { around, item, index, value, shape: childShape(shape, step) };
}

function itemIndex(items: readonly Item[], step: string | number): number {
  const index = Number(step);
  return Number.isInteger(index) && index >= 0 && index < items.length ? index : -1;
}

function entryIndex(items: readonly Item[], name: string, shape: SchemaShape | undefined): number {
  const at = items.flatMap((item, index) => (nameOf(item, shape) === name ? [index] : []));
  if (at.length > 1) {
    const spellings = at.map((index) => `“${spellingOf(items[index]) ?? ''}”`).join('和');
    throw new Refused(`${spellings}是同一个键，写了两次，不知道该改哪一处；请先删去一处`);
  }
  return at[0] ?? -1;
}

function refuseUnusual(item: Item, isEntry: boolean): void {
  for (const token of [...item.start, ...(item.sep ?? [])]) {
    if (token.type === 'anchor')
      throw new Refused(
        `这里的内容有“${token.source}”，别处引用了它，改了会连别处一起改；请先把引用改成写出来的内容`,
      );
  }
  const isAsked = item.start.some(({ type }) => type === 'explicit-key-ind');
  if (isAsked && !item.sep?.some(({ type }) => type === 'map-value-ind'))
    throw new Refused('这里的键用“? ”写成，后面没有冒号；请先改成“键: 值”的写法');
  if (!isEntry && item.sep) throw new Refused('这里方括号里直接写了“键: 值”，请先用花括号括起来');
}

/** A key as its writer spelt it; undefined where it is no word. */
export function spellingOf(item: Item | undefined): string | undefined {
  const key = item?.key;
  if (!key || !('source' in key)) return undefined;
  if (key.type === 'scalar') return key.source;
  return CST.resolveAsScalar(key, false, () => {})?.value;
}

/** The schema's name of a key, or the key itself where the schema has none. */
export function nameOf(item: Item, shape: SchemaShape | undefined): string | undefined {
  const spelling = spellingOf(item);
  if (spelling === undefined) return undefined;
  return (shape && fieldFor(shape, spelling)?.name) ?? spelling;
}
