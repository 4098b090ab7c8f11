// Writes a check's result in each format of `--format`: to a file (`sarif=out.sarif`), else to standard
// output.

import { resolve } from 'node:path';
import { appendToFile, writeFileSafely } from '../disk/write-file.js';
import type { CheckReport } from '../printers/check-report.js';
import { printGithubSummary } from '../printers/github-summary.js';
import { FROM_ROOT, type MachineFormat, printers } from '../printers/printers.js';
import { told } from '../source/printable.js';
import { once } from '../source/remembered.js';
import { UserError } from '../source/user-error.js';
import { refuseWritingTwice } from './refuse-overwriting.js';
import { refuseReplacingDocument } from './refuse-replacing-document.js';
import { fromRoot } from './repository-root.js';
import type { Terminal } from './terminal.js';

export interface ReportOutput {
  readonly format: MachineFormat | 'pretty';
  /** The path as the user gave it; undefined is standard output. */
  readonly file?: string;
}

const FORMATS: readonly string[] = ['pretty', ...Object.keys(printers)];

/**
 * Reads the values of `--format`; without any, the only output is `pretty` to standard output.
 * @throws UserError for an unknown format, or when two outputs go to the same file or both to standard output
 */
export function parseReportOutputs(values: readonly string[], { cwd }: Terminal): ReportOutput[] {
  const outputs = values.map(parseOutput);
  const [first, second] = outputs.filter(({ file }) => file === undefined);
  if (first && second) throw together(first.format, second.format, '输出到屏幕');
  const named = outputs.flatMap(({ format, file }) => (file === undefined ? [] : [{ format, file }]));
  refuseWritingTwice(named, cwd, (one, other) => together(one.format, other.format, `写到“${other.file}”`));
  return outputs.length > 0 ? outputs : [{ format: 'pretty' }];
}

function together(one: string, other: string, where: string): UserError {
  return new UserError(
    `“${one}”和“${other}”不能都${where}`,
    `请给其中一个写上别的文件名，如 --format ${other}=out.${other}`,
  );
}

function parseOutput(value: string): ReportOutput {
  const [name = '', ...rest] = value.split('=');
  const file = rest.join('=');
  if (rest.length > 0 && file === '')
    throw new UserError(`“${value}”后面没有文件名`, `请写上文件名，如 --format ${name}=out.${name}`);
  if (!FORMATS.includes(name))
    throw new UserError(`没有“${name}”这种输出格式`, `可以写：${FORMATS.join('、')}`);
  return { format: name as ReportOutput['format'], ...(file !== '' && { file }) };
}

/** The names of the files that outputs go to, `-` for standard output. */
export function filesOf(outputs: readonly ReportOutput[], { env }: Terminal): readonly string[] {
  const summary = outputs.some(({ format }) => format === 'github') && env.GITHUB_STEP_SUMMARY;
  return [...outputs.map(({ file = '-' }) => file), ...(summary ? [summary] : [])];
}

/** The formats that are read by people, line by line. */
const FOR_PEOPLE: ReadonlySet<string> = new Set<ReportOutput['format']>(['pretty', 'concise']);

/**
 * What becomes of the outputs when a check is stopped: people are shown what was found so far; what a program or a later
 * run would take for the whole is not written, which `leftOut` says.
 * @param others names of other files that are not written
 */
export function outputsOfStopped(
  outputs: readonly ReportOutput[],
  others: readonly string[] = [],
): { readonly shown: readonly ReportOutput[]; readonly leftOut: string } {
  const isShown = ({ format, file }: ReportOutput) => file === undefined && FOR_PEOPLE.has(format);
  const names = outputs.filter((output) => !isShown(output)).map(({ format, file = format }) => file);
  const all = [...names, ...others];
  return {
    shown: outputs.filter(isShown),
    leftOut: all.length > 0 ? told`；没有查完，所以没有写 ${all.join('、')}` : '',
  };
}

/** What is printed. */
export interface Printing {
  /** Makes the report, which `pretty` needs not. */
  readonly report: () => CheckReport;
  /** The root of the repository (`rootFor`). */
  readonly root: string | undefined;
  /** Prints the `pretty` format, which needs sources that a report does not hold. */
  readonly pretty: (color: boolean) => string;
}

/**
 * Writes every output; one that cannot be written does not stop the others. The GitHub format also appends to
 * the step's summary page when GITHUB_STEP_SUMMARY names its file.
 * @returns one error for each output that could not be written
 */
export function writeOutputs(
  outputs: readonly ReportOutput[],
  printing: Printing,
  terminal: Terminal,
): readonly UserError[] {
  const summary = terminal.env.GITHUB_STEP_SUMMARY;
  const texts = textsOf(printing, terminal);
  return outputs.flatMap(({ format, file = '-' }) => {
    try {
      const text = texts.of(format, file);
      if (file === '-') terminal.out(text);
      else {
        refuseReplacingDocument(file, terminal.cwd);
        writeFileSafely(resolve(terminal.cwd, file), text, file);
      }
      if (format === 'github' && summary)
        appendToFile(resolve(terminal.cwd, summary), texts.summary(), `${summary}（GITHUB_STEP_SUMMARY）`);
      return [];
    } catch (error) {
      if (error instanceof UserError) return [error];
      throw error;
    }
  });
}

function textsOf({ report, root, pretty }: Printing, terminal: Terminal) {
  const made = once(report);
  const seen = once(() => fromRoot(made(), root, terminal));
  const settings = { hasSummary: Boolean(terminal.env.GITHUB_STEP_SUMMARY) };
  return {
    of: (format: ReportOutput['format'], file: string): string =>
      format === 'pretty'
        ? pretty(file === '-' && terminal.colorOut)
        : printers[format](FROM_ROOT.has(format) ? seen() : made(), settings),
    summary: () => printGithubSummary(seen()),
  };
}
