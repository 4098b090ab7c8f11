// The result of a check as the machine formats see it: records that do not need the sources, so that shards can be merged.
import type { Diagnostic, Fix, Severity } from '../source/diagnostic.js';
import { compareNames } from '../source/natural-order.js';
import type { Position, Source } from '../source/source.js';
import { positionAt } from '../source/source.js';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

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
  /** The sources by file name; a finding's fix is left out when its source is not among them. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly rules: readonly RuleInfo[];
}

/** Makes the report of a check: findings sorted by file and place, counted. */
export function createReport({ version, files, diagnostics, sources, rules }: CheckResult): CheckReport {
  const documented = new Set(rules.map((rule) => rule.id));
  const findings = diagnostics.map((diagnostic) =>
    toRecord(diagnostic, sources.get(diagnostic.file), documented.has(diagnostic.code)),
  );
  return assembleReport(version, files, findings, rules);
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

/**
 * The fingerprint of each finding in turn, told apart where the same fault stands several times (the second gets `-2`,
 * the third `-3`): of findings with one fingerprint the services that read them keep one.
 */
export function uniqueFingerprints(findings: readonly FindingRecord[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${count}`;
  });
}

function toRecord(diagnostic: Diagnostic, source: Source | undefined, documented: boolean): FindingRecord {
  const { span: _, fix, hint, note, ...rest } = diagnostic;
  return {
    ...rest,
    ...(hint !== undefined && { hint }),
    ...(note !== undefined && { note }),
    ...(documented && { docs: `zonerep explain ${diagnostic.code}` }),
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
