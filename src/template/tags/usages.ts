// Every name that the tags of a template use, and in whose scope: what a check against the data's shape needs to know.
import type { Tag } from '../../word/tags/find-tags.js';
import type { Expression } from './parse-tag.js';

/** A path as written: `../指标.名称`. */
export interface NamePath {
  /** Its names; empty for `this`. */
  readonly steps: readonly string[];
  /** How many blocks out it begins: the number of `../`. */
  readonly up: number;
  /** `root` for `@root.…`, `local` for `@index` and the like or a name that `as |x|` gave, `here` for all others. */
  readonly from: 'here' | 'root' | 'local';
}

/** A block around a tag that changes what names mean. */
export interface Scope {
  readonly block: 'each' | 'with' | 'section';
  /** Whose entries or fields the names are; undefined when a helper makes them. */
  readonly over: NamePath | undefined;
  /** The names `as |x i|` gives. */
  readonly params: readonly string[];
}

export type Role = 'value' | 'argument' | 'helper' | 'each' | 'if' | 'unless' | 'with' | 'section';

export interface Usage {
  readonly tag: Tag;
  readonly path: NamePath;
  readonly role: Role;
  /** The blocks around the tag, outermost first. */
  readonly scopes: readonly Scope[];
}

/** Of more blocks around a tag the innermost are left out: nothing is told of names so deep. */
const MOST_NESTED = 100;

/** @param tags of one part, as one reads, those of faulty blocks too. */
export function usagesOf(tags: readonly Tag[], helpers: ReadonlySet<string>): readonly Usage[] {
  const usages: Usage[] = [];
  const open: { readonly name: string; scope: Scope | undefined; turned: boolean }[] = [];
  let scopes: readonly Scope[] = [];
  let local: ReadonlySet<string> = new Set();
  const enter = () => {
    scopes = open
      .slice(0, MOST_NESTED)
      .flatMap(({ scope, turned }) => (scope === undefined || turned ? [] : [scope]));
    local = new Set(scopes.flatMap(({ params }) => params));
  };
  for (const tag of tags) {
    const { parsed } = tag;
    // The other branch of a loop stands outside of it.
    if (parsed.kind === 'else') {
      for (const block of open.slice(-1)) block.turned = !block.turned;
      enter();
    }
    const add = (path: NamePath, role: Role) => usages.push({ tag, path, role, scopes });
    const reader: Reader = { helpers, local, add };
    if (parsed.kind === 'value') readExpression(reader, parsed.expression, 'value');
    else if (parsed.kind === 'else' && parsed.block !== undefined) {
      const scope = scopeOf(parsed.block, helpers, local);
      readBlock(reader, parsed.block);
      for (const block of open.slice(-1)) Object.assign(block, { scope, turned: false });
    } else if (parsed.kind === 'open') {
      readBlock(reader, parsed.block);
      open.push({ name: parsed.name, scope: scopeOf(parsed.block, helpers, local), turned: parsed.inverted });
    } else if (parsed.kind === 'broken' && parsed.half === 'open') {
      open.push({ name: parsed.name, scope: UNKNOWN, turned: false });
    } else if (parsed.kind === 'close' || parsed.kind === 'broken') {
      const at = open.findLastIndex(({ name }) => name === parsed.name);
      if (at !== -1) open.splice(at);
    }
    if (parsed.kind !== 'value') enter();
  }
  return usages;
}

/** In a block whose opening tag is faulty nothing is known of what names mean. */
const UNKNOWN: Scope = { block: 'each', over: undefined, params: [] };

interface Reader {
  readonly helpers: ReadonlySet<string>;
  readonly local: ReadonlySet<string>;
  readonly add: (path: NamePath, role: Role) => void;
}

const CHECKED = ['each', 'if', 'unless', 'with'] as const;

const isSection = (block: hbs.AST.BlockStatement, helpers: ReadonlySet<string>): boolean =>
  block.params.length === 0 && block.hash === undefined && !helpers.has(block.path.original);

function scopeOf(
  block: hbs.AST.BlockStatement,
  helpers: ReadonlySet<string>,
  local: ReadonlySet<string>,
): Scope | undefined {
  const name = block.path.original;
  const section = isSection(block, helpers);
  if (!section && name !== 'each' && name !== 'with') return undefined;
  const over = section ? block.path : block.params[0];
  const params = (block.program ?? block.inverse)?.blockParams ?? [];
  return {
    block: section ? 'section' : name === 'each' ? 'each' : 'with',
    over: over && pathOf(over, local),
    params,
  };
}

function readBlock(reader: Reader, block: hbs.AST.BlockStatement): void {
  const name = block.path.original;
  const role = CHECKED.find((it) => it === name);
  if (isSection(block, reader.helpers)) readExpression(reader, block.path, 'section');
  else {
    if (role === undefined) reader.add(helperPath(name), 'helper');
    readArguments(reader, block, role ?? 'argument');
  }
}

function readArguments(
  reader: Reader,
  call: { readonly params: readonly Expression[]; readonly hash?: hbs.AST.Hash | undefined },
  role: Role,
): void {
  for (const param of call.params) readExpression(reader, param, role);
  for (const { value } of call.hash?.pairs ?? []) readExpression(reader, value, 'argument');
}

function readExpression(reader: Reader, expression: Expression, role: Role): void {
  if (expression.type === 'SubExpression') {
    const call = expression as hbs.AST.SubExpression;
    reader.add(helperPath(call.path.original), 'helper');
    readArguments(reader, call, 'argument');
    return;
  }
  const path = pathOf(expression, reader.local);
  if (path === undefined) {
    // {{"投资 额"}}: alone in its tag, a literal is a name.
    if (role === 'value') reader.add(helperPath(String((expression as hbs.AST.StringLiteral).value)), role);
  } else if (
    role === 'value' &&
    path.from === 'here' &&
    path.up === 0 &&
    path.steps.length === 1 &&
    reader.helpers.has(path.steps[0] ?? '')
  ) {
    reader.add(path, 'helper');
  } else reader.add(path, role);
}

const helperPath = (name: string): NamePath => ({ steps: [name], up: 0, from: 'here' });

const DATA_NAMES = new Set(['index', 'key', 'first', 'last']);

/** Undefined for a literal or a call. An unknown `@name` is a name like any other: it will not be found. */
function pathOf(expression: Expression, local: ReadonlySet<string>): NamePath | undefined {
  if (expression.type !== 'PathExpression') return undefined;
  const { data, parts, depth } = expression as hbs.AST.PathExpression;
  const [first = '', ...rest] = parts;
  if (data && first === 'root') return { steps: rest, up: 0, from: 'root' };
  if (data) return { steps: DATA_NAMES.has(first) ? rest : [`@${first}`, ...rest], up: depth, from: 'local' };
  if (depth === 0 && local.has(first)) return { steps: rest, up: 0, from: 'local' };
  return { steps: parts, up: depth, from: 'here' };
}
