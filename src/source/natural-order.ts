// The order in which file names are listed: digits count as numbers, the rest by code unit, the same on every machine.

/** Compares two names for sorting: `第2季度` before `第10季度`. Not by locale, whose tables differ between machines. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  const left = chunksOf(a);
  const right = chunksOf(b);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareChunks(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

/** Runs of digits and runs of everything else. */
function chunksOf(name: string): string[] {
  return name.match(/[0-9]+|[^0-9]+/g) ?? [];
}

function compareChunks(a: string, b: string): number {
  if (!/^[0-9]/.test(a) || !/^[0-9]/.test(b)) return compareText(a, b);
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
