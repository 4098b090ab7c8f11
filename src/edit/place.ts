// Finds the place of a path in a text, by the schema's names; refuses what cannot be changed at that place alone.

import type { CST } from 'yaml';
import { fieldFor } from '../schema/schema-names.js';
import { childShape, type SchemaShape } from '../schema/schema-shape.js';
import { namedLines } from '../source/named-lines.js';
import type { Path } from '../source/path.js';
import { positionAt, type Source } from '../source/source.js';
import {
  type Collection,
  type Item,
  isCollection,
  isEmpty,
  isMapping,
  itemStart,
  itemsOf,
  spellingOf,
  type Token,
} from './layout.js';
import { Refused } from './operation.js';
import type { Layout } from './read-text.js';
import { isReference, isReferredTo } from './references.js';

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

/** Goes down the path of a layout as far as the text does. @param source of which the layout is */
export function findPlace(source: Source, layout: Layout): Found {
  const { tokens, path } = layout;
  const places: Place[] = [];
  let [below, shape]: [Token | undefined, SchemaShape | undefined] = [layout.document, layout.shape];
  for (const [depth, step] of path.entries()) {
    if (below?.type === 'alias') throw new Refused(isReference(source, tokens, below));
    const place: Place | undefined = isCollection(below) ? placeIn(source, below, step, shape) : undefined;
    const anchor = place && [...place.item.start, ...(place.item.sep ?? [])].find(isAnchor);
    if (anchor) throw new Refused(isReferredTo(source, tokens, anchor));
    if (!place) return { places, absent: path.slice(depth), value: below, shape };
    places.push(place);
    [below, shape] = [place.value, place.shape];
  }
  return { places, absent: [], value: below, shape };
}

const isAnchor = (token: CST.SourceToken): boolean => token.type === 'anchor';

function placeIn(
  source: Source,
  around: Collection,
  step: string | number,
  shape: SchemaShape | undefined,
): Place | undefined {
  const items = itemsOf(around);
  const index = isMapping(around) ? entryIndex(source, items, String(step), shape) : itemIndex(items, step);
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

function entryIndex(
  source: Source,
  items: readonly Item[],
  name: string,
  shape: SchemaShape | undefined,
): number {
  const at = items.flatMap((item, index) => (nameOf(item, shape) === name ? [index] : []));
  if (at.length > 1) {
    const twice = at.flatMap((index) => items[index] ?? []);
    const spellings = new Set(twice.map((item) => `“${spellingOf(item) ?? ''}”`));
    const lines = namedLines(twice.map((item) => positionAt(source, itemStart(item)).line));
    const one = spellings.size > 1 ? '是同一项' : '';
    throw new Refused(
      `${[...spellings].join('和')}${one}，写了不止一次（${lines}），不知道该改哪一处；请先只留一处`,
    );
  }
  return at[0] ?? -1;
}

function refuseUnusual(item: Item, isEntry: boolean): void {
  const isAsked = item.start.some(({ type }) => type === 'explicit-key-ind');
  if (isAsked && !item.sep?.some(({ type }) => type === 'map-value-ind'))
    throw new Refused('这里的键用“? ”写成，后面没有冒号；请先改成“键: 值”的写法');
  if (!isEntry && item.sep) throw new Refused('这里方括号里直接写了“键: 值”，请先用花括号括起来');
}

/** The schema's name of a key, or the key itself where the schema has none. */
export function nameOf(item: Item, shape: SchemaShape | undefined): string | undefined {
  const spelling = spellingOf(item);
  if (spelling === undefined) return undefined;
  return (shape && fieldFor(shape, spelling)?.name) ?? spelling;
}
