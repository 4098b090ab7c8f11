// The result of a check as the machine formats see it: records that do not need the sources, so that shards can be merged.
import type { Diagnostic, Fix, Severity } from '../source/diagnostic.js';
import { compareNames } from '../source/natural-order.js';
import type { Position, Source } from '../source/source.js';
import { positionAt } from '../source/source.js';
import { type Context, contextOf, type Range } from './context.js';

/** One finding as it is written to JSON: lines and columns 1-based, columns in UTF-16 units, `end` exclusive. */
export interface FindingRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly note?: string;
  readonly file: string;
  readonly range: Range;
  readonly pointer: string;
  readonly params: Diagnostic['params'];
  /** The command that explains the rule. */
  readonly docs?: string;
  readonly fingerprint: string;
  /** What stands around it; not given where the finding is very long, or its file was not at hand. */
  readonly context?: Context;
  /** The edits that together remove the finding; each is safe alone. */
  readonly fix?: readonly { readonly range: Range; readonly text: string }[];
}

/** What a printer may say about a rule. */
export interface RuleInfo {
  readonly id: string;
  /** A short Chinese name. */
  readonly name: string;
  /** One sentence: what it finds. */
  readonly summary: string;
  /** The whole page, as Markdown. */
  readonly help: string;
}

export interface CheckReport {
  /** The version of the format: higher when programs that read it must change. */
  readonly version: 1;
  readonly tool: { readonly name: 'zonerep'; readonly version: string };
  /** Which of several shards this is. */
  readonly shard?: { readonly index: number; readonly total: number };
  /** The folder that names of files are relative to, as seen from the root of the repository, `.` for the root; not given where there is none. */
  readonly folder?: string;
  /** Every file checked, clean ones too. */
  readonly files: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly FindingRecord[];
  /** The rules that found something. */
  readonly rules: readonly RuleInfo[];
}

/** What the check knows when it is done. */
export interface CheckResult {
  readonly version: string;
  /** Names relative to the working directory, with `/` between folders. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The sources by file name; a finding's fix and context are left out when its source is not among them. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly rules: readonly RuleInfo[];
  readonly shard?: CheckReport['shard'] | undefined;
  readonly folder?: CheckReport['folder'] | undefined;
}

/** Makes the report of a check: findings sorted by file and place, counted. */
export function createReport(result: CheckResult): CheckReport {
  const { version, files, diagnostics, sources, rules, shard, folder } = result;
  const documented = new Set(rules.map((rule) => rule.id));
  const findings = diagnostics.map((diagnostic) =>
    toRecord(diagnostic, sources.get(diagnostic.file), documented.has(diagnostic.code)),
  );
  const { version: format, tool, ...rest } = assembleReport(version, files, findings, rules);
  return { version: format, tool, ...(shard && { shard }), ...(folder !== undefined && { folder }), ...rest };
}

/** Makes a report of records in any order; of the rules only those that found something stay. */
export function assembleReport(
  version: string,
  files: readonly string[],
  findings: readonly FindingRecord[],
  rules: readonly RuleInfo[],
): CheckReport {
  const found = new Set(findings.map((finding) => finding.code));
  const used = new Map(rules.filter((rule) => found.has(rule.id)).map((rule) => [rule.id, rule]));
  return {
    version: 1,
    tool: { name: 'zonerep', version },
    files: [...new Set(files)].sort(compareNames),
    counts: countBySeverity(findings),
    findings: findings.toSorted(comparePlaces),
    rules: [...used.values()].sort((a, b) => compareNames(a.id, b.id)),
  };
}

/** How many findings there are of each severity. */
export function countBySeverity(
  findings: readonly { readonly severity: Severity }[],
): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function toRecord(diagnostic: Diagnostic, source: Source | undefined, documented: boolean): FindingRecord {
  const { span, fix, hint, note, ...rest } = diagnostic;
  const context = source?.text ? contextOf(source, span) : undefined;
  return {
    ...rest,
    ...(hint !== undefined && { hint }),
    ...(note !== undefined && { note }),
    ...(documented && { docs: `zonerep explain ${diagnostic.code}` }),
    ...(context && { context }),
    ...(fix && source && { fix: editsOf(source, fix) }),
  };
}

function editsOf(source: Source, fix: Fix): NonNullable<FindingRecord['fix']> {
  return [fix, ...(fix.also ?? [])].map(({ span, text }) => ({
    range: { start: positionAt(source, span.start), end: positionAt(source, span.end) },
    text,
  }));
}

function comparePlaces(a: FindingRecord, b: FindingRecord): number {
  return (
    compareNames(a.file, b.file) ||
    comparePositions(a.range.start, b.range.start) ||
    comparePositions(a.range.end, b.range.end) ||
    compareNames(a.code, b.code) ||
    compareNames(a.message, b.message)
  );
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
