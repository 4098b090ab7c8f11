// The line that closes a check: how many files, how many findings of each severity.
import type { Severity } from '../source/diagnostic.js';
import { severityNames } from '../source/diagnostic.js';

/** `检查了 3 个文件：2 个错误、1 个警告`, or that nothing was found. */
export function summaryLine(report: {
  readonly files: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
}): string {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const found = severities
    .filter((severity) => report.counts[severity] > 0)
    .map((severity) => `${report.counts[severity]} 个${severityNames[severity]}`);
  return `检查了 ${report.files.length} 个文件：${found.join('、') || '没有发现问题'}`;
}
