// Every operation at every node of a file, and what must hold of each, reckoned without anything of src/edit.
import { applyOperation } from '../../src/edit/apply-operation.js';
import { shownText } from '../../src/edit/long-text.js';
import type { Operation, SingleOperation, Value } from '../../src/edit/operation.js';
import { canonicalize } from '../../src/schema/canonicalize.js';
import { fieldFor } from '../../src/schema/schema-names.js';
import { childShape, rootShape, type SchemaShape } from '../../src/schema/schema-shape.js';
import { parseYaml } from '../../src/source/parse-yaml.js';
import type { Path } from '../../src/source/path.js';
import { createSource } from '../../src/source/source.js';
import type { TreeNode } from '../../src/source/tree.js';
import { withEdits } from '../../src/source/with-edits.js';
import { touchedBytes } from './kept-bytes.js';
import { readByLibrary } from './read-by-parts.js';

const TEXTS = [
  '改了的文字',
  'a: b # 不是注释',
  '215.30',
  '"引号" 和 \'单引号\'',
  '- 短横',
  '第一段\n\n第二段',
  '[甲], {乙}',
  '｜',
  '是',
];

const bare = (text: string) => text.replace(/^\ufeff/, '');

function treeOf(text: string): TreeNode | undefined {
  const source = createSource('a.yaml', bare(text));
  const { root } = parseYaml(source);
  return root && canonicalize(source, root).root;
}

/** All operations on a file. */
export function* everyOperation(text: string): Generator<SingleOperation> {
  const root = treeOf(text);
  if (root) yield* below(root, [], rootShape());
}

function* below(node: TreeNode, path: Path, shape: SchemaShape | undefined): Generator<SingleOperation> {
  if (path.length > 0) {
    yield { kind: 'clear', path };
    yield { kind: 'remove', path };
  }
  if (shape?.items && shape.fields && path.length > 0) {
    yield { kind: 'reshape', path, form: 'list' };
    yield { kind: 'reshape', path, form: 'section' };
  }
  if (node.kind === 'scalar') {
    if (path.length === 0) return;
    for (const value of TEXTS) yield { kind: 'set', path, value };
    yield { kind: 'set', path, value: 12.5 };
    yield { kind: 'set', path, value: [{ 甲: '乙', 丙: null }, '丁'] };
    if (typeof node.value === 'string') yield* texts(shownText(node.typed ?? node.value), path);
    if (node.value === null) yield { kind: 'text', path, shown: '甲段\n乙段' };
    if (node.value === null && shape?.items) yield { kind: 'insert', path, index: 0, value: '新的项' };
    return;
  }
  if (path.length > 0) yield { kind: 'set', path, value: '一句话' };
  if (node.kind === 'list') {
    const count = node.items.length;
    for (let index = 0; index <= count; index += 1) {
      yield { kind: 'insert', path, index, value: '新的项' };
      yield { kind: 'insert', path, index, value: { title: '新的项', text: '第一段。\n\n第二段。' } };
      for (let to = 0; to < count && index < count; to += 1)
        if (to !== index && (count < 9 || Math.abs(to - index) < 3))
          yield { kind: 'move', path, from: index, to };
    }
    for (const [index, item] of node.items.entries())
      yield* below(item, [...path, index], childShape(shape, index));
    return;
  }
  const there = new Set([...node.entries, ...(node.idle ?? [])].map(({ key }) => key));
  for (const field of shape?.fields?.values() ?? []) {
    if (there.has(field.name)) continue;
    yield { kind: 'set', path: [...path, field.name], value: '加的值' };
    yield { kind: 'set', path: [...path, field.name], value: '长文。\n\n二段。' };
    yield { kind: 'set', path: [...path, field.name], value: null };
    if (field.shape().items) {
      yield { kind: 'insert', path: [...path, field.name], index: 0, value: '甲' };
      yield { kind: 'set', path: [...path, field.name], value: ['甲', { title: '乙' }] };
    }
    const [inner] = field.shape().fields?.keys() ?? [];
    if (inner) yield { kind: 'set', path: [...path, field.name, inner], value: '里面的值' };
  }
  for (const { key, value } of node.entries) yield* below(value, [...path, key], childShape(shape, key));
  for (const { key } of node.idle ?? []) yield { kind: 'set', path: [...path, key], value: '填上' };
}

