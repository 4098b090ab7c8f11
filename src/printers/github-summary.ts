// The Markdown page GitHub shows for a step; the caller appends it to the file that GITHUB_STEP_SUMMARY names.

import { severityNames } from '../source/diagnostic.js';
import { printable } from '../source/printable.js';
import type { CheckReport, FindingRecord } from './check-report.js';
import { findingText, summaryLine } from './in-words.js';

/** GitHub refuses a summary above 1 MiB; some room is left for what other tools of the step write. */
const maxBytes = 900 * 1024;

/** The result as Markdown: the counts, and a table of the findings as far as GitHub takes it. */
export function printGithubSummary(report: CheckReport): string {
  const head = `## 总结校核\n\n${summaryLine(report)}\n`;
  if (!report.findings.length) return head;
  const rows = fitting(report.findings.map(rowOf), maxBytes);
  const left = report.findings.length - rows.length;
  const rest = left ? `\n另有 ${left} 处未列出，用 --format json=… 可得到全部。\n` : '';
  return `${head}\n| 级别 | 位置 | 问题 | 规则 |\n| --- | --- | --- | --- |\n${rows.join('')}${rest}`;
}

function rowOf(finding: FindingRecord): string {
  const { severity, file, range, code } = finding;
  const cells = [severityNames[severity], `${file}:${range.start.line}`, findingText(finding), code];
  return `| ${cells.map(escapeCell).join(' | ')} |\n`;
}

function fitting(rows: readonly string[], budget: number): string[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  return rows.filter((row) => {
    bytes += encoder.encode(row).length;
    return bytes <= budget;
  });
}

/** What Markdown or HTML would read as markup, as character references; a cell is one line. */
function escapeCell(text: string): string {
  return printable(text.replace(/[\r\n]+/g, ' ')).replace(
    /[&<>|`*_~[\]\\#@!]/g,
    (character) => `&#${character.codePointAt(0)};`,
  );
}
