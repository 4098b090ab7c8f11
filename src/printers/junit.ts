// JUnit XML in the dialect of Jenkins (xunit plugin, junit-10.xsd), which GitLab and Azure read too.

import { severityNames } from '../source/diagnostic.js';
import { compareNames } from '../source/natural-order.js';
import { IN_NO_DOCUMENT } from '../source/printable.js';
import type { CheckReport, FindingRecord } from './check-report.js';
import { findingText } from './in-words.js';

/** Prints a test suite for each file and a test case for each finding; a clean file has one case that passes. */
export function printJunit(report: CheckReport): string {
  const byFile = groupByFile(report);
  const suites = [...byFile.keys()].sort(compareNames).map((file) => suiteOf(file, byFile.get(file) ?? []));
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="zonerep" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.map((suite) => suite.xml),
    '</testsuites>\n',
  ].join('\n');
}

/** The findings of each file; a clean file has none, and a file that was not asked for, such as a configuration, may have some. */
function groupByFile(report: CheckReport): Map<string, FindingRecord[]> {
  const byFile = new Map<string, FindingRecord[]>(report.files.map((file) => [file, []]));
  for (const finding of report.findings) {
    const group = byFile.get(finding.file);
    if (group) group.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return byFile;
}

function suiteOf(file: string, findings: readonly FindingRecord[]) {
  const name = escapeXml(file);
  const tests = Math.max(findings.length, 1);
  const failures = findings.filter(isFailure).length;
  const cases = findings.length
    ? findings.map((finding) => caseOf(name, finding))
    : [`    <testcase classname="${name}" name="校核通过"/>`];
  const head = `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0">`;
  return { tests, failures, xml: [head, ...cases, '  </testsuite>'].join('\n') };
}

/** JUnit has no warnings: an error and a warning fail; an info passes, with its text as the output of the test. */
function isFailure({ severity }: FindingRecord): boolean {
  return severity !== 'info';
}

function caseOf(classname: string, finding: FindingRecord): string {
  const { code, file, range, severity } = finding;
  const place = `${range.start.line}:${range.start.column}`;
  const head = `    <testcase classname="${classname}" name="${escapeXml(`${code} ${place}`)}">`;
  const text = escapeXml(`${file}:${place} ${severityNames[severity]} ${findingText(finding)}`);
  const body = isFailure(finding)
    ? `<failure type="${severity}" message="${escapeXml(finding.message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `${head}${body}</testcase>`;
}

/** What an XML reader would take for markup or change. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Escapes a text for an attribute or an element. Tabs and line breaks are references, since a reader turns them into
 * blanks in attributes; characters that no document holds become U+FFFD, and those that a terminal or a CI log would obey
 * are references too.
 */
function escapeXml(text: string): string {
  return text
    .replace(IN_NO_DOCUMENT, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character)
    .replace(/[\p{Cf}\u2028\u2029]|#(?=#\w*\[)/gu, (character) => `&#${character.codePointAt(0)};`);
}