function* texts(shown: string, path: Path): Generator<SingleOperation> {
  const middle = shown.length >> 1;
  const changed = [
    `${shown.slice(0, middle)}新词${shown.slice(middle)}`,
    shown.slice(0, middle) + shown.slice(middle + 3),
    `${shown.slice(0, middle)}\n${shown.slice(middle)}`,
    `${shown}末尾加一句：# 不是注释。`,
    `开头"${shown}`,
    `${shown}\n另起一段。`,
    shown.replace('\n', ''),
    shown.split('\n').slice(1).join('\n'),
    shown,
    '',
  ];
  for (const each of changed) yield { kind: 'text', path, shown: each };
}

export interface Outcome {
  readonly refused?: string;
  /** What does not hold; empty where all does. */
  readonly faults: readonly string[];
  readonly text: string;
}

/** Makes an operation and holds what came of it against what was meant. */
export function outcomeOf(text: string, operation: SingleOperation): Outcome {
  const before = createSource('a.yaml', text);
  const edited = applyOperation(before, operation as Operation);
  if (edited.kind === 'refused')
    return { refused: edited.reason, faults: saysWhy(edited.reason) ? [] : ['reason'], text };
  const faults: string[] = [];
  if (text.startsWith('\ufeff') !== edited.text.startsWith('\ufeff')) faults.push('mark');
  if (withEdits(text, edited.edits) !== edited.text) faults.push('edits');
  const had = once('library', text, () => readByLibrary(bare(text)));
  const has = readByLibrary(bare(edited.text));
  if (has.errors > had.errors) faults.push('unreadable');
  if (
    !isSame(
      [...has.comments, ...edited.lostComments.map((each) => each.trimEnd())].sort(),
      had.comments.toSorted(),
    )
  )
    faults.push('comments');
  if (!fits(has.data, expected(had.data, operation))) faults.push('data');
  const root = once('tree', text, () => treeOf(text));
  faults.push(...touchedBytes(text, root, operation, edited.edits));
  const breaks = new Set(text.match(/\r\n|\n|\r/g));
  if (breaks.size === 1 && (edited.text.match(/\r\n|\n|\r/g) ?? []).some((each) => !breaks.has(each)))
    faults.push('line breaks');
  return { faults, text: edited.text };
}

/** A sentence for the writer that names what is in the way: the last resort of `whyNot` does not. */
function saysWhy(reason: string): boolean {
  return /\p{Script=Han}/u.test(reason) && !reason.includes('写法比较特别');
}

const kept = new Map<string, Map<string, unknown>>();
/** What was made of the last text that it was asked for again and again. */
function once<Made>(what: string, text: string, make: () => Made): Made {
  const known = kept.get(what);
  if (known?.has(text)) return known.get(text) as Made;
  const made = make();
  kept.set(what, new Map<string, unknown>([[text, made]]));
  return made;
}

/** A value that was set: it may be written in the words of the writer's language. */
class Given {
  constructor(
    readonly value: Value,
    readonly shape: SchemaShape | undefined,
  ) {}
}
class Shown {
  constructor(readonly shown: string) {}
}

type Data = Record<string, unknown>;

function expected(data: unknown, operation: SingleOperation): unknown {
  const { path } = operation;
  switch (operation.kind) {
    case 'set':
      return at(data, path, (_, shape) => new Given(operation.value, shape));
    case 'clear':
      return at(data, path, () => null);
    case 'text': {
      const shown = operation.shown
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n');
      return at(data, path, () => (shown === '' ? null : new Shown(shown)));
    }
    case 'remove':
      return at(data, path, () => undefined);
    case 'insert':
      return at(data, path, (list, shape) => {
        const items = Array.isArray(list) ? [...(list as unknown[])] : [];
        items.splice(operation.index, 0, new Given(operation.value, childShape(shape, 0)));
        return items;
      });
    case 'move':
      return at(data, path, (list) => {
        const items = [...(list as unknown[])];
        items.splice(operation.to, 0, ...items.splice(operation.from, 1));
        return items;
      });
    case 'reshape':
      return at(data, path, (old, shape) => {
        const field = shape?.fields?.has('items') ? 'items' : 'tasks';
        const isMap = typeof old === 'object' && old !== null && !Array.isArray(old);
        if (operation.form === 'list') return isMap ? (Object.values(old as Data)[0] ?? null) : old;
        return isMap ? old : new Map([[field, old ?? null]]);
      });
  }
}

