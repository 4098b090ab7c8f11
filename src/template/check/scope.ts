// The blocks around a tag, and what a path means in their midst.
import { type FieldShape, membersOf, type Shape, stepInto, UNKNOWN } from '../shape.js';

/** One block that changes what names mean; the outermost is the template itself. */
export interface Scope {
  readonly shape: Shape;
  /** In a loop, so that `@index` and the like hold. */
  readonly loops: boolean;
  /** What `as |x i|` names. */
  readonly params: ReadonlyMap<string, Shape>;
  /** Of the outermost where blocks are not paired: any number of blocks may be around a tag. */
  readonly boundless?: true;
}

export type Scopes = readonly [Scope, ...Scope[]];

/** Where a path led, or why it led nowhere. */
export type Resolved =
  | { readonly shape: Shape; readonly field?: FieldShape; readonly rootField?: string }
  | LostPath;

export type LostPath =
  | {
      readonly fault: 'no-field';
      readonly name: string;
      /** What has no such field. */
      readonly on: Shape;
      /** The steps before it; none where the path begins with it. */
      readonly before: readonly string[];
    }
  | { readonly fault: 'no-outer'; readonly steps: readonly string[] }
  | { readonly fault: 'no-loop' | 'no-data'; readonly name: string };

const LOOP_DATA: Readonly<Record<string, Shape>> = {
  index: { kind: 'number' },
  key: { kind: 'text' },
  first: { kind: 'flag' },
  last: { kind: 'flag' },
};

/** Follows a path as Handlebars does: `../`, `@root`, block parameters, fields, places in a list. */
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

/** Goes down from a value by the names of its fields. */
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

/** The scope of a block of which nothing is known. */
export const UNKNOWN_SCOPE: Scope = { shape: UNKNOWN, loops: true, params: new Map() };
