// Where a value stands in the data: the keys and indices from the root down.

/** Keys (English, as in the schema) and zero-based indices from the root of the data to one value. */
export type Path = readonly (string | number)[];

/** The path of a JSON Pointer; indices come back as text, which trees take as well. */
export function fromPointer(pointer: string): Path {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The RFC 6901 JSON Pointer of a path: `['tasks', 0]` becomes `/tasks/0`. */
export function toPointer(path: Path): string {
  let pointer = '';
  for (const step of path) pointer += `/${typeof step === 'number' ? step : escaped(step)}`;
  return pointer;
}

/** Nearly no key has a sign to be escaped, and pointers are made by the thousand. */
function escaped(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
