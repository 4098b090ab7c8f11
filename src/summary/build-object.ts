// Makes an object of the Summary out of validated data: each field of the data with a builder of its own, so that none
// is forgotten and none is read at another's place.
import type { Path } from '../source/path.js';
import type { TreeNode } from '../source/tree.js';

/** A place in the data while they are built: the tree knows how things were written. */
export interface Place {
  readonly root: TreeNode;
  readonly path: Path;
}

/** A key or the position in a list below a place. */
export function at(place: Place, step: string | number): Place {
  return { root: place.root, path: [...place.path, step] };
}

/** Every key must be there, be it with `undefined` where T can do without it. */
type Complete<T> = {
  readonly [K in keyof T]-?: T[K] | (Record<never, never> extends Pick<T, K> ? undefined : never);
};

/**
 * A builder for each key of the data (`Input` is made of the schema, so a field added there is asked for here). It is
 * given the value of that key, the place of that key and the whole mapping; what it makes goes under the same key.
 * A key that the Summary has no use for is `'unused'`.
 */
export type Builders<Input, Made> = {
  readonly [K in keyof Input]-?: K extends keyof Made
    ? (place: Place, value: Input[K], whole: Input) => Complete<Made>[K]
    : 'unused';
};

/** What the Summary has and the data have no key for. */
type Rest<Input, Made> = Complete<Omit<Made, keyof Input>>;

/** Builds one key of a mapping. Nowhere else do a key's place and its value come together. */
export function buildField<Input, Key extends keyof Input & string, Made>(
  place: Place,
  whole: Input,
  key: Key,
  build: (place: Place, value: Input[Key], whole: Input) => Made,
): Made {
  return build(at(place, key), whole[key], whole);
}

/**
 * Builds a mapping: `builders` for its keys, `rest` for what has no key. Both are complete or do not compile; what is
 * undefined is left out of the object.
 */
export function objectOf<Input extends object, Made extends object>(
  builders: Builders<Input, Made>,
  rest: (place: Place, whole: Input) => Rest<Input, Made>,
): (place: Place, whole: Input) => Made {
  const fields = Object.entries(builders) as [keyof Input & string, AnyBuilder<Input>][];
  return (place, whole) => {
    const made: Record<string, unknown> = {};
    for (const [key, build] of fields)
      if (build !== 'unused') put(made, key, buildField(place, whole, key, build));
    for (const [key, value] of Object.entries(rest(place, whole))) put(made, key, value);
    return made as Made;
  };
}

type AnyBuilder<Input> = 'unused' | ((place: Place, value: unknown, whole: Input) => unknown);

function put(made: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) made[key] = value;
}

/** The rest of an object that knows its place and nothing more. */
export function ownPath({ path }: Place): { readonly path: Path } {
  return { path };
}

/** Builds each item of a list at its own place; of a list left empty or out, none. */
export function listOf<Input, Made>(
  build: (place: Place, item: Input) => Made,
): (place: Place, list: readonly Input[] | null | undefined) => readonly Made[] {
  return (place, list) => (list ?? []).map((item, index) => build(at(place, index), item));
}

/** Takes a setting over as it is. */
export function asIs<T>(_: Place, value: T): T {
  return value;
}

/** Takes a setting over, or the default where it was left empty or out. */
export function orElse<T>(value: NoInfer<T>): (_: Place, given: T | null | undefined) => T {
  return (_, given) => given ?? value;
}
