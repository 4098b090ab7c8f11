// The blocks around a tag, and how they decide what a path in the tag refers to.
import { type FieldShape, membersOf, type Shape, stepInto, UNKNOWN } from '../shape.js';

/** A block in which names refer to another object; the outermost scope is the template itself. */
export interface Scope {
  readonly shape: Shape;
  /** Whether the block is a loop, which has `@index`, `@number`, `@key`, `@first` and `@last`. */
  readonly loops: boolean;
  /** The block parameters by name (`as |x i|`). */
  readonly params: ReadonlyMap<string, Shape>;
  /**
   * Set on the outermost scope when blocks are not paired: a tag may then be in any number of loops and
   * blocks.
   */
  readonly boundless?: true;
}

export type Scopes = readonly [Scope, ...Scope[]];

/** What a path refers to, or why it refers to nothing. */
export type Resolved = Found | LostPath;

export interface Found {
  readonly shape: Shape;
  /** The last field on the path that has a description. */
  readonly field?: FieldShape;
  /** The field of the outermost object that the path goes through, by its own name. */
  readonly rootField?: string;
}

export type LostPath =
  | {
      readonly fault: 'no-field';
      readonly name: string;
      /** The shape that lacks the field `name`. */
      readonly on: Shape;
      /** The steps of the path before `name`; empty when the path begins with `name`. */
      readonly before: readonly string[];
    }
  | { readonly fault: 'no-outer'; readonly steps: readonly string[] }
  | { readonly fault: 'no-loop' | 'no-data'; readonly name: string };

const LOOP_DATA: Readonly<Record<string, Shape>> = {
  index: { kind: 'number' },
  number: { kind: 'number' },
  序号: { kind: 'number' },
  key: { kind: 'text' },
  first: { kind: 'flag' },
  last: { kind: 'flag' },
};

/** Follows a path as Handlebars does: `../`, `@root`, block parameters, fields, positions in a list. */
export function resolvePath(path: hbs.AST.PathExpression, scopes: Scopes): Resolved {
  const { data, depth, parts, original } = path;
  const [first = '', ...rest] = parts;
  const root = scopes[0].shape;
  if (data) return resolveData(first, rest, depth, scopes);
  const param = depth === 0 && !/^\.|^this\b/.test(original) ? paramOf(first, scopes) : undefined;
  if (param) return follow(param, rest, root);
  const scope = scopes[scopes.length - 1 - depth] ?? (scopes[0].boundless && scopes[0]);
  return scope ? follow(scope.shape, parts, root) : { fault: 'no-outer', steps: parts };
}

function resolveData(name: string, rest: readonly string[], depth: number, scopes: Scopes): Resolved {
  const root = scopes[0].shape;
  if (name === 'root') return follow(root, rest, root);
  const shape = Object.hasOwn(LOOP_DATA, name) ? LOOP_DATA[name] : undefined;
  if (!shape) return { fault: 'no-data', name: `@${name}` };
  const loops = scopes.filter((scope) => scope.loops).length;
  return loops > depth || scopes[0].boundless
    ? follow(shape, rest, root)
    : { fault: 'no-loop', name: `@${name}` };
}

function paramOf(name: string, scopes: Scopes): Shape | undefined {
  return scopes.findLast(({ params }) => params.has(name))?.params.get(name);
}

/**
 * Follows the names in `steps` from field to field, beginning at `start`; `root` tells which fields are the
 * report's own.
 */
export function follow(start: Shape, steps: readonly string[], root: Shape): Resolved {
  let shape = start;
  let field: FieldShape | undefined;
  let rootField: string | undefined;
  for (const [index, step] of steps.entries()) {
    const next = stepInto(shape, step);
    if (!next) return { fault: 'no-field', name: step, on: shape, before: steps.slice(0, index) };
    if (membersOf(shape).some((member) => isSameObject(member, root))) rootField = next.name;
    if (next.about !== undefined) field = next;
    shape = next.shape;
  }
  return { shape, ...(field && { field }), ...(rootField !== undefined && { rootField }) };
}

const isSameObject = (shape: Shape, other: Shape): boolean =>
  shape.kind === 'object' && other.kind === 'object' && shape.of === other.of;

/** The scope of a block whose tag is faulty: every name in it is allowed. */
export const UNKNOWN_SCOPE: Scope = { shape: UNKNOWN, loops: true, params: new Map() };
