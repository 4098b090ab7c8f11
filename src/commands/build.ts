// `zonerep build`: from YAML to the finished report, in one or more formats.
import { resolve } from 'node:path';
import { blankList } from '../app/blank-list.js';
import { buildReport } from '../app/build.js';
import { type Checked, type CheckOptions, checkSummary, loadSummary, ruleIds } from '../app/check.js';
import { reviewNotes } from '../app/review-notes.js';
import { type Config, defaultConfig } from '../config/config.js';
import { expandFiles } from '../disk/expand-files.js';
import { type Configs, loadConfigs } from '../disk/load-configs.js';
import { createTemplateLoader } from '../disk/template-files.js';
import { uniqueErrors } from '../disk/unique-errors.js';
import { makeFolder } from '../disk/write-file.js';
import { printPretty } from '../printers/pretty.js';
import type { Blank } from '../report/report.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';
import { told } from '../source/printable.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import type { Format } from '../template/format.js';
import { type TemplateFile, templateSources } from '../template/template-file.js';
import { createTrace } from '../template/trace.js';
import { writeResults } from './build-results.js';
import { type BuildJob, planBuild } from './build-targets.js';
import { type ConfiguredOutput, configuredOutput } from './configured-output.js';
import { readInput } from './input.js';
import { forEachWithProgress } from './progress.js';
import { type InputFile, refuseOverwriting } from './refuse-overwriting.js';
import type { BuildOptions } from './report-commands.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Builds each file; a file that cannot be built does not stop the others. Options that are not given come
 * from the configuration.
 * @throws UserError when the options contradict each other, or a result would overwrite what is read
 */
export async function runBuild(
  files: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const inputs = expandFiles(files, terminal.cwd);
  for (const error of inputs.missed) tellUserError(error, terminal);
  if (inputs.files.length === 0) return 2;
  const configs = loadConfigs(inputs.files, terminal.cwd, ruleIds);
  for (const error of configs.unreadable) tellUserError(error, terminal);
  tell(configs.diagnostics, [...configs.sources.values()], terminal);
  const { configured, refused } = configuredOutputs(configs, options, terminal);
  const toBuild = inputs.files.filter((file) => !refused.has(file) && !configs.without.has(file));
  const { output, outDir, format: formats } = options;
  const jobs = planBuild(toBuild, { output, outDir, formats, configured }, terminal.cwd);
  if (options.annotate) refuseWithoutWord(jobs);
  const folders = [outDir, ...jobs.map(({ input }) => configured.get(input)?.outDir)];
  for (const folder of new Set(folders))
    if (folder !== undefined) makeFolder(resolve(terminal.cwd, folder), folder);
  const load = createTemplateLoader(options.keepLinks);
  const settingsFor = ({ input }: BuildJob) => ({ ...settingsOf(options, configs.byFile.get(input)), load });
  refuseTemplates(jobs, settingsFor, terminal);
  const readAlso = [...configs.sources.keys()].map((name) => ({ name, what: '配置文件' as const }));
  refuseOverwriting(outputsOf(jobs), readAlso, terminal.cwd);
  const codes: ExitCode[] = [];
  await forEachWithProgress(jobs, '成文', terminal, (job, speaker) => {
    codes.push(buildOne(job, settingsFor(job), speaker));
  });
  const wrong = configs.diagnostics.some(isError) ? 1 : 0;
  const isWhole = inputs.missed.length === 0 && toBuild.length === inputs.files.length;
  return Math.max(isWhole ? 0 : 2, wrong, ...codes) as ExitCode;
}

/** Where configurations send results; a file whose configuration may not is `refused`, after telling why. */
function configuredOutputs({ byFile }: Configs, options: BuildOptions, terminal: Terminal) {
  const configured = new Map<string, ConfiguredOutput>();
  const refused = new Map<string, UserError>();
  for (const [file, config] of byFile) {
    try {
      configured.set(file, configuredOutput(config, options, terminal.cwd));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.set(file, error);
    }
  }
  for (const error of uniqueErrors([...refused.values()])) tellUserError(error, terminal);
  return { configured, refused };
}

/** The settings of one file: the command's options, completed by its configuration. */
interface Settings {
  readonly template: string | undefined;
  readonly strict: boolean;
  readonly annotate: boolean;
  readonly check: CheckOptions;
  readonly load: ReturnType<typeof createTemplateLoader>;
}

const outputsOf = (jobs: readonly BuildJob[]) =>
  jobs.flatMap(({ targets }) => targets.map(({ file }) => file));

/**
 * Refuses `-t report.docx -o report.docx`, which would leave the writer without his template, and the same from one job
 * to another. A template that cannot be read is told when its file is built.
 */
function refuseTemplates(
  jobs: readonly BuildJob[],
  settingsFor: (job: BuildJob) => Settings,
  { cwd }: Terminal,
): void {
  const used = new Map<string, InputFile>();
  for (const job of jobs) {
    const { template, load } = settingsFor(job);
    for (const { format } of job.targets)
      for (const { file } of template === undefined ? [] : filesOf(load, template, format))
        used.set(file, { name: file, what: '模板' });
  }
  refuseOverwriting(outputsOf(jobs), [...used.values()], cwd);
}

