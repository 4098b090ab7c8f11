// A report as CI wants it: files named from the root of the repository.
import type { CheckReport } from './check-report.js';

/** The report with every file named by `nameOf`, and therefore no folder that names would be relative to. */
export function rooted(report: CheckReport, nameOf: (file: string) => string): CheckReport {
  const { folder: _, ...rest } = report;
  return {
    ...rest,
    files: report.files.map(nameOf),
    findings: report.findings.map((finding) => ({ ...finding, file: nameOf(finding.file) })),
  };
}

/** The report with its files named from the root, by the folder that it says they are relative to. */
export function fromFolder(report: CheckReport): CheckReport {
  const { folder = '.' } = report;
  return rooted(report, (file) => (folder === '.' || IN_FULL.test(file) ? file : joined(folder, file)));
}

/** A name that no folder goes before: an absolute one, or that of standard input. */
const IN_FULL = /^(?:\/|[A-Za-z]:\/|<stdin>$)/;

function joined(folder: string, file: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${file}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
