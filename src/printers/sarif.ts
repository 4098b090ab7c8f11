// SARIF 2.1.0 (OASIS, 27 March 2020), the form code scanning services and editors read.
import type { Severity } from '../source/diagnostic.js';
import { printableJson } from '../source/printable.js';
import type { CheckReport, FindingRecord } from './check-report.js';
import { type Range, snippetOf } from './context.js';
import { findingText } from './in-words.js';
import { ruleAddress } from './rule-address.js';
import { uniqueFingerprints } from './unique-fingerprints.js';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Prints a SARIF log of one run. */
export function printSarif(report: CheckReport): string {
  const codes = [...new Set(report.findings.map((finding) => finding.code))].sort();
  const fingerprints = uniqueFingerprints(report.findings);
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        semanticVersion: report.tool.version,
        rules: codes.map((code) => ruleOf(code, report)),
      },
    },
    language: 'zh-CN',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      '%SRCROOT%': { description: { text: '仓库的根文件夹；不在仓库里时，是运行 zonerep 时所在的文件夹' } },
    },
    invocations: [{ executionSuccessful: true }],
    artifacts: report.files.map((file) => ({
      location: artifactLocation(file),
      ...encodingOf(file, report),
    })),
    results: report.findings.map((finding, index) => ({
      ...resultOf(finding),
      ruleIndex: codes.indexOf(finding.code),
      partialFingerprints: { 'zonerep/v2': fingerprints[index] },
    })),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${printableJson({ $schema, version: '2.1.0', runs: [run] })}\n`;
}

/** The encoding of a file that was read in another than UTF-8 (SARIF 2.1.0, 3.24.9), by the note on it. */
function encodingOf(file: string, { findings }: CheckReport): { readonly encoding?: string } {
  const note = findings.find((finding) => finding.code === 'encoding' && finding.file === file);
  const encoding = note?.params.encoding;
  return typeof encoding === 'string' ? { encoding: encoding.toUpperCase() } : {};
}

/** GitHub demands all three texts of every rule, also where a code has no page. */
function ruleOf(code: string, { rules, tool }: CheckReport) {
  const rule = rules.find(({ id }) => id === code);
  const summary = { text: rule?.summary ?? `文件本身的问题（${code}）` };
  return {
    id: code,
    ...(rule && { name: rule.name }),
    shortDescription: summary,
    fullDescription: summary,
    helpUri: ruleAddress(code, rule !== undefined, tool.version),
    help: rule ? { text: rule.help, markdown: rule.help } : summary,
  };
}

function resultOf(finding: FindingRecord) {
  const location = artifactLocation(finding.file);
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: findingText(finding) },
    locations: [{ physicalLocation: { artifactLocation: location, ...regionsOf(finding) } }],
    ...(finding.fix && { fixes: [fixOf(location, finding.fix)] }),
    properties: { pointer: finding.pointer, params: finding.params },
  };
}

function fixOf(location: ArtifactLocation, edits: NonNullable<FindingRecord['fix']>) {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(range),
    insertedContent: { text },
  }));
  return {
    description: { text: '自动修改' },
    artifactChanges: [{ artifactLocation: location, replacements }],
  };
}

/** The place with its words, and what stands around them, which must be more (SARIF 2.1.0, 3.29.5). */
function regionsOf(finding: FindingRecord) {
  const { range, context } = finding;
  const words = snippetOf(finding);
  const region = { ...regionOf(range), ...(words !== undefined && { snippet: { text: words } }) };
  if (!context || context.text === words) return { region };
  return { region, contextRegion: { ...regionOf(context.range), snippet: { text: context.text } } };
}

function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Where a file is: a URI, and the base it is relative to. */
interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: '%SRCROOT%';
}

/**
 * The location of a file named with `/` between folders. A name inside the working directory stands against %SRCROOT%;
 * an absolute one becomes a file URI; one that leads out of the directory has no base (SARIF 2.1.0, 3.4.4: the services
 * look for it below the root).
 */
export function artifactLocation(file: string): ArtifactLocation {
  const path = encodePath(file.replace(/^(\.\/)+/, ''));
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${file.slice(0, 2)}${encodePath(file.slice(2))}` };
  if (file.startsWith('/')) return { uri: `file://${path}` };
  return file.startsWith('../') ? { uri: path } : { uri: path, uriBaseId: '%SRCROOT%' };
}

function encodePath(path: string): string {
  // encodeURIComponent throws on half a surrogate pair, which a broken file name may hold.
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
