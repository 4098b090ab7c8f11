// Makes an object of the Summary from validated data with one builder for each field, so that the compiler
// finds a forgotten field and no field gets the path of another.
import type { Beside } from '../source/beside.js';
import type { Path } from '../source/path.js';
import { childAt, type TreeNode } from '../source/tree.js';

/** A path in the data, with what stands there as the writer wrote it. */
export interface Place {
  readonly node: TreeNode | undefined;
  readonly path: Path;
  /** The door to the files that the data name. */
  readonly beside: Beside;
}

/** The place of a key of a mapping, or of a position in a list, directly below a place. */
export function at({ node, path, beside }: Place, step: string | number): Place {
  return { node: node && childAt(node, step), path: [...path, step], beside };
}

/** T with no optional key: an optional key of T must be there too, but may be `undefined`. */
type Complete<T> = {
  readonly [K in keyof T]-?: T[K] | (Record<never, never> extends Pick<T, K> ? undefined : never);
};

/**
 * A builder for each key of the data; `Input` is generated from the schema, so a field added to the schema
 * needs a builder. A builder gets the key's place (where the key is absent, that of the mapping), the key's value and the
 * whole mapping; its result gets the same key in the Summary. A key that the Summary does not have is `'unused'`.
 */
export type Builders<Input, Made> = {
  readonly [K in keyof Input]-?: K extends keyof Made
    ? (place: Place, value: Input[K], whole: Input) => Complete<Made>[K]
    : 'unused';
};

/** The keys of the Summary's object that the data do not have. */
type Rest<Input, Made> = Complete<Omit<Made, keyof Input>>;

/** Builds one key of a mapping; taking place and value here alone keeps them from being of different keys. */
export function buildField<Input, Key extends keyof Input & string, Made>(
  place: Place,
  whole: Input,
  key: Key,
  build: (place: Place, value: Input[Key], whole: Input) => Made,
): Made {
  const value = whole[key];
  // Most keys are absent, and what is absent needs no place of its own.
  return build(value === undefined ? place : at(place, key), value, whole);
}

/**
 * A builder for a mapping; results that are undefined get no key in the object.
 * @param builders builds the keys of the data
 * @param rest builds the keys that the data do not have
 */
export function objectOf<Input extends object, Made extends object>(
  builders: Builders<Input, Made>,
  rest: (place: Place, whole: Input) => Rest<Input, Made>,
): (place: Place, whole: Input) => Made {
  const all = Object.entries(builders) as [keyof Input & string, AnyBuilder<Input>][];
  const fields = all.flatMap(([key, build]) => (build === 'unused' ? [] : { key, build }));
  return (place, whole) => {
    const made: Record<string, unknown> = {};
    for (const { key, build } of fields) put(made, key, buildField(place, whole, key, build));
    const more: Readonly<Record<string, unknown>> = rest(place, whole);
    for (const key in more) put(made, key, more[key]);
    return made as Made;
  };
}

type AnyBuilder<Input> = 'unused' | ((place: Place, value: unknown, whole: Input) => unknown);

function put(made: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) made[key] = value;
}

/** The `rest` of an object that has a path and no other key besides those of the data. */
export function ownPath({ path }: Place): { readonly path: Path } {
  return { path };
}

/**
 * A builder for a list that builds each item at its own place; a list that is absent gives no items.
 * @param open builds the one item still to be written of a list whose key is there with nothing after it; without it such
 *   a list gives no items either
 */
export function listOf<Input, Made>(
  build: (place: Place, item: Input) => Made,
  open?: (place: Place) => Made,
): (place: Place, list: readonly Input[] | null | undefined) => readonly Made[] {
  return (place, list) => {
    if (list === null && open) return [open(place)];
    return (list ?? []).map((item, index) => build(at(place, index), item));
  };
}

/** A builder that takes a setting over as it is. */
export function asIs<T>(_: Place, value: T): T {
  return value;
}

/** A builder that takes a setting over, or the default when the setting is empty or absent. */
export function orElse<T>(value: NoInfer<T>): (_: Place, given: T | null | undefined) => T {
  return (_, given) => given ?? value;
}

/** Whether a list or a section is there with nothing in it (`[]`, `{}`), by which the writer says that there is none. */
export function isNone(input: object | null): boolean {
  if (Array.isArray(input)) return input.length === 0;
  return input !== null && Object.keys(input).length === 0;
}
