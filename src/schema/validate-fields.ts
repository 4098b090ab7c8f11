// Findings about a mapping's fields: unknown ones, missing ones, and the misspelt ones that are both at once.
import { closest } from '../chinese/closest.js';
import { parseDecimal } from '../chinese/decimal.js';
import { simplified } from '../chinese/simplified.js';
import type { Finding } from '../source/diagnostic.js';
import { told } from '../source/printable.js';
import type { Source, Span } from '../source/source.js';
import type { Entry, MapNode } from '../source/tree.js';
import type { Fault } from './fault.js';
import { subject } from './fault.js';
import { fieldFor, isChinese, spellField, writesChinese } from './schema-names.js';
import type { SchemaField, SchemaShape } from './schema-shape.js';
import { allMappings } from './schema-shape.js';
import { synonymOf } from './synonyms.js';

/** A mapping with faults in its fields: what all of its findings need, found once. */
interface FaultyMapping {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The fields it may have and has not. */
  readonly open: readonly SchemaField[];
  /** All it may have, as its writer calls them. */
  readonly allowed: readonly string[];
  /** The required fields it lacks; one that a misspelt key was meant for is taken out. */
  readonly missing: Map<string, Fault>;
}

/**
 * The findings about the fields of one mapping: one for each unknown field; a missing field that one of them was meant
 * for goes into its note.
 */
export function fieldFindings(faults: readonly Fault[]): Finding[] {
  const [first] = faults;
  if (first?.node.kind !== 'map') return [];
  const mapping = faultyMapping(first.node, first.shape, faults);
  const unknown = faults
    .filter(({ error }) => error.keyword === 'additionalProperties')
    .map((fault) => unknownField(fault, mapping));
  return [...unknown, ...[...mapping.missing].map(([name, fault]) => missingField(fault, name))];
}

function faultyMapping(
  map: MapNode,
  shape: SchemaShape | undefined,
  faults: readonly Fault[],
): FaultyMapping {
  const entries = new Map(map.entries.map((entry) => [entry.key, entry]));
  const fields = [...(shape?.fields?.values() ?? [])];
  const required = faults.filter(({ error }) => error.keyword === 'required');
  return {
    entries,
    open: fields.filter(({ name }) => !entries.has(name)),
    allowed: fields.map((field) => spellField(map, field)),
    missing: new Map(required.map((fault) => [String(fault.error.params.missingProperty), fault])),
  };
}

function unknownField(fault: Fault, mapping: FaultyMapping): Finding {
  const key = String(fault.error.params.additionalProperty);
  const split = figureAtComma(fault, mapping, key);
  if (split) return split;
  const [word = '', ...comment] = key.split('#');
  const called = comment.length > 0 ? word.trim() : key;
  const synonyms = fault.shape ? synonymOf(fault.shape, called) : [];
  const meant = synonyms.length > 0 ? openSynonym(mapping, synonyms) : meantField(mapping, fault, called);
  const suggestion = meant && nameLike(key, meant);
  const causes = meant !== undefined && mapping.missing.delete(meant.name);
  return {
    code: 'unknown-field',
    severity: 'error',
    ...(suggestion && comment.length > 0
      ? {
          message: `“${key}”里的“#”写在冒号前面，说明也成了键名`,
          hint: `请写成“${suggestion}: ”，说明移到上一行`,
        }
      : {
          message: `${subject(fault)}不认识字段“${key}”`,
          ...(suggestion
            ? { hint: `是否应为“${suggestion}”？` }
            : synonyms.length > 0
              ? sameThing(fault, synonyms)
              : whatElse(mapping, fault, key)),
        }),
    ...(causes && { note: `因此同时缺少“${suggestion}”` }),
    span: mapping.entries.get(key)?.keySpan ?? fault.node.span,
    path: [...fault.path, key],
    params: {
      field: key,
      ...(suggestion && { suggestion }),
      ...(suggestion && suggestion === simplified(key) && { cause: 'traditional' }),
    },
  };
}

/** The one field that a synonym stands for, where it is not there yet. */
function openSynonym({ open }: FaultyMapping, synonyms: readonly string[]): SchemaField | undefined {
  return synonyms.length === 1 ? open.find(({ name }) => name === synonyms[0]) : undefined;
}

/** What is said of a synonym of a field that is there already, or of two fields. */
function sameThing({ shape }: Fault, synonyms: readonly string[]): Pick<Finding, 'hint'> {
  const titles = synonyms.map((name) => `“${shape?.fields?.get(name)?.title ?? name}”`);
  if (titles.length > 1) return { hint: `是${titles.join('还是')}？请改用其中一个键名` };
  return { hint: `它和${titles[0]}是一回事，这里已经有${titles[0]}，请并成一处` };
}

