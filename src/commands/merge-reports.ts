// `zonerep merge-reports`: merges the JSON reports of several shards into one.
import { resolve } from 'node:path';
import { exitCode } from '../batch/exit-code.js';
import { expandFiles } from '../disk/expand-files.js';
import { readShardReport } from '../disk/read-texts.js';
import { printConcise } from '../printers/concise.js';
import { summaryLine } from '../printers/in-words.js';
import { mergeReports } from '../printers/merge-reports.js';
import type { MergeReportsOptions } from './check-commands.js';
import { refuseOverwriting } from './refuse-overwriting.js';
import { filesOf, parseReportOutputs, writeOutputs } from './report-outputs.js';
import { rootFor } from './repository-root.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Prints the merged report as one run without shards would; `pretty` becomes `concise`, because the sources
 * are missing.
 * @throws UserError when a report cannot be read or merged, a shard is missing, or a format is unknown
 */
export async function runMergeReports(
  args: readonly string[],
  options: MergeReportsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const outputs = parseReportOutputs(options.format, terminal);
  const root = rootFor(outputs, terminal);
  const files = (await Promise.all(args.map((arg) => namesOf(arg, terminal.cwd)))).flat();
  const inputs = files.map((name) => ({ name, what: '报告' as const }));
  refuseOverwriting(filesOf(outputs, terminal), inputs, terminal.cwd);
  const report = mergeReports(
    files.map((name) => ({ name, text: readShardReport(resolve(terminal.cwd, name), name) })),
  );
  const unwritten = writeOutputs(
    outputs,
    { report: () => report, root, pretty: () => printConcise(report) },
    terminal,
  );
  terminal.err(`${summaryLine(report)}\n`);
  for (const error of unwritten) tellUserError(error, terminal);
  if (unwritten.length > 0) return 2;
  return exitCode(
    report.findings,
    options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings },
  );
}

/** The reports that a name or a glob means: a shell expands no glob in quotes, and on Windows none at all. */
async function namesOf(arg: string, cwd: string): Promise<readonly string[]> {
  const { files, missed } = await expandFiles([arg], cwd);
  const [error] = missed;
  if (error) throw error;
  return files;
}