function filesOf(load: Settings['load'], template: string, format: Format): readonly TemplateFile[] {
  try {
    const { report, blocks } = load(template, format);
    return blocks ? [report, blocks] : [report];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** @throws UserError when a job writes no Word file, which alone can hold comments */
function refuseWithoutWord(jobs: readonly BuildJob[]): void {
  const other = jobs.find(({ targets }) => targets.every(({ format }) => format !== 'docx'))?.targets[0];
  if (other)
    throw new UserError(
      `--annotate 把问题写成 Word 批注，“${other.file}”不是 Word 文件，没有写`,
      '请写成 .docx，如 -o report.docx；别的格式请用 zonerep validate 看问题',
    );
}

function settingsOf(
  { template, strict, annotate }: BuildOptions,
  config: Config = defaultConfig,
): Omit<Settings, 'load'> {
  const { terms, indicators, rules: severities } = config;
  return {
    template: template ?? config.build.template,
    strict: strict ?? config.build.strict,
    annotate: annotate === true,
    check: { vocabulary: { terms, indicators }, severities },
  };
}

function buildOne(job: BuildJob, settings: Settings, terminal: Terminal): ExitCode {
  try {
    return buildFile(job, settings, terminal);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tellUserError(error, terminal);
    return 2;
  }
}

/**
 * Makes all formats before it writes the first file, so that the files on the disk never come from different
 * data.
 */
function buildFile(
  { input, targets, isConfigured }: BuildJob,
  settings: Settings,
  terminal: Terminal,
): ExitCode {
  const checked = loadInput(input, terminal);
  const { source, summary, tree } = checked;
  tell(checked.diagnostics, [source], terminal);
  if (!summary || !tree || checked.diagnostics.some(isError)) return 1;
  const results = targets.map((target) => {
    const template = settings.load(settings.template, target.format);
    const trace = settings.annotate && target.format === 'docx' ? createTrace() : undefined;
    return { target, template, trace, ...buildReport(summary, tree, target.format, template, trace) };
  });
  tell(
    results.flatMap(({ problems }) => problems),
    results.flatMap(({ template }) => templateSources(template)),
    terminal,
  );
  const faulty = results.find(({ content }) => content === undefined);
  if (faulty) {
    const { format } = faulty.target;
    if (format === 'docx') terminal.err(annotateHint(faulty.template.report.file));
    return 1;
  }
  const blanks = results[0]?.report.blanks ?? [];
  // The rules on content take time, so they run only for `--strict` and `--annotate`, which use their
  // findings.
  const found = settings.strict || settings.annotate ? checkSummary(source, settings.check).diagnostics : [];
  if (settings.strict && refuses(checked, blanks, found, terminal)) return 1;
  const notes = settings.annotate ? reviewNotes(found, blanks, source, tree) : [];
  writeResults(results, { notes, isConfigured }, terminal);
  terminal.err(blankList(blanks, source, tree));
  return 0;
}

const annotateHint = (template: string): string =>
  told`模板有错，没有写任何文件。要在 Word 里看错在哪里：\n  zonerep template check ${template} --annotate 批注.docx\n`;

function loadInput(input: string, terminal: Terminal): Checked {
  const { source, diagnostics } = readInput(input, terminal);
  return diagnostics.length > 0 ? { source, diagnostics } : loadSummary(source);
}

/**
 * Whether `--strict` (定稿) refuses to write, because a blank, a placeholder or a missing figure is left; tells
 * which.
 */
function refuses(
  checked: Checked,
  blanks: readonly Blank[],
  found: readonly Diagnostic[],
  terminal: Terminal,
): boolean {
  // Findings on blanks are left out, because the list of blanks names the same places.
  const listed = new Set(blanks.map(({ path }) => toPointer(path)));
  const isListed = ({ pointer, params: { open } }: Diagnostic) =>
    [pointer, ...(Array.isArray(open) ? open : [])].some((place) => listed.has(place));
  const unfinished = found.filter((finding) => UNFINISHED.has(finding.code) && !isListed(finding));
  if (blanks.length === 0 && unfinished.length === 0) return false;
  tell(unfinished, [checked.source], terminal);
  if (checked.tree) terminal.err(blankList(blanks, checked.source, checked.tree));
  terminal.err('定稿（--strict）不能有待填和占位的内容，没有写任何文件。\n');
  return true;
}

const UNFINISHED: ReadonlySet<string> = new Set(['placeholder', 'missing-figure']);

/** More findings than that are not mended before the next build. */
const MAX_TOLD = 100;

function tell(diagnostics: readonly Diagnostic[], sources: readonly Source[], terminal: Terminal): void {
  if (diagnostics.length === 0) return;
  const byName = new Map(sources.map((source) => [source.file, source]));
  terminal.err(printPretty(diagnostics.slice(0, MAX_TOLD), byName, { color: terminal.colorErr }));
  const untold = diagnostics.length - MAX_TOLD;
  if (untold > 0) terminal.err(`……另有 ${untold} 处，改好上面的再看。\n`);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
