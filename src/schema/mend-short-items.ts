// Mends items that were written short: `装备制造: 91.07` for `{名称: 装备制造, 数值: 91.07}`.
import { closest } from '../chinese/closest.js';
import type { Edit } from '../source/diagnostic.js';
import { once } from '../source/remembered.js';
import type { Source } from '../source/source.js';
import type { Entry, MapNode, ScalarNode, TreeNode } from '../source/tree.js';
import { shorten } from './fault.js';
import type { ItemFields } from './item-fields.js';
import { itemFields, spellItemFields } from './item-fields.js';
import { indentOf, type MendList, type MendMap, mendFinding, type Place } from './mend.js';
import { fieldFor } from './schema-names.js';
import type { SchemaField, SchemaShape } from './schema-shape.js';

/** Items whose key is their name: `- 装备制造: 91.07`, or several of them in one mapping. */
export const shortItems: MendList = (place, list) => {
  const shape = place.shape.items?.();
  const fields = itemFields(shape);
  if (!shape || !fields || !list.items.some((item) => mayBeShort(item, shape))) return undefined;
  const items = list.items.map((item) =>
    item.kind === 'scalar' && !shape.scalars.has('string') ? (wordsAndFigure(item, fields) ?? item) : item,
  );
  const short = items.map((item) => (item.kind === 'map' ? shortEntries(item, shape, fields) : []));
  const found = items.flatMap((item, index) =>
    item.kind === 'map' && short[index]?.length ? [{ item, entries: short[index] }] : [],
  );
  if (found.length === 0) return undefined;
  const long = items.flatMap((item, index): readonly TreeNode[] =>
    item.kind === 'map' && short[index]?.length ? longItems(item, short[index], fields) : [item],
  );
  const edits = found.map(({ item }) => bracedItem(place.source, item, fields));
  return {
    node: { ...list, items: long },
    finding: finding(
      place,
      found.flatMap(({ entries }) => entries),
      found[0]?.item,
      fields,
      edits,
    ),
  };
};

/** Whether an item is words where none may stand, or has a key that is no field of it; hardly any has. */
function mayBeShort(item: TreeNode, shape: SchemaShape): boolean {
  if (item.kind === 'scalar') return !shape.scalars.has('string');
  if (item.kind !== 'map') return false;
  return item.entries.some(({ key, spelling }) => !shape.fields?.has(key) && !fieldFor(shape, spelling));
}

/** `- 装备制造 91.07` as if a colon stood in it; undefined for any other text. */
function wordsAndFigure(item: ScalarNode, { body }: ItemFields): MapNode | undefined {
  const [, name = '', figure = ''] =
    /^(\p{L}[^\d:：,，]*?)[ :：]*(-?\d[\d.,]*)$/u.exec(String(item.value)) ?? [];
  if (name === '' || body.name === 'text') return undefined;
  const value: ScalarNode = { ...item, value: Number(figure.replaceAll(',', '')), written: figure };
  return {
    kind: 'map',
    entries: [{ key: name, spelling: name, keySpan: item.span, value }],
    span: item.span,
  };
}

/** The same without dashes: `构成: {装备制造: 91.07, 电子信息: 50}`. */
export const shortList: MendMap = (place, map) => {
  const shape = place.shape.items?.();
  const fields = itemFields(shape);
  if (!shape || !fields) return undefined;
  if (map.entries.some(({ key }) => place.shape.fields?.has(key))) return undefined;
  const entries = shortEntries(map, shape, fields);
  // One key and a text may as well be a misspelt field of the section.
  const isSure = fields.body.name !== 'text' || entries.length > 1 || !place.shape.fields;
  if (entries.length === 0 || entries.length < map.entries.length || !isSure) return undefined;
  return {
    node: { kind: 'list', items: longItems(map, entries, fields), span: map.span },
    finding: finding(place, entries, map, fields, [bracedList(place.source, map, fields)]),
  };
};

/** The entries of a mapping each of which is an item written short; none where it can be anything else. */
function shortEntries(map: MapNode, shape: SchemaShape, fields: ItemFields): readonly Entry[] {
  const isKnown = ({ spelling }: Entry): boolean => fieldFor(shape, spelling) !== undefined;
  const unknown = map.entries.filter((entry) => !isKnown(entry));
  const isGiven = (name: string): boolean =>
    map.entries.some(({ spelling }) => fieldFor(shape, spelling)?.name === name);
  const { head, body, other } = fields;
  if (map.repeated || [head, body, other].some((field) => field && isGiven(field.name))) return [];
  if (!unknown.every((entry) => isShort(entry, shape, fields))) return [];
  if (unknown.some(({ spelling }) => isMisspelt(spelling, shape))) return [];
  if (unknown.length === map.entries.length) return unknown;
  return unknown.length === 1 && map.entries[0] === unknown[0] && unknown[0]?.value.kind === 'scalar'
    ? unknown
    : [];
}

/** Whether a key is a field's name with a slip in it, such as 数直; 产值 is like 数值 too, but begins with another word. */
function isMisspelt(key: string, shape: SchemaShape): boolean {
  const names = [...(shape.fields?.values() ?? [])].flatMap(({ name, title }) => [name, title]);
  const near = closest(key, names) ?? '';
  return near[0] === key[0] && Math.abs(near.length - key.length) <= 1;
}

