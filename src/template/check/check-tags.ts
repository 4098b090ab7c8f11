// Walks the tags of a template in reading order and says of each what it means and whether that can be.

import type { TemplateProblem } from '../../ooxml/template-problem.js';
import type { Tag } from '../../word/tags/find-tags.js';
import type { ObjectKind } from '../fields.js';
import type { Expression } from '../tags/parse-tag.js';
import { TEMPLATE_HELPERS } from '../template-helpers.js';
import { argumentFault, shapeOfCall } from './helper-calls.js';
import { resolvePath, type Scope, type Scopes } from './scope.js';
import { entryOf, type Shape, UNKNOWN } from './shape.js';
import { explainFault } from './unknown-name.js';
import { misusedLoop, misusedValue } from './use-of-value.js';

export interface TagProblem extends Pick<TemplateProblem, 'code' | 'severity' | 'message' | 'hint'> {
  readonly tag: Tag;
  /** The faulty part of the tag, where it is not the whole. */
  readonly expression?: Expression;
}

export interface CheckedTags {
  readonly problems: readonly TagProblem[];
  /** What each tag shows, in the words of the table of fields. */
  readonly meanings: ReadonlyMap<Tag, string>;
  /** The report's fields, by their English names, that come to be shown. */
  readonly shown: ReadonlySet<string>;
}

export interface TagsToCheck {
  readonly tags: readonly Tag[];
  /** What the names of the outermost level are fields of. */
  readonly root: ObjectKind;
  /** Whether a tag stands alone in its paragraph, so that whole blocks can take its place. */
  readonly standsAlone: (tag: Tag) => boolean;
}

interface OpenBlock {
  readonly name: string;
  scope: Scope | undefined;
  /** In the branch in which the block's own scope does not hold. */
  outside: boolean;
}

type BlockStatement = hbs.AST.BlockStatement;

/** Checks the tags of one part, or of one text template. Blocks must be paired rightly, or scopes would be wrong. */
export function checkTags({ tags, root, standsAlone }: TagsToCheck): CheckedTags {
  const problems: TagProblem[] = [];
  const meanings = new Map<Tag, string>();
  const shown = new Set<string>();
  const open: OpenBlock[] = [];
  const outermost: Scope = { shape: { kind: 'object', of: root }, loops: false, params: new Map() };
  for (const tag of tags) {
    const { parsed } = tag;
    const last = open.at(-1);
    if (parsed.kind === 'else' && last) last.outside = !last.outside;
    const inner = open.flatMap(({ scope, outside }) => (scope && !outside ? [scope] : []));
    const check = createChecker(tag, [outermost, ...inner], { problems, meanings, shown });
    if (parsed.kind === 'value') {
      const shape = check.use(parsed.expression, 'shown');
      check.complain(misusedValue(tag.typed, parsed.expression, shape, standsAlone(tag)));
    } else if (parsed.kind === 'open') {
      open.push({ name: parsed.name, scope: check.block(parsed.block), outside: parsed.inverted });
    } else if (parsed.kind === 'else' && parsed.block && last) {
      last.scope = check.block(parsed.block);
      last.outside = false;
    } else if (parsed.kind === 'close') {
      const at = open.findLastIndex(({ name }) => name === parsed.name);
      if (at !== -1) open.splice(at);
    }
  }
  return { problems, meanings, shown };
}

interface Findings {
  readonly problems: TagProblem[];
  readonly meanings: Map<Tag, string>;
  readonly shown: Set<string>;
}

type Purpose = 'shown' | 'asked';

function createChecker(tag: Tag, scopes: Scopes, { problems, meanings, shown }: Findings) {
  const complain = (
    fault: (Omit<TagProblem, 'tag' | 'severity'> & { severity?: TagProblem['severity'] }) | undefined,
    expression?: Expression,
  ) => {
    if (fault && !tag.silent)
      problems.push({ tag, severity: 'error', ...fault, ...(expression && { expression }) });
  };
  const use = (expression: Expression, purpose: Purpose): Shape => {
    if (expression.type === 'SubExpression') return call(expression as hbs.AST.SubExpression, purpose);
    if (expression.type !== 'PathExpression') return literal(expression);
    const path = expression as hbs.AST.PathExpression;
    if (isCall(path)) return call({ path, params: [] }, purpose);
    const found = resolvePath(path, scopes);
    if ('fault' in found) {
      complain(explainFault(found, path.original, scopes), path);
      return UNKNOWN;
    }
    if (found.field && !meanings.has(tag)) meanings.set(tag, found.field.about);
    if (found.rootField !== undefined && purpose === 'shown') shown.add(found.rootField);
    return found.shape;
  };
  const call = (
    given: Pick<hbs.AST.SubExpression, 'params'> & { path: hbs.AST.PathExpression; hash?: hbs.AST.Hash },
    purpose: Purpose,
  ): Shape => {
    const fault = argumentFault(given);
    complain(fault, given.path);
    const args = given.params.map((param) => use(param, purpose));
    for (const { value } of given.hash?.pairs ?? []) use(value, 'asked');
    return fault ? UNKNOWN : shapeOfCall(given, args);
  };
  const block = (given: BlockStatement): Scope | undefined => {
    const name = given.path.original;
    const [subject] = given.params;
    for (const { value } of given.hash?.pairs ?? []) use(value, 'asked');
    if (name === 'if' || name === 'unless') {
      for (const param of given.params) use(param, 'asked');
      return undefined;
    }
    if (name === 'each' || name === 'with') {
      const shape = subject ? use(subject, 'shown') : UNKNOWN;
      if (name === 'each') complain(misusedLoop(tag.typed, subject, shape), subject);
      return name === 'each' ? loopOver(shape, given) : scopeOf(shape, given);
    }
    // That a helper is no block is told where calls are checked.
    if (name === 'lookup' || Object.hasOwn(TEMPLATE_HELPERS, name)) {
      for (const param of given.params) use(param, 'shown');
      return undefined;
    }
    if (given.params.length > 0) return { shape: UNKNOWN, loops: true, params: new Map() };
    const shape = use(given.path, 'shown');
    // A section over a flag keeps the scope it stands in.
    if (shape.kind === 'flag') return undefined;
    return shape.kind === 'list' ? loopOver(shape, given) : scopeOf(shape, given);
  };
  return { complain, use, block };
}

const isCall = ({ original, data, depth }: hbs.AST.PathExpression): boolean =>
  !data && depth === 0 && (original === 'lookup' || Object.hasOwn(TEMPLATE_HELPERS, original));

const literal = ({ type }: Expression): Shape =>
  type === 'NumberLiteral'
    ? { kind: 'number' }
    : type === 'BooleanLiteral'
      ? { kind: 'flag' }
      : { kind: 'text' };

const paramsOf = ({ program, inverse }: BlockStatement): readonly string[] =>
  (program ?? inverse)?.blockParams ?? [];

function loopOver(shape: Shape, block: BlockStatement): Scope {
  const [entry, index] = paramsOf(block);
  const params = new Map<string, Shape>();
  if (entry !== undefined) params.set(entry, entryOf(shape));
  if (index !== undefined) params.set(index, shape.kind === 'list' ? { kind: 'number' } : UNKNOWN);
  return { shape: entryOf(shape), loops: true, params };
}

function scopeOf(shape: Shape, block: BlockStatement): Scope {
  const [name] = paramsOf(block);
  return { shape, loops: false, params: new Map(name === undefined ? [] : [[name, shape]]) };
}
