// The blocks around a tag, and what a path means in their midst.
import type { Field, ObjectKind } from '../fields.js';
import { entryOf, fieldOf, type Shape, shapeOf, UNKNOWN } from './shape.js';

/** One block that changes what names mean; the outermost is the template itself. */
export interface Scope {
  readonly shape: Shape;
  /** In a loop, so that `@index` and the like hold. */
  readonly loops: boolean;
  /** What `as |x i|` names. */
  readonly params: ReadonlyMap<string, Shape>;
}

export type Scopes = readonly [Scope, ...Scope[]];

/** Where a path led, or why it led nowhere. */
export type Resolved =
  | { readonly shape: Shape; readonly field?: Field; readonly rootField?: string }
  | { readonly fault: 'no-field'; readonly name: string; readonly on: Shape }
  | { readonly fault: 'no-outer' }
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
  if (data) return resolveData(first, rest, depth, scopes);
  const innermost = scopes.length - 1;
  const param = depth === 0 && !/^\.|^this\b/.test(original) ? paramOf(first, scopes) : undefined;
  if (param) return follow(param, rest);
  if (depth > innermost) return { fault: 'no-outer' };
  const scope = scopes[innermost - depth];
  return follow(scope?.shape ?? UNKNOWN, parts);
}

function resolveData(name: string, rest: readonly string[], depth: number, scopes: Scopes): Resolved {
  if (name === 'root') return follow(scopes[0].shape, rest);
  const shape = Object.hasOwn(LOOP_DATA, name) ? LOOP_DATA[name] : undefined;
  if (!shape) return { fault: 'no-data', name: `@${name}` };
  return scopes.filter(({ loops }) => loops).length > depth
    ? { shape }
    : { fault: 'no-loop', name: `@${name}` };
}

function paramOf(name: string, scopes: Scopes): Shape | undefined {
  return scopes.findLast(({ params }) => params.has(name))?.params.get(name);
}

function follow(start: Shape, steps: readonly string[]): Resolved {
  let shape = start;
  let field: Field | undefined;
  let rootField: string | undefined;
  for (const step of steps) {
    if (shape.kind === 'unknown') return { shape };
    const next = stepInto(shape, step);
    if (!next) return { fault: 'no-field', name: step, on: shape };
    if (isReport(shape)) rootField = next.name;
    shape = next.shape;
    field = next.field ?? field;
  }
  return { shape, ...(field && { field }), ...(rootField !== undefined && { rootField }) };
}

const isReport = (shape: Shape): boolean =>
  shape.kind === 'object' && shape.of === ('report' satisfies ObjectKind);

function stepInto(shape: Shape, step: string): { shape: Shape; name: string; field?: Field } | undefined {
  if (shape.kind === 'object') {
    const found = fieldOf(shape.of, step);
    return found && { shape: shapeOf(found.field), ...found };
  }
  if (shape.kind !== 'list') return undefined;
  if (step === 'length') return { shape: { kind: 'number' }, name: step };
  return /^\d+$/.test(step) ? { shape: entryOf(shape), name: step } : undefined;
}
