// `zonerep validate`: checks files and prints the findings, for people and for CI.
import { exitCode, selectFindings } from '../batch/exit-code.js';
import { parseShard, pickShard, type Shard } from '../batch/shard.js';
import { expandFiles } from '../disk/expand-files.js';
import { version } from '../generated/version.js';
import { createReport, type RuleInfo } from '../printers/check-report.js';
import { linesOfFiles, summaryLine } from '../printers/in-words.js';
import { printPretty } from '../printers/pretty.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { UserError } from '../source/user-error.js';
import type { ValidateOptions } from './check-commands.js';
import { type CheckedFiles, checkFiles } from './check-files.js';
import { startTiming } from './durations.js';
import { fixVisitor } from './fix-files.js';
import { baselineOf, sinceBaseline } from './known-findings.js';
import { refuseAnnotating } from './refuse-annotating.js';
import { type InputFile, refuseOverwriting } from './refuse-overwriting.js';
import {
  filesOf,
  outputsOfStopped,
  parseReportOutputs,
  type ReportOutput,
  writeOutputs,
} from './report-outputs.js';
import { folderFrom, rootFor } from './repository-root.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Checks the files and prints the findings.
 * @returns 2 when a file cannot be read or written, 1 when there are errors or more warnings than allowed,
 * else 0
 * @throws UserError when no file is found, an option is wrong, or a configuration or baseline cannot be read
 */
export async function runValidate(
  args: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const outputs = parseReportOutputs(options.format, terminal);
  if (options.dryRun && !options.fix) throw new UserError('--dry-run 要与 --fix 同用', '请加上 --fix');
  const copies = options.annotate === undefined ? [] : [options.annotate];
  const root = rootFor(outputs, terminal);
  const took = startTiming(terminal);
  const { files, missed } = await expandFiles(args, terminal.cwd);
  for (const error of missed) tellUserError(error, terminal);
  if (files.length === 0) return 2;
  for (const copy of copies) refuseAnnotating(copy, files, outputs, options, terminal.cwd);
  const reports = options.dryRun ? [] : [...filesOf(outputs, terminal), ...copies];
  const inputs = files.map((name) => ({ name, what: '输入文件' as const }));
  refuseOverwriting(reports, inputs, terminal.cwd);
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const chosen = shard ? pickShard(files, shard) : files;
  const visit = options.fix ? fixVisitor(options.dryRun === true) : undefined;
  const checked = await checkFiles(chosen, options.rule, terminal, visit);
  for (const error of checked.unreadable) tellUserError(error, terminal);
  refuseOverwriting(reports, readBeside(checked, options), terminal.cwd);
  if (options.updateBaseline) refuseOverwriting(baselinesOf(checked, options), inputs, terminal.cwd);
  const rules = await rulePagesFor(outputs);
  const showing = { outputs, rules, shard, root, of: chosen.length, took };
  const [findings, unwritten] =
    checked.ended === 'stopped'
      ? showStopped(checked, showing, options, terminal)
      : showWhole(checked, showing, options, terminal);
  for (const error of unwritten) tellUserError(error, terminal);
  const isKept =
    checked.ended === 'finished' && (await annotate(chosen, checked, findings, options, terminal));
  if (missed.length + checked.unreadable.length + unwritten.length > 0 || isKept) return 2;
  const maxWarnings = options.maxWarnings ?? checked.config?.validate.maxWarnings;
  return exitCode(findings, maxWarnings === undefined ? {} : { maxWarnings });
}