/**
 * `{数值: 12,30}`: YAML parts it at the comma and takes 30 for a key without a value.
 * @returns undefined for any other key
 */
function figureAtComma(
  { source, node, path }: Fault,
  { entries }: FaultyMapping,
  key: string,
): Finding | undefined {
  const entry = entries.get(key);
  if (!/^\d[\d.]*%?$/.test(key) || node.kind !== 'map' || !entry) return undefined;
  if (entry.value.kind !== 'scalar' || entry.value.value !== null) return undefined;
  const before = node.entries[node.entries.indexOf(entry) - 1]?.value;
  const between = before && source.text.slice(before.span.end, entry.keySpan.start);
  if (before?.kind !== 'scalar' || !/^[-+]?\d+$/.test(before.written) || between !== ',') return undefined;
  const span = { start: before.span.start, end: entry.keySpan.end };
  const whole = `${before.written}${key}`;
  const isThousands = parseDecimal(`${before.written},${key}`) !== undefined;
  return {
    code: 'unknown-field',
    severity: 'error',
    message: told`“${before.written},${key}”在大括号里会从逗号断开，“${key}”成了没有内容的键`,
    hint: isThousands
      ? `写成 ${whole}`
      : `逗号若是小数点，应是 ${before.written}.${key}；若是千位的逗号，应是 ${whole}`,
    span,
    path: [...path, key],
    params: { field: key },
    ...(isThousands && { fix: { span, text: whole, structural: true } }),
  };
}

/** The name of a field in the language of the misspelt key. */
function nameLike(key: string, field: SchemaField): string {
  return isChinese(key) ? field.title : field.name;
}

/** The field a misspelt key was meant for: a near one that is not there yet, or what the same thing is called elsewhere. */
function meantField({ open }: FaultyMapping, { rootShape }: Fault, key: string): SchemaField | undefined {
  const elsewhere = allMappings(rootShape).map((other) => fieldFor(other, key)?.name);
  const names = open.map((field) => nameLike(key, field));
  const word = simplified(key);
  const near = names.includes(word) ? word : closest(key, names);
  return (
    open.find(({ name }) => elsewhere.includes(name)) ?? open.find((field) => nameLike(key, field) === near)
  );
}

/** Where nothing near is known: the place it belongs to, or all that may stand here. */
function whatElse(
  { allowed, open }: FaultyMapping,
  { rootShape, node }: Fault,
  key: string,
): Pick<Finding, 'hint' | 'note'> {
  const homes = allMappings(rootShape).filter((other) => fieldFor(other, key));
  if (homes.length === 0) return { note: `这里可以写：${allowed.join('、')}` };
  // It cannot have slipped out of a mapping that is not there.
  const unopened = open.find((field) => homes.length === 1 && field.shape() === homes[0]);
  if (unopened && node.kind === 'map') {
    const name = spellField(node, unopened);
    return { hint: `它要写在“${name}”里：先写一行“${name}:”，下一行缩进两格写“${key}: ”` };
  }
  const titles = new Set(homes.map((home) => (home === rootShape ? '最外层' : `“${home.title}”`)));
  return { hint: `它要写在${[...titles].slice(0, 3).join('或')}里，请检查缩进` };
}

function missingField(fault: Fault, name: string): Finding {
  const { source, node, shape, path } = fault;
  const field = shape?.fields?.get(name);
  const spelling = node.kind === 'map' && field ? spellField(node, field) : name;
  return {
    code: 'missing-field',
    severity: 'error',
    message: `${subject(fault)}缺少“${spelling}”`,
    hint: `请加上“${spelling}: ”`,
    span: node.kind === 'map' ? headOf(source, node) : node.span,
    path: [...path, name],
    params: { field: name },
  };
}

/** A mapping has no place of its own: the dash it stands behind, else its first key, stands for it. */
function headOf(source: Source, map: MapNode): Span {
  const dash = /-[ \t]+(?:[&!]\S+\s+)?$/.exec(
    source.text.slice(Math.max(0, map.span.start - 100), map.span.start),
  );
  if (dash) {
    const start = map.span.start - dash[0].length;
    return { start, end: start + 1 };
  }
  return map.entries[0]?.keySpan ?? { start: map.span.start, end: map.span.end };
}

/** The names of the choices in the language of the misspelt one or its mapping. */
export function choiceNames({ shape, parent, node }: Fault): string[] {
  const written = node.kind === 'scalar' ? node.written : '';
  const chinese = parent === undefined || writesChinese(parent) || isChinese(written);
  return (shape?.choices ?? []).map(({ value, title }) => (chinese ? title : String(value)));
}
