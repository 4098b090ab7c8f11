// When a part of the form need not be drawn again: its data are the same objects (share.ts), its path has the same steps.

/** Whether all properties are the same; functions count for nothing, since they ask the store for what is so at the time. */
export function sameProps(old: object, fresh: object): boolean {
  const before = new Map<string, unknown>(Object.entries(old));
  const after = Object.entries(fresh);
  return before.size === after.length && after.every(([key, value]) => isSame(before.get(key), value));
}

function isSame(old: unknown, fresh: unknown): boolean {
  if (Object.is(old, fresh)) return true;
  if (typeof old === 'function' && typeof fresh === 'function') return true;
  if (!Array.isArray(old) || !Array.isArray(fresh) || old.length !== fresh.length) return false;
  return old.every((each, at) => Object.is(each, fresh[at]) || isSameStep(each, fresh[at]));
}

/** Operations to be done first are few and small. */
const isSameStep = (old: unknown, fresh: unknown): boolean =>
  typeof old === 'object' && typeof fresh === 'object' && JSON.stringify(old) === JSON.stringify(fresh);
