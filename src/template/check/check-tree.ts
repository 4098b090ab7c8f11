// The one check of templates, text and Word alike: walks the tree, resolves each tag's names and finds its
// faults.
import type { Expected } from '../expected.js';
import { BLOCKS, helperNames, LOOKUP, type TemplateHelpers } from '../helpers.js';
import { anyFieldOf, entriesOf, membersOf, type Shape, UNKNOWN, unionOf } from '../shape.js';
import { ungluedBlock } from '../tags/parse-tag.js';
import type { Expression, Tag, TagFault } from '../tags/tag.js';
import type { Branch, TemplateNode, TemplateTree } from '../tags/template-tree.js';
import {
  blockAsValue,
  type Call,
  helperAsBlock,
  innerEffect,
  nameOf,
  unknownHelper,
  unquotedField,
  unquotedName,
  wrongCount,
  wrongHash,
  wrongSubject,
} from './calls.js';
import { type Found, follow, resolvePath, type Scope, type Scopes, UNKNOWN_SCOPE } from './scope.js';
import { explainLostPath } from './unknown-name.js';
import { misusedLoop, misusedValue } from './use-of-value.js';

type BlockStatement = hbs.AST.BlockStatement;
type PathExpression = hbs.AST.PathExpression;

export interface FoundFault<T extends Tag> {
  readonly tag: T;
  readonly fault: TagFault;
  /** The faulty part of the tag; undefined when the whole tag is faulty. */
  readonly expression?: Expression;
}

