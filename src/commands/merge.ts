// `zonerep merge`: the JSON reports of several shards become one.
import { resolve } from 'node:path';
import { exitCode } from '../batch/exit-code.js';
import { readShardReport } from '../disk/read-file.js';
import { printConcise } from '../printers/concise.js';
import { mergeReports } from '../printers/merge-reports.js';
import { summaryLine } from '../printers/summary-line.js';
import { parseReportOutputs, writeOutputs } from './report-outputs.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

export interface MergeOptions {
  readonly format: readonly string[];
  readonly maxWarnings?: number;
}

/** Merges and prints as one unsharded run would have; without the sources, `pretty` is the concise form. */
export function runMerge(files: readonly string[], options: MergeOptions, terminal: Terminal): ExitCode {
  const outputs = parseReportOutputs(options.format);
  const report = mergeReports(
    files.map((name) => ({ name, text: readShardReport(resolve(terminal.cwd, name), name) })),
  );
  const unwritten = writeOutputs(outputs, report, () => printConcise(report), terminal);
  terminal.err(`${summaryLine(report)}\n`);
  for (const error of unwritten) tellUserError(error, terminal);
  if (unwritten.length > 0) return 2;
  return exitCode(
    report.findings,
    options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings },
  );
}
