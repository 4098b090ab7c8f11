// Mends dashes: one on every line of an item, none before the second item, none at all.
import type { Edit, Finding } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { lineText, positionAt } from '../source/source.js';
import type { Entry, MapNode, TreeNode } from '../source/tree.js';
import { emptyScalar } from '../source/tree.js';
import type { ItemFields } from './item-fields.js';
import { itemFields } from './item-fields.js';
import { dashBefore, indentOf, type MendList, type MendMap, mendFinding, type Place } from './mend.js';
import { fieldFor } from './schema-names.js';
import type { SchemaShape } from './schema-shape.js';

/**
 * `- 名称: 甲` with `- 数值: 1` beneath it: a mapping of one field, which the item above it lacks and which is no name, goes
 * on with that item.
 */
export const joinItems: MendList = (place, list) => {
  const shape = place.shape.items?.();
  const fields = itemFields(shape);
  if (!shape || !fields || !list.items.some(hasOneField)) return undefined;
  const items: TreeNode[] = [];
  const joined: MapNode[] = [];
  for (const item of list.items) {
    const above = items.at(-1);
    if (
      above?.kind === 'map' &&
      item.kind === 'map' &&
      goesOn(above, item, shape, fields, joined.length > 0)
    ) {
      items[items.length - 1] = joinMaps(above, item);
      joined.push(item);
    } else items.push(item);
  }
  if (joined.length === 0) return undefined;
  const words = (what: string) => ({
    message: `${what}里同一项的各行都写了“-”，每一行都成了另一项`,
    hint: '同一项只有第一行写“-”：其余各行把“-”换成空格，与第一行的键对齐',
  });
  return { node: { ...list, items }, finding: needlessDashes(place, 'dash-on-every-line', joined, words) };
};

/** The finding on dashes before mappings that are no items of their own, each to become a blank. */
function needlessDashes(
  place: Place,
  trap: string,
  maps: readonly MapNode[],
  words: (what: string) => Pick<Finding, 'message' | 'hint'>,
): Finding {
  const dashes = maps.map((map) => dashBefore(place.source, map));
  const edits = dashes.flatMap((dash): Edit[] => (dash ? [{ span: dash, text: ' ' }] : []));
  const places = maps.map((map, index) => dashes[index] ?? map.span);
  return mendFinding(place, trap, places, words, edits.length === maps.length ? edits : []);
}

/**
 * `- 预期目标:` with `- 重点任务:` beneath it, where these are fields of one mapping and not items: dashes before the fields of
 * a mapping.
 */
export const joinFields: MendList = (place, list) => {
  const { shape } = place;
  if (!shape.fields) return undefined;
  const inItems = shape.items?.();
  const isField = ({ spelling }: Entry): boolean =>
    !(inItems && fieldFor(inItems, spelling)) && fieldFor(shape, spelling) !== undefined;
  const hasFields = (item: TreeNode): item is MapNode =>
    item.kind === 'map' &&
    !item.repeated &&
    item.entries.every(isField) &&
    item.idle?.every(isField) !== false;
  const { items } = list;
  if (!items.every(hasFields)) return undefined;
  const entries = items.flatMap((item) => [...item.entries, ...(item.idle ?? [])]);
  const keys = new Set(entries.map(({ spelling }) => fieldFor(shape, spelling)?.name));
  if (entries.length === 0 || keys.size < entries.length) return undefined;
  const words = (what: string) => ({
    message: `${what}里各栏前面不写“-”，写了就成了列表`,
    hint: '请把各栏前面的“-”换成空格',
  });
  return {
    node: { kind: 'map', entries, span: list.span },
    finding: needlessDashes(place, 'dash-before-fields', items, words),
  };
};

/** Only what is alone behind its dash may go on with the item above. */
function hasOneField(item: TreeNode): boolean {
  return item.kind === 'map' && item.entries.length + (item.idle?.length ?? 0) === 1;
}

/** @param isHabit whether lines above were written so: then a misspelt field is one of the item, too */
function goesOn(
  above: MapNode,
  item: MapNode,
  shape: SchemaShape,
  { head }: ItemFields,
  isHabit: boolean,
): boolean {
  const [entry, ...more] = [...item.entries, ...(item.idle ?? [])];
  if (!entry || more.length > 0 || item.repeated || above.entries[0]?.key !== head.name) return false;
  if (above.entries.some(({ key }) => key === entry.key)) return false;
  return isHabit || shape.fields?.has(entry.key) === true;
}

function joinMaps(above: MapNode, item: MapNode): MapNode {
  const idle = [...(above.idle ?? []), ...(item.idle ?? [])];
  return {
    ...above,
    entries: [...above.entries, ...item.entries],
    ...(idle.length > 0 && { idle }),
    span: { start: above.span.start, end: item.span.end },
  };
}

