// Prints the findings of a build, those that several reports share once.
import { printPretty } from '../printers/pretty.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import type { Terminal } from './terminal.js';

/** More findings than that are not mended before the next build. */
const MAX_TOLD = 100;

/** Prints findings to standard error. */
export function tell(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  terminal: Terminal,
): void {
  if (diagnostics.length === 0) return;
  const byName = new Map(sources.map((source) => [source.file, source]));
  terminal.err(printPretty(diagnostics.slice(0, MAX_TOLD), byName, { color: terminal.colorErr }));
  const untold = diagnostics.length - MAX_TOLD;
  if (untold > 0) terminal.err(`……另有 ${untold} 处，改好上面的再看。\n`);
}

/** What the data bring about, though the report in which it is found has no lines of its own. */
const OF_DATA: ReadonlySet<string> = new Set(['forbidden-character', 'ci-command']);

/**
 * The problems of one report that were not told yet; what comes from the data is named after their file. A PDF and its Word file
 * are of one template, whose faults are then found twice.
 * @param said the problems told of other reports, to which these are added
 */
export function untold(
  problems: readonly Diagnostic[],
  input: string,
  said: Set<string>,
): readonly Diagnostic[] {
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()]
    .map((problem) => (OF_DATA.has(problem.code) ? { ...problem, file: input } : problem))
    .filter((problem) => {
      const key = keyOf(problem);
      const isNew = problem.severity === 'error' || !said.has(key);
      said.add(key);
      return isNew;
    });
}

const keyOf = ({ file, code, span, message }: Diagnostic): string =>
  `${file}\0${code}\0${span.start}\0${message}`;
