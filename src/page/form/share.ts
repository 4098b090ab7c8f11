// Keeps the old objects wherever new data are equal to them, so that what did not change is not drawn again.

/** The new value, in which every part that equals the old one's part at its place is that part itself. */
export function share<Data>(old: unknown, fresh: Data): Data {
  if (Object.is(old, fresh)) return fresh;
  if (Array.isArray(old) && Array.isArray(fresh)) {
    const shared = fresh.map((each: unknown, at) => share(old[at], each));
    return (
      old.length === shared.length && shared.every((each, at) => each === old[at]) ? old : shared
    ) as Data;
  }
  if (!isPlain(old) || !isPlain(fresh)) return fresh;
  const keys = Object.keys(fresh);
  const shared = Object.fromEntries(keys.map((key) => [key, share(old[key], fresh[key])]));
  const same = keys.length === Object.keys(old).length && keys.every((key) => shared[key] === old[key]);
  return (same ? old : shared) as Data;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
