// Writes the data of a summary as the YAML that a person would write: keys in the schema's order and in his language, long texts
// below their keys, quotes only where they are needed.
import { Document, isCollection, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { decimalsOf, parseDecimal } from '../chinese/decimal.js';
import type { KeyLanguage } from '../schema/key-language.js';
import { childShape, rootShape, type SchemaShape } from '../schema/schema-shape.js';
import { type Path, toPointer } from '../source/path.js';

export interface YamlStyle {
  readonly keys: KeyLanguage;
  /** What is to be said above the key or the item at a path (JSON Pointer, in the schema's names); one line each. */
  readonly comments?: ReadonlyMap<string, readonly string[]>;
  /** Keys that stand there with nothing behind them, by the path of their mapping. */
  readonly open?: ReadonlyMap<string, readonly string[]>;
  /** No text stands below its key. */
  readonly onOneLine?: boolean;
  /** Texts in quotes, whether they need them or not. */
  readonly quoted?: boolean;
}

/** A number that is written with these digits: 118.60 keeps its 0. */
export class Digits {
  constructor(readonly written: string) {}
}

/**
 * The text of a summary's file.
 * @param data in the schema's names; what is undefined is left out, and a figure given as a text (`215.30`) keeps its digits
 */
export function writeYaml(data: object, style: YamlStyle): string {
  const document = new Document();
  document.contents = nodeOf(data, rootShape(), [], style) as typeof document.contents;
  return document.toString({ lineWidth: 0, nullStr: '', indentSeq: true });
}

/** How one value is put into a text that is there already. */
export interface ValueStyle {
  readonly keys: KeyLanguage;
  /** On lines of its own where a writer would put it so, on the line of its key or dash, or there between brackets. */
  readonly form: 'lines' | 'line' | 'flow';
  /** The dashes of a list stand further in than its key. */
  readonly indentLists?: boolean;
  /** How many blanks what stands below a key is further in than it. */
  readonly indent?: number;
  /** Texts in quotes, whether they need them or not. */
  readonly quoted?: boolean;
}

/**
 * One value as it is written behind its key (`:`) or its dash, in lines of which the first begins behind that sign and the others
 * are indented as if the sign's line were not indented.
 * @param shape what the schema has at that place, whose choices and numbers are known
 */
export function writeValue(
  value: unknown,
  sign: ':' | '-',
  shape: SchemaShape | undefined,
  { keys, form, indentLists = true, indent = 2, quoted = false }: ValueStyle,
): readonly string[] {
  const document = new Document();
  const node = nodeOf(value, shape, [], { keys, onOneLine: form !== 'lines', quoted });
  if (form !== 'lines' && isCollection(node)) node.flow = true;
  const holder = sign === ':' ? mapWith(node) : listWith(node);
  holder.flow = form === 'flow';
  document.contents = holder as typeof document.contents;
  const text = document.toString({
    lineWidth: 0,
    nullStr: '',
    // The library takes two blanks of a list's indentation away, whatever that is.
    indent: indentLists || !holdsList(value) ? indent : 2,
    indentSeq: indentLists,
    flowCollectionPadding: false,
    // Else a long text in quotes is broken into lines.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  const written = text.replace(/\n$/, '');
  if (form === 'flow') return [written.slice(sign === ':' ? 3 : 1, -1)];
  return written.slice(sign === ':' ? 2 : 1).split('\n');
}

function holdsList(value: unknown): boolean {
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsList);
}

function mapWith(node: Node): YAMLMap {
  const map = new YAMLMap();
  map.items.push(new Pair(new Scalar('k'), node));
  return map;
}

function listWith(node: Node): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(node);
  return list;
}

function nodeOf(value: unknown, shape: SchemaShape | undefined, path: Path, style: YamlStyle): Node {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.items = value.map((item, index) =>
      commented(nodeOf(item, childShape(shape, index), [...path, index], style), [...path, index], style),
    );
    return list;
  }
  if (value instanceof Digits) return numberOf(value.written) ?? new Scalar(Number(value.written));
  if (typeof value === 'object' && value !== null) return mapOf(value, shape, path, style);
  return scalarOf(value, shape, style);
}

function mapOf(value: object, shape: SchemaShape | undefined, path: Path, style: YamlStyle): YAMLMap {
  const map = new YAMLMap();
  const open = style.open?.get(toPointer(path)) ?? [];
  const given = value as Readonly<Record<string, unknown>>;
  const known = [...(shape?.fields?.keys() ?? [])];
  const names = [...known, ...Object.keys(given).filter((name) => !known.includes(name))];
  for (const name of names) {
    if (given[name] === undefined && !open.includes(name)) continue;
    const field = shape?.fields?.get(name);
    const key = new Scalar(style.keys === 'zh' ? (field?.title ?? name) : name);
    const own = [...path, name];
    map.items.push(
      new Pair(commented(key, own, style), nodeOf(given[name] ?? null, field?.shape(), own, style)),
    );
  }
  return map;
}

function commented<Made extends Node>(node: Made, path: Path, { comments }: YamlStyle): Made {
  const words = comments?.get(toPointer(path));
  if (words) node.commentBefore = words.map((line) => ` ${line}`).join('\n');
  return node;
}

/** A text longer than that stands below its key. */
const LONG = 40;

function scalarOf(value: unknown, shape: SchemaShape | undefined, style: YamlStyle): Scalar {
  const { keys, onOneLine, quoted } = style;
  const choice = keys === 'zh' ? shape?.choices?.find((each) => each.value === value) : undefined;
  if (choice) return new Scalar(choice.title);
  if (typeof value === 'boolean' && keys === 'zh') return new Scalar(value ? '是' : '否');
  const scalar = new Scalar(value);
  if (typeof value !== 'string') return scalar;
  const number = shape?.scalars.has('number') ? numberOf(value) : undefined;
  if (number) return number;
  if (quoted || (onOneLine && value.includes('\n'))) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (!onOneLine && (value.includes('\n') || value.length > LONG)) {
    scalar.value = `${value}\n`;
    scalar.type = Scalar.BLOCK_LITERAL;
  }
  return scalar;
}

/** A number with the digits of a text; undefined where YAML would not read them as they are. */
function numberOf(digits: string): Scalar | undefined {
  const decimal = parseDecimal(digits);
  if (decimal?.digits !== digits || decimal.value.abs().gte(Number.MAX_SAFE_INTEGER)) return undefined;
  const scalar = new Scalar(Number(digits));
  scalar.minFractionDigits = decimalsOf(decimal);
  return String(scalar.value).includes('e') ? undefined : scalar;
}
