// Which lines of a text became which lines of another, or which tokens of a line.

/** Lines `start` to `end` (from 0, exclusive) of the one text that became those of the other. */
export interface Hunk {
  readonly before: LineRange;
  readonly after: LineRange;
}

export interface LineRange {
  /** From 0. */
  readonly start: number;
  /** Exclusive; equal to `start` where no line is meant but the place before it. */
  readonly end: number;
}

/** Texts that differ in more lines than these are taken to differ from the first such line to the last. */
const mostChanges = 500;

/** The fewest changed lines that make the one list of the other (E. W. Myers, An O(ND) Difference Algorithm, 1986). */
export function diffLines(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  const steps = a.length > 0 && b.length > 0 ? shortest(a, b) : undefined;
  if (!steps) return [hunk(head, before.length - tail, head, after.length - tail)];
  return hunksOf(steps, a.length, b.length).map((each) =>
    hunk(each.before.start + head, each.before.end + head, each.after.start + head, each.after.end + head),
  );
}

function hunk(start: number, end: number, from: number, to: number): Hunk {
  return { before: { start, end }, after: { start: from, end: to } };
}

/** The pairs of equal lines, in order; undefined where too much differs. */
function shortest(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] | undefined {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  const reach = (k: number, d: number) => {
    const [down = -1, right = -1] = [furthest.get(k + 1), furthest.get(k - 1)];
    return k === -d || (k !== d && right < down) ? down : right + 1;
  };
  for (let d = 0; d <= Math.min(a.length + b.length, mostChanges); d += 1) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = reach(k, d);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return undefined;
}

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  length: number,
  other: number,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let [x, y] = [length, other];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const [k, furthest] = [x - y, trace[d]];
    const [down = -1, right = -1] = [furthest?.get(k + 1), furthest?.get(k - 1)];
    const from = k === -d || (k !== d && right < down) ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : (furthest?.get(from) ?? 0);
    const startY = d === 0 ? 0 : startX - from;
    while (x > startX && y > startY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [startX, startY];
  }
  return pairs.reverse();
}

function hunksOf(
  pairs: readonly (readonly [number, number])[],
  length: number,
  other: number,
): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...pairs, [length, other] as const]) {
    if (nextX > x || nextY > y) hunks.push(hunk(x, nextX, y, nextY));
    [x, y] = [nextX + 1, nextY + 1];
  }
  return hunks;
}
