// Workflow commands by which GitHub Actions marks findings at their lines (docs.github.com, "Workflow commands").
import type { Severity } from '../source/diagnostic.js';
import { printable } from '../source/printable.js';
import type { CheckReport, FindingRecord } from './check-report.js';
import { findingText } from './in-words.js';

/** What a printer may know besides the report. */
export interface PrintSettings {
  /** Whether the findings are also written to the summary page of the step (GitHub). */
  readonly hasSummary?: boolean;
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub marks that many places of each kind for a step; of the rest it only prints the words in the log. */
const shownOfEach = 10;

/**
 * Prints a command for each finding GitHub will mark. When there are more, the last notice says how many, and that the
 * step's summary page has them all; without such a page the rest follows for the log, each with its place in words.
 */
export function printGithub(report: CheckReport, { hasSummary }: PrintSettings = {}): string {
  const ofKind = (severity: Severity) => report.findings.filter((finding) => finding.severity === severity);
  const kinds = [ofKind('error'), ofKind('warning'), ofKind('info')];
  const [errors = [], warnings = [], infos = []] = kinds.map((kind) => kind.slice(0, shownOfEach));
  const grave = [...errors, ...warnings].map(commandOf);
  const rest = report.findings.length - grave.length - infos.length;
  if (rest === 0) return [...grave, ...infos.map(commandOf)].join('');
  if (!hasSummary) {
    const others = kinds.flatMap((kind) => kind.slice(shownOfEach)).map(lineForLog);
    return [...grave, ...infos.map(commandOf), ...others].join('');
  }
  const few = infos.slice(0, shownOfEach - 1);
  return [...grave, ...few.map(commandOf), restLine(rest + infos.length - few.length)].join('');
}

/** A command again, so that the log has its severity; as GitHub prints nothing of it but the words, they begin with the place. */
function lineForLog(finding: FindingRecord): string {
  const { file, range, message } = finding;
  return commandOf({ ...finding, message: `${file}:${range.start.line}:${range.start.column} ${message}` });
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