/** An item with its first key in it twice: a second item begins there, and its dash was forgotten. */
export const partItems: MendList = (place, list) => {
  const fields = itemFields(place.shape.items?.());
  if (!fields || !list.items.some(repeatsField)) return undefined;
  const parts = list.items.map((item): readonly TreeNode[] => {
    if (item.kind !== 'map') return [item];
    const parted = partsOf(item);
    return parted.length > 1 ? parted : withoutName(item, fields);
  });
  const begun = list.items.flatMap((item, index) =>
    (parts[index] ?? [])
      .slice(1)
      .flatMap((part) => (item.kind === 'map' && part.kind === 'map' ? [{ item, part }] : [])),
  );
  const [first] = begun.flatMap(({ part }) => part.entries[0] ?? []);
  if (!first) return undefined;
  const edits = begun.flatMap(({ item, part }) => dashFor(place.source, item, part));
  const inBrackets = begun.some(({ item }) => place.source.text[item.span.start] === '{');
  return {
    node: { ...list, items: parts.flat() },
    finding: mendFinding(
      place,
      'missing-dash',
      begun.map(({ part }) => part.entries[0]?.keySpan ?? part.span),
      () => missingDash(first, fields, inBrackets),
      edits.length === begun.length ? edits : [],
    ),
    explains: list.items.flatMap((item, index) => explained(item, parts[index] ?? [])),
  };
};

function repeatsField(item: TreeNode): boolean {
  return item.kind === 'map' && item.repeated !== undefined;
}

function missingDash(
  { key, spelling }: Entry,
  { head }: ItemFields,
  inBrackets: boolean,
): Pick<Finding, 'message' | 'hint'> {
  if (key !== head.name && inBrackets)
    return {
      message: `像是漏了“}, {${head.title}: ”：同一项里“${spelling}”等写了两次`,
      hint: `另一项要另用一对花括号，以“${head.title}: ”开头`,
    };
  if (key !== head.name)
    return {
      message: `像是漏了一行“- ${head.title}: ”：同一项里“${spelling}”等写了两次`,
      hint: `从“${spelling}”起若是另一项，请在它前面加一行“- ${head.title}: ”`,
    };
  return {
    message: `像是漏了“${inBrackets ? '}, {' : '- '}”：同一项里“${spelling}”写了两次`,
    hint: inBrackets
      ? `另一项要另用一对花括号：在“${spelling}”前把“, ”改为“}, {”`
      : `从“${spelling}”起若是另一项，请在它前面加“- ”，与上一项的“- ”对齐`,
  };
}

/** An item in which two fields and more come again one behind the other: the next one begins there, without its name. */
function withoutName(map: MapNode, { head }: ItemFields): readonly MapNode[] {
  const { repeated = [] } = map;
  const all = writtenOrder(map);
  const from = all.findIndex((entry) => repeated.includes(entry));
  const again = all.slice(from);
  const isSure =
    repeated.length > 1 && all[0]?.key === head.name && again.every((entry) => repeated.includes(entry));
  const [first] = again;
  if (!first || !isSure) return [map];
  const at = { start: first.keySpan.start, end: first.keySpan.start };
  const next = mapOf(again);
  const unnamed: Entry = { key: head.name, spelling: head.title, keySpan: at, value: emptyScalar(at) };
  return [mapOf(all.slice(0, from)), { ...next, entries: [...next.entries, unnamed] }];
}

/** The items in a mapping that has its first key twice; the mapping alone where nothing speaks for a second item. */
function partsOf(map: MapNode): readonly MapNode[] {
  const all = writtenOrder(map);
  const head = all[0];
  const isInside = ({ keySpan }: Entry): boolean =>
    keySpan.start >= map.span.start && keySpan.start <= map.span.end;
  if (!head || !map.repeated?.some(({ key }) => key === head.key) || !all.every(isInside)) return [map];
  const groups: Entry[][] = [];
  for (const entry of all) {
    if (entry.key === head.key) groups.push([]);
    groups.at(-1)?.push(entry);
  }
  // The same name once more and nothing with it is the same line twice.
  if (groups.slice(1).some(([entry, ...more]) => more.length === 0 && sameValue(entry, head))) return [map];
  return groups.map(mapOf);
}

function writtenFirst({ entries, idle = [], repeated = [] }: MapNode): Entry | undefined {
  let first: Entry | undefined;
  for (const some of [entries, idle, repeated])
    for (const entry of some) if (!first || entry.keySpan.start < first.keySpan.start) first = entry;
  return first;
}

function writtenOrder({ entries, idle = [], repeated = [] }: MapNode): readonly Entry[] {
  return [...entries, ...idle, ...repeated].sort((a, b) => a.keySpan.start - b.keySpan.start);
}