function at(
  data: unknown,
  path: Path,
  change: (old: unknown, shape: SchemaShape | undefined) => unknown,
  shape: SchemaShape | undefined = rootShape(),
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data, shape);
  const below = childShape(shape, step);
  if (Array.isArray(data)) {
    const made = at(data[Number(step)], rest, change, below);
    const items = [...(data as unknown[])];
    if (made === undefined) items.splice(Number(step), 1);
    else items[Number(step)] = made;
    return items;
  }
  const map = (data ?? {}) as Data;
  const own = Object.keys(map).find((key) => ((shape && fieldFor(shape, key)?.name) ?? key) === step);
  const made = at(own === undefined ? undefined : map[own], rest, change, below);
  const entries = new Map(Object.entries(map));
  if (made === undefined) entries.delete(own ?? '');
  else entries.set(own ?? `=${String(step)}`, made);
  return entries;
}

/** Does data hold what was expected? A `Map` is a mapping of which keys with `=` are by the schema's name. */
function fits(found: unknown, wanted: unknown): boolean {
  // What YAML folded is gone from what the library gives, so that blanks and breaks do not count here.
  if (wanted instanceof Shown) return String(found).replace(/\s/g, '') === wanted.shown.replace(/\s/g, '');
  if (wanted instanceof Given) return fitsGiven(found, wanted.value, wanted.shape);
  if (wanted instanceof Map) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
    const keys = Object.keys(found);
    if (keys.length !== wanted.size) return false;
    return [...wanted].every(([key, value]) => {
      const own = key in found ? key : keys.find((each) => mayBe(each, key.replace(/^=/, '')));
      return own !== undefined && fits((found as Data)[own], value);
    });
  }
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      found.length === wanted.length &&
      wanted.every((each, index) => fits(found[index], each))
    );
  if (typeof wanted === 'object' && wanted !== null) return fits(found, new Map(Object.entries(wanted)));
  if (typeof wanted === 'string' && typeof found === 'string')
    return wanted.replace(/\n+$/, '') === found.replace(/\n+$/, '');
  return found === wanted;
}

function fitsGiven(found: unknown, value: Value, shape: SchemaShape | undefined): boolean {
  if (Array.isArray(value))
    return (
      Array.isArray(found) &&
      found.length === value.length &&
      value.every((each, index) => fitsGiven(found[index], each as Value, childShape(shape, index)))
    );
  if (typeof value === 'object' && value !== null) {
    if (
      typeof found !== 'object' ||
      found === null ||
      Object.keys(found).length !== Object.keys(value).length
    )
      return false;
    return Object.entries(value).every(([name, each]) => {
      const own = Object.keys(found).find((key) => ((shape && fieldFor(shape, key)?.name) ?? key) === name);
      return own !== undefined && fitsGiven((found as Data)[own], each, childShape(shape, name));
    });
  }
  if (value === null) return found === null;
  if (typeof value === 'number') return String(found) === String(value);
  if (typeof found === 'string') return found.replace(/\n+$/, '') === value || value === '是';
  return typeof found === 'number' ? String(Number(value)) === String(found) : typeof found === 'boolean';
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

const names = new Map<string, Set<string>>();
/** May a key stand for that name of the schema, at any place? */
function mayBe(key: string, name: string): boolean {
  if (names.size === 0) collect(rootShape(), new Set());
  return key === name || (names.get(key)?.has(name) ?? false);
}
function collect(shape: SchemaShape, seen: Set<SchemaShape>): void {
  if (seen.has(shape)) return;
  seen.add(shape);
  for (const field of shape.fields?.values() ?? []) {
    names.set(field.title, (names.get(field.title) ?? new Set()).add(field.name));
    collect(field.shape(), seen);
  }
  if (shape.items) collect(shape.items(), seen);
  if (shape.values) collect(shape.values(), seen);
}
