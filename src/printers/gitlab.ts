// GitLab's Code Quality report (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format").
import type { Severity } from '../source/diagnostic.js';
import { printableJson } from '../source/printable.js';
import type { CheckReport } from './check-report.js';
import { findingText } from './in-words.js';
import { uniqueFingerprints } from './unique-fingerprints.js';

const severities: Readonly<Record<Severity, 'info' | 'minor' | 'major'>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** Prints the findings as the JSON array that `artifacts:reports:codequality` takes. */
export function printGitlab(report: CheckReport): string {
  const fingerprints = uniqueFingerprints(report.findings);
  const issues = report.findings.map((finding, index) => ({
    description: findingText(finding),
    check_name: finding.code,
    fingerprint: fingerprints[index],
    severity: severities[finding.severity],
    // GitLab matches paths with those of the repository, which have no leading ./
    location: {
      path: finding.file.replace(/^(\.\/)+/, ''),
      lines: { begin: finding.range.start.line, end: finding.range.end.line },
    },
  }));
  return `${printableJson(issues)}\n`;
}
