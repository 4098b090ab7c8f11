// What the names of a tag can mean: the data in whose scope it stands, as far as they can be told before filling.
import type { NamePath, Scope } from '../tags/usages.js';
import { isRichBlocks, isRichText } from '../value-content.js';

/** All values that `this` can be at a place; undefined where that cannot be told or where the data have none. */
export type Holders = readonly unknown[] | undefined;

export interface NameScopes {
  /** The values in whose scope a path begins. `outside` says that it has more `../` than there are blocks. */
  startOf(path: NamePath, scopes: readonly Scope[]): Holders | 'outside';
}

/** Deeper than any template nests; beyond, telling takes time in the square of the depth. */
const MOST_NESTED = 32;

export function createScopes(context: object): NameScopes {
  // Templates repeat their loops; each is gone through once.
  const known = new Map<string, Holders>();
  const holdersAt = (scopes: readonly Scope[]): Holders => {
    const last = scopes.at(-1);
    if (last === undefined) return [context];
    const key = JSON.stringify(scopes.map(({ block, over }) => [block, over]));
    if (!known.has(key)) known.set(key, enter(last, scopes.slice(0, -1)));
    return known.get(key);
  };
  const startOf: NameScopes['startOf'] = ({ from, up }, scopes) => {
    if (from === 'root') return [context];
    if (from === 'local') return undefined;
    if (scopes.length > MOST_NESTED) return undefined;
    return up > scopes.length ? 'outside' : holdersAt(scopes.slice(0, scopes.length - up));
  };
  const enter = ({ over, block }: Scope, outer: readonly Scope[]): Holders => {
    const start = over === undefined ? undefined : startOf(over, outer);
    if (over === undefined || start === undefined || start === 'outside') return undefined;
    const values = over.steps.reduce<Holders>((holders, step) => holders && valuesAt(holders, step), start);
    // {{#x}} stays where it is when x is only true.
    if (values === undefined || (block === 'section' && values.includes(true))) return undefined;
    return present(block === 'with' ? values : values.flatMap((value) => itemsOf(value, block)));
  };
  return { startOf };
}

/** The values of a field of all holders that have it. */
export function valuesAt(holders: readonly unknown[], name: string): Holders {
  return present(holders.map((holder) => (hasName(holder, name) ? (holder as Fields)[name] : undefined)));
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has a field that a template may name. */
export const hasName = (holder: unknown, name: string): boolean =>
  isHolder(holder) && Object.hasOwn(holder, name);

/** The names of an object's fields; a list and a text have none. */
export const namesOf = (holder: unknown): readonly string[] =>
  isHolder(holder) && !Array.isArray(holder) ? Object.keys(holder) : [];

/** The insides of rich text are no fields. */
const isHolder = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isRichText(value) && !isRichBlocks(value);

function present(values: readonly unknown[]): Holders {
  const found = values.filter((value) => value !== undefined && value !== null && value !== false);
  return found.length === 0 ? undefined : found;
}

function itemsOf(value: unknown, block: Scope['block']): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (block === 'section' || typeof value !== 'object' || value === null) return [value];
  return Object.values(value);
}
