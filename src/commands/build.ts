// `zonerep build`: from YAML to the finished report, in one or more formats.
import { resolve } from 'node:path';
import type { CheckOptions } from '../app/check.js';
import { type Config, defaultConfig } from '../config/config.js';
import { expandFiles } from '../disk/expand-files.js';
import { loadConfigs } from '../disk/load-configs.js';
import { createTemplateLoader } from '../disk/template-files.js';
import { makeFolder } from '../disk/write-file.js';
import { UserError } from '../source/user-error.js';
import type { Format } from '../template/format.js';
import type { TemplateFile } from '../template/template-file.js';
import { type BuildSettings, buildFile } from './build-file.js';
import { type BuildJob, planBuild } from './build-targets.js';
import { configuredOutputs } from './configured-output.js';
import { startTiming } from './durations.js';
import type { PdfRun } from './pdf-run.js';
import { forEachWithProgress } from './progress.js';
import { type InputFile, refuseOverwriting } from './refuse-overwriting.js';
import { type Kept, tellKept } from './refuse-replacing.js';
import type { BuildOptions } from './report-commands.js';
import { tell } from './tell-findings.js';
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
  const inputs = await expandFiles(files, terminal.cwd);
  for (const error of inputs.missed) tellUserError(error, terminal);
  if (inputs.files.length === 0) return 2;
  const configs = loadConfigs(inputs.files, terminal.cwd);
  for (const error of configs.unreadable) tellUserError(error, terminal);
  tell(configs.diagnostics, [...configs.sources.values()], terminal);
  const { configured, refused } = configuredOutputs(configs, options, terminal);
  const toBuild = inputs.files.filter(
    (file) => !refused.has(file) && !configs.without.has(file) && !configs.faulty.has(file),
  );
  if (configs.faulty.size > 0) terminal.err('配置有错，归它管的文件没有成文。请先改好配置。\n');
  const { output, outDir, format: formats, annotate = false } = options;
  const { roots } = inputs;
  const planned = planBuild(toBuild, { output, outDir, formats, annotate, roots, configured }, terminal.cwd);
  if (options.annotate) refuseWithoutWord(planned);
  const templateOf = ({ input }: BuildJob) => options.template ?? configs.byFile.get(input)?.build.template;
  const pdfs = await pdfRunFor(planned, templateOf, options, terminal);
  const jobs = planned.filter((job) => !pdfs?.refused.has(job));
  const load = createTemplateLoader(options.keepLinks);
  const shared = { load, said: new Set<string>(), kept: [] as Kept[] };
  const verbose = options.verbose === true || jobs.length === 1;
  const words = new Map<string | undefined, Uint8Array>();
  const ownSettings = (job: BuildJob) => settingsOf(options, configs.byFile.get(job.input));
  const findingsFor = await loadRules(jobs.map(ownSettings));
  const settingsFor = (job: BuildJob): BuildSettings => {
    const own = ownSettings(job);
    return {
      ...own,
      ...shared,
      verbose,
      route: pdfs?.routeOf(job),
      findingsIn: findingsFor(own),
      onWord: (content) => words.set(templateOf(job), content),
    };
  };
  const read = [...configs.sources.keys()].map((name) => ({ name, what: '配置文件' as const }));
  const outputs = jobs.flatMap(({ targets }) => targets.map(({ file }) => file));
  refuseOverwriting(outputs, [...templatesOf(jobs, load, templateOf, pdfs), ...read], terminal.cwd);
  for (const folder of new Set(jobs.map((job) => job.folder)))
    if (folder !== undefined) makeFolder(resolve(terminal.cwd, folder), folder);
  const codes = new Map<BuildJob, ExitCode>();
  const took = startTiming(terminal);
  const batches = pdfs?.batchesOf(jobs) ?? jobs.map((job) => [job]);
  const ended = await forEachWithProgress(
    batches,
    '成文',
    terminal,
    async (batch, speaker) => {
      if (pdfs && batch.some(pdfs.routeOf))
        for (const [job, code] of await pdfs.build(batch, settingsFor, speaker)) codes.set(job, code);
      else for (const job of batch) codes.set(job, buildFile(job, settingsFor(job), speaker));
    },
    { sizeOf: (batch) => batch.length },
  );
  tellKept(shared.kept, terminal);
  const all = inputs.files.length;
  if (all > 1) terminal.err(`${summaryOf(jobs, codes, all, ended)}${took(all)}\n`);
  await tellFonts([...words.values()], terminal);
  const isWhole = inputs.missed.length === 0 && jobs.length === inputs.files.length;
  return Math.max(isWhole ? 0 : 2, ...codes.values()) as ExitCode;
}

