// What a check's findings mean for the caller: the exit code, and how many of them are shown.
import type { Severity } from '../source/diagnostic.js';

interface Graded {
  readonly severity: Severity;
}

/**
 * 1 when there is an error or there are more warnings than `maxWarnings` (no limit when it is not given), else 0.
 * It counts all findings, those `--quiet` or `--max-problems` hide too.
 */
export function exitCode(
  findings: readonly Graded[],
  options: { readonly maxWarnings?: number } = {},
): 0 | 1 {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return count('error') > 0 || count('warning') > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The findings to print: errors only when `quiet`, and no more than `maxProblems`, of which the gravest are kept.
 * @returns the findings in their given order, and how many `maxProblems` left out.
 */
export function selectFindings<T extends Graded>(
  findings: readonly T[],
  options: { readonly quiet?: boolean; readonly maxProblems?: number },
): { shown: T[]; left: number } {
  const wanted = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  const gravest = [...wanted.entries()].sort(([, a], [, b]) => ranks[a.severity] - ranks[b.severity]);
  const kept = new Set(gravest.slice(0, options.maxProblems).map(([index]) => index));
  return { shown: wanted.filter((_, index) => kept.has(index)), left: wanted.length - kept.size };
}
