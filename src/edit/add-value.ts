// Adds a value of which the key is not there yet, and says where that cannot be.
import { childShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Edit } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import { insertItem } from './change-list.js';
import { addKey } from './change-map.js';
import { changeValue } from './change-value.js';
import {
  type Collection,
  contentEnd,
  isCollection,
  isFlow,
  isMapping,
  itemsOf,
  type Token,
} from './layout.js';
import { Refused, type Value } from './operation.js';
import type { Found } from './place.js';
import type { Habits } from './write-in.js';

/** Writes a value of which the key, and perhaps those above it, are not there. */
export function addValue(text: string, found: Found, value: Value, habits: Habits): readonly Edit[] {
  const [step = '', ...below] = found.absent;
  const place = found.places.at(-1);
  const wrapped = below.reduceRight<Value>(wrap, value);
  refuseUnknown(found.shape, found.absent);
  const around = found.value;
  if (isCollection(around) && isMapping(around) === (typeof step === 'string')) {
    const count = itemsOf(around).length;
    const isMore = takesMore(text, around);
    if (isMore && typeof step === 'string') return addKey(text, around, step, wrapped, found.shape, habits);
    if (typeof step === 'number') refuseFar(step, count);
    if (isMore) return insertItem(text, around, count, wrapped, found.shape, habits);
  } else if (around && !isNothing(around)) throw new Refused(notHere(around, step, found.shape));
  if (!place) {
    // A file of `{}` and nothing more.
    if (isCollection(around) && typeof step === 'string')
      return addKey(text, around, step, wrapped, found.shape, habits);
    throw new Refused('文件里还没有内容，请先从样例开始');
  }
  return changeValue(text, place, wrap(wrapped, step), habits);
}

function wrap(value: Value, step: string | number): Value {
  if (typeof step === 'string') return { [step]: value };
  refuseFar(step, 0);
  return [value];
}

function refuseFar(index: number, count: number): void {
  if (index !== count) throw new Refused(`这里只有 ${count} 项，没有第 ${index + 1} 项`);
}

/** Whether what is added is put between what stands there already: items, or comments between brackets. */
export function takesMore(text: string, around: Collection): boolean {
  const hasComments = isFlow(around) && text.slice(around.offset, contentEnd(text, around)).includes('#');
  return itemsOf(around).length > 0 || hasComments;
}

/** @throws Refused where the schema has no such steps */
function refuseUnknown(shape: SchemaShape | undefined, steps: Path): void {
  let at = shape;
  for (const step of steps) {
    const below = childShape(at, step);
    if (!below)
      throw new Refused(`这里没有${typeof step === 'number' ? '可以逐项写的内容' : `“${step}”这一项`}`);
    at = below;
  }
}

/** Whether what is written stands for a value that is still to be filled in. */
export function isNothing(token: Token): boolean {
  return token.type === 'scalar' && /^(?:~|null|Null|NULL)?$/.test(token.source);
}

/** Why nothing can be put below what stands at a place: a Chinese sentence. */
export function notHere(token: Token, step: string | number, shape: SchemaShape | undefined): string {
  const is = isCollection(token) ? (isMapping(token) ? '分项写的“键: 值”' : '逐项写的清单') : '一段文字';
  const what =
    typeof step === 'number' ? `第 ${step + 1} 项` : `“${shape?.fields?.get(step)?.title ?? step}”`;
  return `这里写的是${is}，不能在里面写${what}；请先改成另一种写法`;
}
