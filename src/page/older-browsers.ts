// What Chromium has since 110 only: offices that keep Windows 7 have 109, the last one there. The page and its worker begin with it.

type Compare = (a: unknown, b: unknown) => number;

const lacking = {
  toSorted(this: readonly unknown[], compare?: Compare) {
    return [...this].sort(compare);
  },
  toReversed(this: readonly unknown[]) {
    return [...this].reverse();
  },
  toSpliced(this: readonly unknown[], start: number, ...rest: readonly unknown[]) {
    const copy = [...this];
    Reflect.apply(copy.splice, copy, [start, ...rest]);
    return copy;
  },
};

for (const [name, value] of Object.entries(lacking))
  if (!(name in Array.prototype))
    Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
