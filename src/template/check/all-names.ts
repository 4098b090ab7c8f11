// All names in the data, however deep: what is asked where a template's scope says nothing, and for suggestions.
import { namesOf } from './name-scopes.js';

export interface Names {
  has(name: string): boolean;
  all(): ReadonlySet<string>;
  /** The name of a list at the top whose items have a field of this name. */
  listWith(name: string): string | undefined;
}

/** @param more names that are known though the data lack them. */
export function createNames(context: object, more: Iterable<string>): Names {
  const known = new Set(more);
  const rest = namesIn(context);
  // The data are gone through only as far as the question asks.
  const advance = (wanted?: string): boolean => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      known.add(next.value);
      if (next.value === wanted) return true;
    }
    return false;
  };
  return {
    has: (name) => known.has(name) || advance(name),
    all() {
      advance();
      return known;
    },
    listWith: (name) =>
      Object.entries(context).find(
        ([, value]) => Array.isArray(value) && value.some((item) => namesOf(item).includes(name)),
      )?.[0],
  };
}

/** Those near the top first. */
function* namesIn(context: object): Generator<string> {
  const seen = new Set<object>([context]);
  for (const holder of seen) {
    yield* namesOf(holder);
    const values: readonly unknown[] =
      Array.isArray(holder) || namesOf(holder).length > 0 ? Object.values(holder) : [];
    // A set's iteration takes in what is added to it meanwhile.
    for (const value of values) if (typeof value === 'object' && value !== null) seen.add(value);
  }
}
