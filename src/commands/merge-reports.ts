// `zonerep merge-reports`: the JSON reports of several shards become one.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCode } from '../batch/exit-code.js';
import { printConcise } from '../printers/concise.js';
import { summaryLine } from '../printers/in-words.js';
import { mergeReports } from '../printers/merge-reports.js';
import { UserError } from '../source/user-error.js';
import type { MergeReportsOptions } from './check-commands.js';
import { parseReportOutputs, writeOutputs } from './report-outputs.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Merges and prints as one unsharded run would have; without the sources, `pretty` is the concise form. */
export function runMergeReports(
  files: readonly string[],
  options: MergeReportsOptions,
  terminal: Terminal,
): ExitCode {
  const outputs = parseReportOutputs(options.format);
  const report = mergeReports(files.map((name) => ({ name, text: readReport(name, terminal) })));
  const unwritten = writeOutputs(outputs, report, () => printConcise(report), terminal);
  terminal.err(`${summaryLine(report)}\n`);
  for (const error of unwritten) tellUserError(error, terminal);
  if (unwritten.length > 0) return 2;
  return exitCode(
    report.findings,
    options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings },
  );
}

function readReport(name: string, terminal: Terminal): string {
  try {
    return readFileSync(resolve(terminal.cwd, name), 'utf8');
  } catch {
    throw new UserError(`读不了报告“${name}”`, '请写出各分片用 --format json=… 写成的文件');
  }
}