function isShort({ spelling, value }: Entry, shape: SchemaShape, { head, body }: ItemFields): boolean {
  if (closest(spelling, [head.name, head.title]) !== undefined) return false;
  if (value.kind === 'map') return value.entries.every((entry) => isFieldBeside(shape, entry, head));
  if (value.kind === 'list' || typeof value.value === 'boolean') return false;
  if (body.name === 'text') return typeof value.value === 'string';
  return value.value === null || /\d/.test(value.written);
}

function isFieldBeside(shape: SchemaShape, { spelling }: Entry, head: SchemaField): boolean {
  const field = fieldFor(shape, spelling);
  return field !== undefined && field.name !== head.name;
}

/** The items as they are meant; what stands beside the one short entry of an item belongs to it. */
function longItems(map: MapNode, short: readonly Entry[], fields: ItemFields): readonly MapNode[] {
  const [head, body] = spellItemFields(map, fields);
  const others = map.entries.filter((entry) => !short.includes(entry));
  return short.map((entry) => {
    const { key, spelling, keySpan, value } = entry;
    const name: ScalarNode = { kind: 'scalar', value: key, written: spelling, style: 'plain', span: keySpan };
    const named: Entry = { key: fields.head.name, spelling: head, keySpan, value: name };
    const rest = value.kind === 'map' ? value.entries : [{ ...entry, key: fields.body.name, spelling: body }];
    const span = { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
    return { kind: 'map', entries: [named, ...rest, ...others], span };
  });
}

function finding(
  place: Place,
  entries: readonly Entry[],
  map: MapNode | undefined,
  fields: ItemFields,
  edits: readonly (readonly Edit[])[],
) {
  const [entry] = entries;
  const [head, body] = map ? spellItemFields(map, fields) : [fields.head.title, fields.body.title];
  const name = shorten(entry?.spelling ?? '', 20);
  const value = entry?.value.kind === 'scalar' ? shorten(entry.value.written, 20) : '……';
  return mendFinding(
    place,
    'short-item',
    entries.map(({ keySpan }) => keySpan),
    (what) => ({
      message: `${what}的每一项要写明${head}和${body}，这里是“${name}: ${value}”`,
      hint:
        entry?.value.kind === 'map'
          ? `写成 {${head}: ${name}, ……}`
          : `写成 {${head}: ${name}, ${body}: ${value}}${fields.other ? `，或 {${head}: ${name}, ${fields.other.title}: ${value}}` : ''}`,
    }),
    !fields.other && edits.every((each) => each.length > 0) ? edits.flat() : [],
  );
}

/** What means the same inside braces as outside: no mark of YAML in it. */
const safe = once(() => /^[\p{L}\p{N}][^,[\]{}#:"'\r\n]*$|^-?[\d.]+$/u);

/** The edits that part one name and value; none where they do not stand in one line, or would be read otherwise. */
function namedPair(
  source: Source,
  { keySpan, value }: Entry,
  map: MapNode,
  fields: ItemFields,
): readonly Edit[] {
  const [head, body] = spellItemFields(map, fields);
  const between = { start: keySpan.end, end: value.span.start };
  const written = source.text.slice(value.span.start, value.span.end);
  const isSafe =
    value.kind === 'scalar' &&
    value.style === 'plain' &&
    // A few words may as well be the office that does it.
    (fields.body.name !== 'text' || /[，。；]/.test(written)) &&
    safe().test(source.text.slice(keySpan.start, keySpan.end)) &&
    safe().test(written) &&
    /^: +$/.test(source.text.slice(between.start, between.end));
  return isSafe
    ? [
        { span: { start: keySpan.start, end: keySpan.start }, text: `${head}: ` },
        { span: between, text: `, ${body}: ` },
      ]
    : [];
}

/** The edits for an item of one name and value, in a line of its own or in braces. */
function bracedItem(source: Source, item: MapNode, fields: ItemFields): readonly Edit[] {
  const [entry, ...more] = item.entries;
  const pair = entry && more.length === 0 ? namedPair(source, entry, item, fields) : [];
  if (!entry || pair.length === 0) return [];
  return source.text[item.span.start] === '{' ? pair : inBraces(pair, entry.value.span.end);
}

function inBraces([named, ...rest]: readonly Edit[], end: number, before = ''): readonly Edit[] {
  if (!named) return [];
  return [{ ...named, text: `${before}{${named.text}` }, ...rest, { span: { start: end, end }, text: '}' }];
}

/** The edits for a mapping that is to become a list. */
function bracedList(source: Source, map: MapNode, fields: ItemFields): readonly Edit[] {
  const pairs = map.entries.map((entry) => namedPair(source, entry, map, fields));
  if (pairs.some((pair) => pair.length === 0)) return [];
  const ends = map.entries.map(({ value }) => value.span.end);
  if (source.text[map.span.start] === '{') {
    const close = source.text.lastIndexOf('}', map.span.end - 1);
    const { start } = map.span;
    return [
      { span: { start, end: start }, text: '[' },
      ...pairs.flatMap((pair, index) => [
        ...pair.map((edit, at) => (index > 0 && at === 0 ? { ...edit, text: `{${edit.text}` } : edit)),
        ...(index < pairs.length - 1
          ? [{ span: { start: ends[index] ?? 0, end: ends[index] ?? 0 }, text: '}' }]
          : []),
      ]),
      { span: { start: close + 1, end: close + 1 }, text: ']' },
    ];
  }
  const isLine = map.entries.every(({ keySpan }) => indentOf(source, keySpan.start) !== undefined);
  return isLine ? pairs.flatMap((pair, index) => inBraces(pair, ends[index] ?? 0, '- ')) : [];
}
