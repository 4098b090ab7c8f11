// One line for each finding: `file:line:column 错误 消息 [code]`, for editors, grep and narrow terminals.

import { severityNames } from '../source/diagnostic.js';
import type { CheckReport } from './check-report.js';
import { findingText } from './in-words.js';

/** Prints the findings, a line each; nothing when there are none. */
export function printConcise(report: CheckReport): string {
  return report.findings
    .map((finding) => {
      const { file, range, severity, code } = finding;
      const place = `${file}:${range.start.line}:${range.start.column}`;
      return `${oneLine(`${place} ${severityNames[severity]} ${findingText(finding)} [${code}]`)}\n`;
    })
    .join('');
}

/** Line breaks as blanks, other control characters dropped: a finding quotes what it found, escape sequences too. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/\p{Cc}/gu, '');
}
