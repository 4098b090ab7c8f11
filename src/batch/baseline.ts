// A baseline: findings that a project knows of and has not mended yet, so that only new ones are told.
import type { Diagnostic } from '../source/diagnostic.js';
import { told } from '../source/printable.js';

/** File name → `code:fingerprint` → how often. A fingerprint holds no line numbers, so edits above leave it valid. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A known finding that is not there any more, or less often. */
export interface StaleEntry {
  readonly file: string;
  readonly code: string;
  readonly count: number;
}

/** The baseline that knows exactly these findings. */
export function createBaseline(diagnostics: readonly Diagnostic[]): Baseline {
  const baseline = new Map<string, Map<string, number>>();
  for (const diagnostic of diagnostics) {
    const counts = baseline.get(diagnostic.file) ?? new Map<string, number>();
    baseline.set(diagnostic.file, counts);
    counts.set(keyOf(diagnostic), (counts.get(keyOf(diagnostic)) ?? 0) + 1);
  }
  return baseline;
}

/**
 * Parts the findings of a run by a baseline.
 * @param files the files of this run; what the baseline says of others is left alone.
 * @returns the new findings, how many were known, and the entries that found nothing.
 */
export function applyBaseline(
  baseline: Baseline,
  files: readonly string[],
  diagnostics: readonly Diagnostic[],
): { fresh: Diagnostic[]; known: number; stale: StaleEntry[] } {
  const open = new Map([...baseline].map(([file, counts]) => [file, new Map(counts)]));
  const fresh = diagnostics.filter((diagnostic) => {
    const counts = open.get(diagnostic.file);
    const left = counts?.get(keyOf(diagnostic)) ?? 0;
    const isKnown = left > 0;
    if (isKnown) counts?.set(keyOf(diagnostic), left - 1);
    return !isKnown;
  });
  return {
    fresh,
    known: diagnostics.length - fresh.length,
    stale: files.flatMap((file) => staleOf(file, open.get(file))),
  };
}

/** The baseline after a run over `files`: for these it knows the findings of the run, for others what it knew before. */
export function updateBaseline(
  baseline: Baseline,
  files: readonly string[],
  diagnostics: readonly Diagnostic[],
): Baseline {
  const checked = new Set(files);
  const others = [...baseline].filter(([file]) => !checked.has(file));
  return new Map([...others, ...createBaseline(diagnostics)]);
}

/** A line for each entry that found nothing, and what to do about it; empty for none. */
export function describeStale(stale: readonly StaleEntry[]): string {
  if (stale.length === 0) return '';
  const lines = stale.map(({ file, code, count }) => told`  ${file}  ${code}  ${count} 处\n`);
  return `基线里的这些问题已经没有了，用 --update-baseline 更新基线：\n${lines.join('')}`;
}

function keyOf({ code, fingerprint }: Diagnostic): string {
  return `${code}:${fingerprint}`;
}

function staleOf(file: string, left: ReadonlyMap<string, number> = new Map()): StaleEntry[] {
  return [...left]
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ file, code: key.slice(0, key.indexOf(':')), count }));
}