/** What makes PDFs, which is loaded where one is asked for. */
async function pdfRunFor(
  jobs: readonly BuildJob[],
  templateOf: (job: BuildJob) => string | undefined,
  { pdfWith }: BuildOptions,
  terminal: Terminal,
): Promise<PdfRun | undefined> {
  if (!jobs.some(({ targets }) => targets.some(({ format }) => format === 'pdf'))) {
    if (pdfWith !== undefined)
      throw new UserError('--pdf-with 只用于写 PDF', '请加上 -o report.pdf，或去掉 --pdf-with');
    return undefined;
  }
  const { createPdfRun } = await import('./pdf-run.js');
  return createPdfRun(jobs, templateOf, pdfWith, terminal);
}

/**
 * Says which fonts of Word files the machine lacks where somebody watches, after all is written: the files may be opened elsewhere,
 * and to look for fonts takes as long as to write one.
 */
async function tellFonts(words: readonly Uint8Array[], terminal: Terminal): Promise<void> {
  if (!terminal.progress || words.length === 0) return;
  const { createFontNotes } = await import('./missing-fonts.js');
  const notes = createFontNotes(terminal);
  for (const word of words) notes.tell(notes.missingIn(word), 'docx', terminal);
}

/** The line that closes a build of several files, without its end. */
function summaryOf(
  jobs: readonly BuildJob[],
  codes: ReadonlyMap<BuildJob, ExitCode>,
  inputs: number,
  ended: 'finished' | 'stopped',
): string {
  const built = jobs.filter((job) => codes.get(job) === 0);
  const written = built.reduce((sum, { targets }) => sum + targets.length, 0);
  const left = inputs - built.length;
  if (ended === 'stopped' && left > 0)
    return `已中断：写成了 ${written} 个文件，都是完整的；${inputs} 个数据文件里有 ${left} 个没有写。再运行一次，会从头写起`;
  return left > 0
    ? `写成了 ${written} 个文件；${inputs} 个数据文件里有 ${left} 个没有写成，原因见上`
    : `${inputs} 个数据文件，写成了 ${written} 个文件`;
}

/**
 * The files of all templates that the caller or a configuration names: `-t report.docx -o report.docx` would leave the
 * writer without his template. One that cannot be read is told when its file is built.
 */
function templatesOf(
  jobs: readonly BuildJob[],
  load: BuildSettings['load'],
  templateOf: (job: BuildJob) => string | undefined,
  pdfs: PdfRun | undefined,
): readonly InputFile[] {
  const used = new Map<string, InputFile>();
  for (const job of jobs) {
    const template = templateOf(job);
    if (template === undefined) continue;
    for (const format of job.targets.flatMap(({ format }) =>
      format === 'pdf' ? (pdfs?.routeOf(job)?.from ?? []) : format,
    ))
      for (const { file } of filesOf(load, template, format)) used.set(file, { name: file, what: '模板' });
  }
  return [...used.values()];
}

function filesOf(load: BuildSettings['load'], template: string, format: Format): readonly TemplateFile[] {
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

/** What the options and the configuration say of one file. */
type OwnSettings = Pick<BuildSettings, 'template' | 'strict' | 'annotate' | 'force'> & {
  readonly check: CheckOptions;
};

/** Loads the rules on content, which takes a tenth of the time of a report, where what they find in some file is asked for. */
async function loadRules(
  settings: readonly OwnSettings[],
): Promise<(own: OwnSettings) => BuildSettings['findingsIn']> {
  const isAsked = ({ strict, annotate }: OwnSettings) => strict || annotate;
  if (!settings.some(isAsked)) return () => () => [];
  const { checkSummary } = await import('../app/check.js');
  return (own) => (source, beside) =>
    isAsked(own) ? checkSummary(source, own.check, beside).diagnostics : [];
}

function settingsOf(
  { template, strict, annotate, force }: BuildOptions,
  config: Config = defaultConfig,
): OwnSettings {
  const { terms, indicators, rules: severities } = config;
  return {
    template: template ?? config.build.template,
    strict: strict ?? config.build.strict,
    annotate: annotate === true,
    force: force === true,
    check: { vocabulary: { terms, indicators }, severities },
  };
}