function sameValue(a: Entry | undefined, b: Entry): boolean {
  return a?.value.kind === 'scalar' && b.value.kind === 'scalar' && a.value.written === b.value.written;
}

function mapOf(group: readonly Entry[]): MapNode {
  const entries = group.filter(({ key }, index) => group.findIndex((other) => other.key === key) === index);
  const repeated = group.filter((entry) => !entries.includes(entry));
  const [start = 0, end = 0] = [group[0]?.keySpan.start, group.at(-1)?.value.span.end];
  return {
    kind: 'map',
    entries,
    ...(repeated.length > 0 && { repeated }),
    span: { start, end: Math.max(end, group.at(-1)?.keySpan.end ?? 0) },
  };
}

/** The places of the keys that stand only once when the item is parted. */
function explained(item: TreeNode, parts: readonly TreeNode[]): readonly number[] {
  const left = new Set(parts.flatMap((part) => (part.kind === 'map' ? (part.repeated ?? []) : [])));
  if (item.kind !== 'map') return [];
  return (item.repeated ?? []).filter((entry) => !left.has(entry)).map(({ keySpan }) => keySpan.start);
}

/** The dash in the place of a blank, where the item is aligned with the one above it and more than its name stands there. */
function dashFor(source: Source, item: MapNode, part: MapNode): readonly Edit[] {
  const dash = dashBefore(source, item);
  const indent = indentOf(source, part.span.start);
  const aligned = indent === positionAt(source, item.span.start).column - 1;
  // With a name alone it may be the same line twice; without a name the dash is not all that is missing.
  const isWhole = part.entries.length > 1 && part.entries[0]?.key === item.entries[0]?.key;
  if (!dash || indent === undefined || !aligned || !isWhole) return [];
  const start = part.span.start - (item.span.start - dash.start);
  return [{ span: { start, end: start + 1 }, text: '-' }];
}

/** A mapping in the place of a list, with the fields of an item in it: its dash was forgotten, and maybe those of others. */
export const listWithoutDashes: MendMap = (place, given) => {
  const item = place.shape.items?.();
  const fields = itemFields(item);
  if (!item || !fields) return undefined;
  const first = writtenFirst(given);
  if (!first) return undefined;
  if (first.key !== fields.head.name && fieldFor(item, first.spelling) !== fields.head) return undefined;
  const map = withKeysOf(item, given);
  const all = writtenOrder(map);
  const head = all[0];
  if (head?.key !== fields.head.name) return undefined;
  const isRepeated = map.repeated?.some(({ key }) => key === head.key) === true;
  // A section has a title and a text, too.
  if (!isRepeated && place.shape.fields && fieldFor(place.shape, head.spelling)) return undefined;
  if (!all.every(({ key }) => item.fields?.has(key))) return undefined;
  const parts = partsOf(map);
  const keys = parts.flatMap((part) => part.entries[0]?.keySpan ?? []);
  const words = (what: string) => ({
    message: `${what}是列表，每一项前面要有“- ”，这里漏了`,
    hint: `请在“${head.spelling}”前加“- ”，同一项的其余各行向右缩进，与“${head.spelling}”对齐`,
  });
  return {
    node: { kind: 'list', items: parts, span: map.span },
    finding: mendFinding(place, 'missing-dash', keys, words, indented(place.source, map, keys)),
    explains: explained(map, parts),
  };
};

/** A mapping with its keys as they are called in an item. */
function withKeysOf(item: SchemaShape, map: MapNode): MapNode {
  const keyed = (entry: Entry): Entry => ({
    ...entry,
    key: fieldFor(item, entry.spelling)?.name ?? entry.key,
  });
  return {
    ...map,
    entries: map.entries.map(keyed),
    ...(map.repeated && { repeated: map.repeated.map(keyed) }),
  };
}

/** `- ` before the lines at which items begin, and two blanks before all others of a mapping. */
function indented(
  source: Source,
  { span }: MapNode,
  heads: readonly { readonly start: number }[],
): readonly Edit[] {
  const indent = indentOf(source, span.start);
  if (indent === undefined || heads.some(({ start }) => indentOf(source, start) !== indent)) return [];
  const begins = new Set(heads.map(({ start }) => positionAt(source, start).line));
  const last = positionAt(source, span.end).line;
  const edits: Edit[] = [];
  for (let line = positionAt(source, span.start).line; line <= last; line++) {
    const at = (source.lineStarts[line - 1] ?? 0) + indent;
    const text = lineText(source, line);
    if (at >= span.end || text.slice(0, indent).trim() !== '' || text.trim() === '') continue;
    edits.push({ span: { start: at, end: at }, text: begins.has(line) ? '- ' : '  ' });
  }
  return edits;
}