/** Writes the copy with comments, if one is wanted; returns whether a file there was left alone instead. */
async function annotate(
  [file]: readonly string[],
  checked: CheckedFiles,
  findings: readonly Diagnostic[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<boolean> {
  if (options.annotate === undefined || file === undefined || checked.unreadable.length > 0) return false;
  const { annotateChecked } = await import('./annotate-checked.js');
  const source = checked.sources.get(checked.files[0] ?? '');
  const { shown } = selected(findings, checked.config, options);
  const copy = { file, source, findings: shown, name: options.annotate, force: options.force === true };
  return !annotateChecked(copy, terminal);
}

/** What is read besides the files to be checked. */
function readBeside(checked: CheckedFiles, options: ValidateOptions): readonly InputFile[] {
  const files = new Set(checked.files);
  const configs = [...checked.sources.keys()].filter((name) => !files.has(name));
  return [
    ...configs.map((name) => ({ name, what: '配置文件' as const })),
    ...baselinesOf(checked, options).map((name) => ({ name, what: '基线文件' as const })),
  ];
}

function baselinesOf(checked: CheckedFiles, options: ValidateOptions): readonly string[] {
  const file = baselineOf(checked, options);
  return file === undefined ? [] : [file];
}

type RulePages = (codes: ReadonlySet<string>) => readonly RuleInfo[];

/** The pages of rules for machine formats; they are much text, which is not loaded for people. */
async function rulePagesFor(outputs: readonly ReportOutput[]): Promise<RulePages> {
  if (outputs.every(({ format }) => format === 'pretty')) return () => [];
  const { ruleInfos } = await import('../app/rule-infos.js');
  return ruleInfos;
}

/** How the findings are printed. */
interface Showing {
  readonly outputs: readonly ReportOutput[];
  readonly rules: RulePages;
  readonly shard: Shard | undefined;
  readonly root: string | undefined;
  /** How many files were to be checked. */
  readonly of: number;
  readonly took: ReturnType<typeof startTiming>;
}

type Shown = readonly [findings: readonly Diagnostic[], unwritten: readonly UserError[]];

function showWhole(
  checked: CheckedFiles,
  showing: Showing,
  options: ValidateOptions,
  terminal: Terminal,
): Shown {
  const findings = sinceBaseline(checked, options, terminal);
  if (options.dryRun) return [findings, []];
  const unwritten = show(checked, findings, showing, options, terminal);
  terminal.err(`${summaryLine({ files: checked.files, findings })}${showing.took(showing.of)}\n`);
  return [findings, unwritten];
}

/** A run that was told to stop shows what it has found so far, and puts nothing down that is not the whole. */
function showStopped(
  checked: CheckedFiles,
  showing: Showing,
  options: ValidateOptions,
  terminal: Terminal,
): Shown {
  const { updateBaseline = false, dryRun = false } = options;
  const baselines = updateBaseline ? baselinesOf(checked, options) : [];
  const others = options.annotate === undefined ? baselines : [...baselines, options.annotate];
  const { shown, leftOut } = outputsOfStopped(dryRun ? [] : showing.outputs, others);
  const findings = updateBaseline ? checked.diagnostics : sinceBaseline(checked, options, terminal);
  const outputs = updateBaseline ? [] : shown;
  const unwritten = show(checked, findings, { ...showing, outputs }, options, terminal);
  const line = summaryLine({ files: checked.files, findings, of: showing.of });
  terminal.err(`已中断：${line}${leftOut}${showing.took(showing.of)}\n`);
  return [findings, unwritten];
}

/**
 * Prints the findings as the options want them; returns one error for each output that could not be written.
 */
function show(
  { files, sources, config }: CheckedFiles,
  findings: readonly Diagnostic[],
  { outputs, rules, shard, root }: Showing,
  options: ValidateOptions,
  terminal: Terminal,
): readonly UserError[] {
  const { shown, left } = selected(findings, config, options);
  const report = () =>
    createReport({
      version,
      files,
      diagnostics: shown,
      sources,
      rules: rules(new Set(shown.map(({ code }) => code))),
      shard,
      folder: folderFrom(root, terminal.cwd),
    });
  const pretty = (color: boolean) => printPretty(shown, sources, { color });
  const unwritten = writeOutputs(outputs, { report, root, pretty }, terminal);
  if (left > 0) terminal.err(`还有 ${left} 处没有列出（--max-problems）\n`);
  if (options.verbose) terminal.err(linesOfFiles({ files, findings }));
  return unwritten;
}

/** The findings that are shown, and how many are left out for want of room. */
function selected(findings: readonly Diagnostic[], config: CheckedFiles['config'], options: ValidateOptions) {
  const quiet = options.quiet ?? config?.validate.quiet ?? false;
  const maxProblems = options.maxProblems ?? config?.validate.maxProblems;
  return selectFindings(findings, { quiet, ...(maxProblems !== undefined && { maxProblems }) });
}
