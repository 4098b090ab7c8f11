// Where a check's result goes: `--format sarif=out.sarif`, several at once, the rest to standard output.
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckReport } from '../printers/check-report.js';
import { printGithubSummary } from '../printers/github-summary.js';
import { type MachineFormat, printers } from '../printers/printers.js';
import { writeFileSafely } from '../render/write-file.js';
import { UserError } from '../source/user-error.js';
import type { Terminal } from './terminal.js';

export interface ReportOutput {
  readonly format: MachineFormat | 'pretty';
  /** Undefined: standard output. */
  readonly file?: string;
}

const FORMATS: readonly string[] = ['pretty', ...Object.keys(printers)];

/**
 * Reads the values of `--format`; without any, pretty to standard output.
 * @throws UserError for an unknown format, or two that both go to standard output
 */
export function parseReportOutputs(values: readonly string[]): ReportOutput[] {
  const outputs = values.map(parseOutput);
  const onScreen = outputs.filter(({ file }) => file === undefined);
  if (onScreen.length > 1) {
    const [first, second] = onScreen;
    throw new UserError(
      `“${first?.format}”和“${second?.format}”不能都输出到屏幕`,
      `请给其中一个写上文件名，如 --format ${second?.format}=out.${second?.format}`,
    );
  }
  return outputs.length > 0 ? outputs : [{ format: 'pretty' }];
}

function parseOutput(value: string): ReportOutput {
  const [name = '', ...rest] = value.split('=');
  const file = rest.join('=');
  if (!FORMATS.includes(name))
    throw new UserError(`没有“${name}”这种输出格式`, `可以写：${FORMATS.join('、')}`);
  return { format: name as ReportOutput['format'], ...(file !== '' && { file }) };
}

/**
 * Writes every output. `pretty` is printed only when it is asked for, since it needs the sources.
 * The GitHub format also writes the step's summary page where GitHub names a file for it.
 */
export function writeOutputs(
  outputs: readonly ReportOutput[],
  report: CheckReport,
  pretty: (color: boolean) => string,
  terminal: Terminal,
): void {
  for (const { format, file } of outputs) {
    const text =
      format === 'pretty' ? pretty(file === undefined && terminal.colorOut) : printers[format](report);
    if (file === undefined || file === '-') terminal.out(text);
    else writeFileSafely(resolve(terminal.cwd, file), text, file);
    const summaryFile = terminal.env.GITHUB_STEP_SUMMARY;
    if (format === 'github' && summaryFile) appendFileSync(summaryFile, printGithubSummary(report));
  }
}
