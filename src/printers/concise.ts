// One line for each finding: `file:line:column 错误 消息 [code]`, for editors, grep and narrow terminals.

import { severityNames } from '../source/diagnostic.js';
import { printable, withoutOrders } from '../source/printable.js';
import type { CheckReport } from './check-report.js';
import { findingText } from './in-words.js';

/** Prints the findings, a line each; nothing when there are none. */
export function printConcise(report: CheckReport): string {
  return report.findings
    .map((finding) => {
      const { file, range, severity, code } = finding;
      const place = `${file}:${range.start.line}:${range.start.column}`;
      const text = `${place} ${severityNames[severity]} ${findingText(finding)} [${code}]`;
      return `${withoutOrders(printable(text))}\n`;
    })
    .join('');
}