export interface TreeCheck<T extends Tag> {
  readonly faults: readonly FoundFault<T>[];
  /** What each tag shows: the `about` of its field in `fields.ts`. */
  readonly meanings: ReadonlyMap<T, string>;
  /** The English names of the report's fields that a tag prints, loops over or enters. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Checks a whole template, or one part of a Word file.
 * @param standsAlone whether a tag is the only content of its paragraph, so that whole blocks can replace it
 */
export function checkTree<T extends Tag>(
  tree: TemplateTree<T>,
  { shape, helpers }: Expected,
  standsAlone: (tag: T) => boolean,
): TreeCheck<T> {
  return check(tree, helpers, { shape, loops: false, params: new Map() }, standsAlone);
}

/**
 * Checks the tags of a template whose blocks are not paired. Which loop a tag is in is then unknown, so only
 * calls are checked, and names that are a field of no object at all.
 */
export function checkLooseTags<T extends Tag>(
  tags: readonly T[],
  { shape, helpers }: Expected,
): TreeCheck<T> {
  const nodes = tags.flatMap((tag): TemplateNode<T>[] => {
    const { parsed } = tag;
    if (parsed.kind === 'value') return [{ kind: 'value', tag }];
    const opens = parsed.kind === 'open' || parsed.kind === 'else' ? parsed.block : undefined;
    return opens ? [{ kind: 'block', branches: [{ tag, opens, within: undefined, content: [] }] }] : [];
  });
  const params = nodes
    .flatMap((node) => (node.kind === 'block' ? node.branches : []))
    .flatMap(({ opens }) => (opens?.program ?? opens?.inverse)?.blockParams ?? []);
  const anywhere: Scope = {
    shape: { kind: 'object', of: anyFieldOf(shape) },
    loops: true,
    params: new Map(params.map((name) => [name, UNKNOWN])),
    boundless: true,
  };
  return check(nodes, helpers, anywhere, () => true);
}

function check<T extends Tag>(
  tree: TemplateTree<T>,
  helpers: TemplateHelpers,
  outermost: Scope,
  standsAlone: (tag: T) => boolean,
): TreeCheck<T> {
  const faults: FoundFault<T>[] = [];
  const meanings = new Map<T, string>();
  const shown = new Set<string>();
  const known = helperNames(helpers);
  const readerOf = (tag: T): Reader => ({
    typed: tag.typed,
    helpers,
    known,
    complain: (fault, expression) => faults.push({ tag, fault, ...(expression && { expression }) }),
    means: (about) => meanings.has(tag) || meanings.set(tag, about),
    shows: (field) => shown.add(field),
  });
  const walk = (nodes: TemplateTree<T>, scopes: Scopes): void => {
    for (const node of nodes) {
      if (node.kind === 'block') walkBranches(node.branches, scopes);
      else if (node.tag.parsed.kind === 'value') {
        const { expression } = node.tag.parsed;
        const reader = readerOf(node.tag);
        const fault = misusedValue(
          node.tag.typed,
          expression,
          readValue(reader, expression, scopes),
          standsAlone(node.tag),
          node.tag,
        );
        if (fault) reader.complain(fault);
      }
    }
  };
  const walkBranches = (branches: readonly Branch<T>[], scopes: Scopes): void => {
    const scopeOf = new Map<BlockStatement, Scope | undefined>();
    for (const { tag, opens, within, content } of branches) {
      if (opens) scopeOf.set(opens, readBlock(readerOf(tag), opens, scopes));
      const scope = within === 'unknown' ? UNKNOWN_SCOPE : within && scopeOf.get(within);
      walk(content, scope ? [...scopes, scope] : scopes);
    }
  };
  walk(tree, [outermost]);
  return { faults, meanings, shown };
}

interface Reader {
  readonly typed: string;
  readonly helpers: TemplateHelpers;
  readonly known: ReadonlySet<string>;
  readonly complain: (fault: TagFault, expression?: Expression) => void;
  readonly means: (about: string) => void;
  readonly shows: (field: string) => void;
}

/** `shown`: the value is printed or looped over; `asked`: it is only tested, as by `{{#if}}`. */
type Purpose = 'shown' | 'asked';

/**
 * The shape of a tag's value; Handlebars takes a literal that is alone in its tag for a field's name: `{{"投资
 * 额"}}`.
 */
function readValue(reader: Reader, expression: Expression, scopes: Scopes): Shape {
  if (expression.type === 'SubExpression')
    return readCall(reader, expression as hbs.AST.SubExpression, scopes, 'shown');
  if (!expression.type.endsWith('Literal')) return read(reader, expression, scopes, 'shown');
  const name = String((expression as hbs.AST.StringLiteral).value);
  const path = {
    ...expression,
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [name],
    original: name,
  };
  return readPath(reader, path as PathExpression, scopes, 'shown');
}

function read(reader: Reader, expression: Expression, scopes: Scopes, purpose: Purpose): Shape {
  if (expression.type === 'SubExpression') {
    const call = expression as hbs.AST.SubExpression;
    const fault = innerEffect(call as Call);
    if (fault) reader.complain(fault, expression);
    return readCall(reader, call, scopes, purpose);
  }
  if (expression.type !== 'PathExpression') return literalShape(expression);
  const path = expression as PathExpression;
  const simple = !path.data && path.depth === 0 && reader.known.has(String(path.original));
  return simple
    ? readCall(reader, { path, params: [] }, scopes, purpose)
    : readPath(reader, path, scopes, purpose);
}

function literalShape({ type }: Expression): Shape {
  if (type === 'NumberLiteral') return { kind: 'number' };
  if (type === 'BooleanLiteral') return { kind: 'flag' };
  return type === 'StringLiteral' ? { kind: 'text' } : UNKNOWN;
}

function readPath(reader: Reader, path: PathExpression, scopes: Scopes, purpose: Purpose): Shape {
  const found = resolvePath(path, scopes);
  if ('fault' in found) {
    reader.complain(explainLostPath(found, path.original, scopes), path);
    return UNKNOWN;
  }
  return noted(reader, found, purpose);
}

/** The shape of a value that was found, once its field is noted for `--list` and for what the template leaves out. */
function noted(reader: Reader, { shape, field, rootField }: Found, purpose: Purpose): Shape {
  if (field?.about !== undefined) reader.means(field.about);
  if (rootField !== undefined && purpose === 'shown') reader.shows(rootField);
  return shape;
}

function readCall(reader: Reader, call: Call, scopes: Scopes, purpose: Purpose): Shape {
  const { typed, helpers, known, complain } = reader;
  const name = nameOf(call);
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
  const fault = BLOCKS.has(name)
    ? blockAsValue(typed, name)
    : !known.has(name)
      ? unknownHelper(name, known)
      : (wrongHash(typed, call) ??
        wrongCount(call, name === LOOKUP ? 2 : helper?.takes) ??
        (helper?.reckons ? unquotedField(call) : undefined) ??
        (helper?.finds && unquoted(reader, call, scopes)));
  if (fault) complain(fault, call.path);
  if (fault?.code === 'unquoted-name') return UNKNOWN;
  // A field named without quotes was told; what it may mean elsewhere is no matter.
  const params = helper?.reckons && fault ? call.params.slice(0, 1) : call.params;
  const args = params.map((param) => read(reader, param, scopes, purpose));
  for (const { value } of call.hash?.pairs ?? []) read(reader, value, scopes, 'asked');
  if (fault) return UNKNOWN;
  if (helper?.reckons) readReckoned(reader, call, args, scopes);
  return name === LOOKUP ? readLookup(reader, call, args, scopes, purpose) : (helper?.gives(args) ?? UNKNOWN);
}

/** Reads the arguments of a helper that reckons with a list: is it one, and have its entries the field? */
function readReckoned(
  reader: Reader,
  { params: [list, field] }: Call,
  [shape = UNKNOWN]: readonly Shape[],
  scopes: Scopes,
): void {
  const misuse = list && misusedLoop(reader.typed, list, shape);
  if (misuse) reader.complain(misuse, list);
  else if (field?.type === 'StringLiteral') {
    const found = follow(entriesOf(shape), [(field as hbs.AST.StringLiteral).value], scopes[0].shape);
    if ('fault' in found) reader.complain(explainLostPath(found, '', [scopes[0]]), field);
  }
}

/** The fault of a name without quotes, which is the name of no field either. */
function unquoted({ typed }: Reader, call: Call, scopes: Scopes): TagFault | undefined {
  const [param] = call.params;
  if (param?.type !== 'PathExpression') return undefined;
  const path = param as PathExpression;
  if (path.data || path.depth > 0 || !('fault' in resolvePath(path, scopes))) return undefined;
  return unquotedName(typed, nameOf(call), String(path.original));
}

/** The shape of `lookup x "名称"` is that of `x.名称`; a key that is no literal may give any entry of `x`. */
function readLookup(
  reader: Reader,
  { params }: Call,
  [holder = UNKNOWN]: readonly Shape[],
  scopes: Scopes,
  purpose: Purpose,
): Shape {
  const [, key] = params;
  if (key?.type !== 'StringLiteral' && key?.type !== 'NumberLiteral') return entriesOf(holder);
  const found = follow(holder, [String((key as hbs.AST.StringLiteral).value)], scopes[0].shape);
  if (!('fault' in found)) return noted(reader, found, purpose);
  reader.complain(explainLostPath(found, '', [scopes[0]]), key);
  return UNKNOWN;
}

/**
 * Reads a block's tag; gives the scope of the block's content, or undefined when the scope stays the same.
 */
function readBlock(reader: Reader, block: BlockStatement, scopes: Scopes): Scope | undefined {
  const name = nameOf(block);
  if (BLOCKS.has(name)) return readKeyword(reader, block, scopes);
  const section = block.params.length === 0 && block.hash === undefined && !reader.known.has(name);
  if (section) return readSection(reader, block, scopes);
  const { typed, known, complain } = reader;
  complain(known.has(name) ? helperAsBlock(typed, name) : unknownHelper(name, known), block.path);
  for (const param of block.params) read(reader, param, scopes, 'shown');
  return known.has(name) ? undefined : UNKNOWN_SCOPE;
}

function readKeyword(reader: Reader, block: BlockStatement, scopes: Scopes): Scope | undefined {
  const name = nameOf(block);
  const fault = wrongSubject(reader.typed, block) ?? wrongHash(reader.typed, block);
  if (fault) reader.complain(fault);
  const asked = name === 'if' || name === 'unless';
  const [subject = UNKNOWN] = block.params.map((param) =>
    read(reader, param, scopes, asked ? 'asked' : 'shown'),
  );
  for (const { value } of block.hash?.pairs ?? []) read(reader, value, scopes, 'asked');
  if (asked) return undefined;
  if (name === 'with') return scopeWith(subject, block);
  const [expression] = block.params;
  const misuse = expression && misusedLoop(reader.typed, expression, subject);
  if (misuse) reader.complain(misuse, expression);
  return scopeEach(subject, block);
}

/**
 * The scope of `{{#指标}}`: a list is looped over, an object becomes the scope, a flag leaves the scope as it
 * is.
 */
function readSection(reader: Reader, block: BlockStatement, scopes: Scopes): Scope | undefined {
  const found = resolvePath(block.path, scopes);
  const meant = 'fault' in found ? ungluedBlock(block) : undefined;
  if (meant) {
    reader.complain(meant.fault);
    return readKeyword(reader, meant.block, scopes);
  }
  const members = membersOf(readPath(reader, block.path, scopes, 'shown'));
  if (members.every(({ kind }) => kind === 'flag')) return undefined;
  const around = scopes.at(-1) ?? scopes[0];
  return {
    shape: unionOf(
      members.map((it) => (it.kind === 'list' ? entriesOf(it) : it.kind === 'flag' ? around.shape : it)),
    ),
    loops: members.some(({ kind }) => kind === 'list' || kind === 'unknown'),
    params: paramsOf(block, [unionOf(members.map((it) => (it.kind === 'list' ? entriesOf(it) : it)))]),
  };
}

function scopeEach(list: Shape, block: BlockStatement): Scope {
  const entry = entriesOf(list);
  const position: Shape = membersOf(list).every(({ kind }) => kind === 'list') ? { kind: 'number' } : UNKNOWN;
  return { shape: entry, loops: true, params: paramsOf(block, [entry, position]) };
}

const scopeWith = (shape: Shape, block: BlockStatement): Scope => ({
  shape,
  loops: false,
  params: paramsOf(block, [shape]),
});

/** The block parameters by name (`as |x i|`), with their shapes. */
function paramsOf(
  { program, inverse }: BlockStatement,
  shapes: readonly Shape[],
): ReadonlyMap<string, Shape> {
  const names = (program ?? inverse)?.blockParams ?? [];
  return new Map(names.map((name, index) => [name, shapes[index] ?? UNKNOWN]));
}
