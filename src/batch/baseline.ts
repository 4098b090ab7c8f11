// A baseline: findings that a project knows of and has not mended yet, so that only new ones are told.
import type { Diagnostic } from '../source/diagnostic.js';
import { isFileFault } from '../source/file-faults.js';
import { told } from '../source/printable.js';

/**
 * File name → `code:fingerprint` → how often. Names are relative to the baseline's own folder, so that it knows a file
 * from wherever zonerep runs; a fingerprint holds no line numbers, so edits above leave it valid.
 */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The findings of a run. */
export interface Run {
  /** The files that were checked; what a baseline says of others is left alone. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What a file of the run is called in the baseline. */
  readonly nameOf: (file: string) => string;
}

/** A known finding that is not there any more, or less often. */
export interface StaleEntry {
  readonly file: string;
  readonly code: string;
  readonly count: number;
}

/**
 * Parts the findings of a run by a baseline.
 * @returns the new findings, how many were known, and the entries that found nothing; a file that could not be checked to
 * its end has none of these, for nobody knows.
 */
export function applyBaseline(
  baseline: Baseline,
  { files, diagnostics, nameOf }: Run,
): { fresh: Diagnostic[]; known: number; stale: StaleEntry[] } {
  const open = new Map([...baseline].map(([file, counts]) => [file, new Map(counts)]));
  const fresh = diagnostics.filter((diagnostic) => {
    const counts = isFileFault(diagnostic) ? undefined : open.get(nameOf(diagnostic.file));
    return !counts || !take(counts, keyOf(diagnostic));
  });
  const faulty = faultyFiles(diagnostics);
  return {
    fresh,
    known: diagnostics.length - fresh.length,
    stale: files.flatMap((file) => (faulty.has(file) ? [] : staleOf(file, open.get(nameOf(file))))),
  };
}

/**
 * The baseline after a run: for its files it knows the findings of the run, for others what it knew before. A file that
 * could not be checked to its end counts as one of the others.
 * @returns also how many findings were put down, and the files that were not
 */
export function updateBaseline(
  before: Baseline,
  { files, diagnostics, nameOf }: Run,
): { baseline: Baseline; recorded: number; faulty: readonly string[] } {
  const faulty = faultyFiles(diagnostics);
  const checked = new Set(files.filter((file) => !faulty.has(file)).map(nameOf));
  const others = [...before].filter(([name]) => !checked.has(name));
  const recorded = diagnostics.filter(({ file }) => !faulty.has(file));
  return {
    baseline: new Map([...others, ...countsOf(recorded, nameOf)]),
    recorded: recorded.length,
    faulty: [...faulty],
  };
}

/** A line for each entry that found nothing, and what to do about it; empty for none. */
export function describeStale(stale: readonly StaleEntry[]): string {
  if (stale.length === 0) return '';
  const lines = stale.map(({ file, code, count }) => told`  ${file}  ${code}  ${count} 处\n`);
  return `基线里的这些问题已经没有了，用 --update-baseline 更新基线：\n${lines.join('')}`;
}

function countsOf(diagnostics: readonly Diagnostic[], nameOf: Run['nameOf']): Baseline {
  const baseline = new Map<string, Map<string, number>>();
  for (const diagnostic of diagnostics) {
    const name = nameOf(diagnostic.file);
    const counts = baseline.get(name) ?? new Map<string, number>();
    baseline.set(name, counts);
    const key = keyOf(diagnostic);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return baseline;
}

function faultyFiles(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(diagnostics.filter(isFileFault).map(({ file }) => file));
}

/** Takes one of what is left under a key; false when there is none. */
function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

function keyOf({ code, fingerprint }: Diagnostic): string {
  return `${code}:${fingerprint}`;
}

function staleOf(file: string, left: ReadonlyMap<string, number> = new Map()): StaleEntry[] {
  return [...left]
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ file, code: key.slice(0, key.indexOf(':')), count }));
}
