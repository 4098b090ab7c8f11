// Workflow commands by which GitHub Actions marks findings at their lines (docs.github.com, "Workflow commands").
import type { Severity } from '../source/diagnostic.js';
import { printable } from '../source/printable.js';
import type { CheckReport, FindingRecord } from './check-report.js';
import { findingText } from './in-words.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows that many annotations of each kind for a step and drops the rest in silence. */
const shownOfEach = 10;

/** Prints a command for each finding GitHub will show; when there are more, the last notice says how many. */
export function printGithub(report: CheckReport): string {
  const ofKind = (severity: Severity, limit: number) =>
    report.findings.filter((finding) => finding.severity === severity).slice(0, limit);
  const grave = [...ofKind('error', shownOfEach), ...ofKind('warning', shownOfEach)];
  const all = [...grave, ...ofKind('info', shownOfEach)];
  if (all.length === report.findings.length) return all.map(commandOf).join('');
  const shown = [...grave, ...ofKind('info', shownOfEach - 1)];
  return shown.map(commandOf).join('') + restLine(report.findings.length - shown.length);
}

function commandOf(finding: FindingRecord): string {
  const { file, range, severity, code } = finding;
  const properties = Object.entries({ file, ...placeOf(range), title: `zonerep ${code}` })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${commands[severity]} ${properties}::${escapeData(findingText(finding))}\n`;
}

/** GitHub refuses columns on an annotation of several lines. */
function placeOf({ start, end }: FindingRecord['range']) {
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, endLine: end.line, col: start.column, endColumn: end.column };
}

function restLine(count: number): string {
  const text = `另有 ${count} 处未在此标出（GitHub 每步每类至多标 ${shownOfEach} 处），全部列在本步的摘要里。`;
  return `::notice title=zonerep::${escapeData(text)}\n`;
}

/** Besides what is printable nothing but `%` is read as more than itself. */
function escapeData(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
