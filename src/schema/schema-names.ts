// The two names of everything in the data, the schema's own and its Chinese title, and how a place is called in messages.

import type { Path } from '../source/path.js';
import { remembered } from '../source/remembered.js';
import type { MapNode, TreeNode } from '../source/tree.js';
import { entryOf, nodeAt } from '../source/tree.js';
import type { Choice, SchemaField, SchemaShape } from './schema-shape.js';
import { allMappings, childShape, rootShape } from './schema-shape.js';

/** The fields of a mapping by both of their names. */
const fieldsByName = remembered((shape: SchemaShape): ReadonlyMap<string, SchemaField> => namedFields(shape));

/** The same by their names as `foldName` makes them, which are asked for only where a key is spelt in another way. */
const fieldsByFoldedName = remembered(
  (shape: SchemaShape): ReadonlyMap<string, SchemaField> => namedFields(shape, foldName),
);

function namedFields(shape: SchemaShape, spelt = (name: string) => name): ReadonlyMap<string, SchemaField> {
  const fields = new Map<string, SchemaField>();
  for (const field of shape.fields?.values() ?? [])
    for (const name of [field.name, field.title]) fields.set(spelt(name), field);
  return fields;
}

/** The field a key stands for in a mapping, in either language; widths, blanks and case do not matter. */
export function fieldFor(shape: SchemaShape, spelling: string): SchemaField | undefined {
  return fieldsByName(shape).get(spelling) ?? fieldsByFoldedName(shape).get(foldName(spelling));
}

/** Whether a word is the name of a field of the summary, at whatever place. */
export function isFieldName(word: string): boolean {
  return allMappings(rootShape()).some((shape) => fieldFor(shape, word) !== undefined);
}

/** The choice a word stands for, in either language. */
export function choiceFor(choices: readonly Choice[], written: string): Choice | undefined {
  const word = written.trim();
  const exact = choices.find(({ value, title }) => value === word || title === word);
  if (exact) return exact;
  const folded = foldName(word);
  return choices.find(({ value, title }) => foldName(String(value)) === folded || foldName(title) === folded);
}

/**
 * A name without differences of width, case and blanks. Zero-width characters go too: they come along when a key is pasted
 * from a web page, and a message that quoted them would look wrong without a reason.
 */
function foldName(name: string): string {
  // As most names are; nothing but case can be folded in them.
  if (/^[\w\u4e00-\u9fff]+$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
}

/** Whether a key or value is written in Chinese. */
export function isChinese(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/** Whether the writer of a mapping uses Chinese keys: the language a missing or misspelt key is named in. */
export function writesChinese(map: MapNode): boolean {
  // Twenty keys are enough to tell; a hostile file has a hundred thousand.
  const first = map.entries.slice(0, 20);
  const chinese = first.filter(({ spelling }) => isChinese(spelling)).length;
  return chinese * 2 >= first.length;
}

/** A field as the writer of that mapping calls it, or would call it. */
export function spellField(map: MapNode, field: SchemaField): string {
  return entryOf(map, field.name)?.spelling ?? (writesChinese(map) ? field.title : field.name);
}

/** A place in the writer's own spelling: `指标 › 第2项（工业投资） › 数值`; empty for the root. */
export function describePath(root: TreeNode, path: Path, schema: SchemaShape = rootShape()): string {
  const words: string[] = [];
  let node: TreeNode | undefined = root;
  let shape: SchemaShape | undefined = schema;
  for (const step of path) {
    const below: TreeNode | undefined = node && nodeAt(node, [step]);
    words.push(typeof step === 'number' ? `第${step + 1}项${nameOf(below)}` : spell(node, shape, step));
    shape = childShape(shape, step);
    node = below;
  }
  return words.join(' › ');
}

/** What an item is called, in brackets, where it has a name and not a whole sentence. */
function nameOf(item: TreeNode | undefined): string {
  if (item?.kind !== 'map') return '';
  const called = (entryOf(item, 'name') ?? entryOf(item, 'title'))?.value;
  const name = called?.kind === 'scalar' && typeof called.value === 'string' ? called.value.trim() : '';
  return name === '' || name.length > 20 ? '' : `（${name}）`;
}

function spell(node: TreeNode | undefined, shape: SchemaShape | undefined, step: string): string {
  const field = shape?.fields?.get(step);
  if (node?.kind !== 'map') return field?.title ?? step;
  return field ? spellField(node, field) : (entryOf(node, step)?.spelling ?? step);
}
