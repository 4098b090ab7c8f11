// Shows what --fix would change, as a unified diff that `patch` and `git apply` take.

/** Lines shown around a change. */
const context = 3;

interface Change {
  /** Zero-based lines before and after; the ends are exclusive. */
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/**
 * The unified diff of two texts, empty when they are equal. Lines keep their ends, so that CRLF survives.
 * Fixes stay within their lines, so lines are compared one by one; texts with different numbers of lines get one hunk
 * over all that differs.
 * @param file the name for both headers
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const changes = old.length === fresh.length ? changedLines(old, fresh) : [changedRegion(old, fresh)];
  const hunks = withNeighbours(changes).map((group) => hunk(old, fresh, group));
  return [`--- a/${file}\n`, `+++ b/${file}\n`, ...hunks].join('');
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changedLines(old: readonly string[], fresh: readonly string[]): Change[] {
  return old.flatMap((line, index): Change[] =>
    line === fresh[index] ? [] : [{ before: [index, index + 1], after: [index, index + 1] }],
  );
}

function changedRegion(old: readonly string[], fresh: readonly string[]): Change {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start++;
  let same = 0;
  while (same < shorter - start && old.at(-1 - same) === fresh.at(-1 - same)) same++;
  return { before: [start, old.length - same], after: [start, fresh.length - same] };
}

/** Changes whose surroundings meet stand in one hunk. */
function withNeighbours(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.before[1] ?? Number.NEGATIVE_INFINITY;
    if (last && change.before[0] - end <= 2 * context) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(old: readonly string[], fresh: readonly string[], changes: readonly Change[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return '';
  const lead = Math.min(context, first.before[0]);
  const start = first.before[0] - lead;
  const end = Math.min(old.length, last.before[1] + context);
  const freshStart = first.after[0] - lead;
  const freshCount = last.after[1] - freshStart + (end - last.before[1]);
  const lines: string[][] = [];
  let done = start;
  for (const { before, after } of changes) {
    lines.push(marked(' ', old.slice(done, before[0])));
    lines.push(marked('-', old.slice(...before)), marked('+', fresh.slice(...after)));
    done = before[1];
  }
  lines.push(marked(' ', old.slice(done, end)));
  return `@@ -${rangeOf(start, end - start)} +${rangeOf(freshStart, freshCount)} @@\n${lines.flat().join('')}`;
}

/** A range of no lines is named by the line before it. */
function rangeOf(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.map(
    (line) => `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`,
  );
}
