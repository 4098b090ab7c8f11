// Builds the report of one file, in two steps: reads it and fills its templates; writes all formats or none. Between them a
// program may make PDFs, of several files at once.
import { blankList } from '../app/blank-list.js';
import { buildReport } from '../app/build.js';
import { type Checked, loadSummary } from '../app/load.js';
import { reviewNotes } from '../app/review-notes.js';
import { unfinishedIn } from '../app/unfinished.js';
import type { createTemplateLoader } from '../disk/template-files.js';
import type { Blank } from '../report/report.js';
import type { Beside } from '../source/beside.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { told } from '../source/printable.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import type { Format } from '../template/format.js';
import { templateSources } from '../template/template-file.js';
import { createTrace } from '../template/trace.js';
import type { ReportNote } from '../word/comments/annotate-report.js';
import { type BuildResult, keptBefore, writeResults } from './build-results.js';
import type { BuildJob, BuildTarget } from './build-targets.js';
import { besideInput, linkFrom, readInput } from './input.js';
import type { PdfRoute } from './pdf-routes.js';
import type { Kept } from './refuse-replacing.js';
import { tell, untold } from './tell-findings.js';
import { tellUserError } from './tell-user-error.js';
import type { ExitCode, Terminal } from './terminal.js';

/** The settings of one file: the command's options, completed by its configuration. */
export interface BuildSettings {
  readonly template: string | undefined;
  readonly strict: boolean;
  readonly annotate: boolean;
  readonly force: boolean;
  /** Whether each file that is written is told; of a hundred a line at the end says enough. */
  readonly verbose: boolean;
  /** What the rules on content find; nothing where neither `strict` nor `annotate` asks for it. */
  readonly findingsIn: (source: Source, beside: Beside) => readonly Diagnostic[];
  readonly load: ReturnType<typeof createTemplateLoader>;
  /** What was said of templates: of one for a hundred files it is said once. */
  readonly said: Set<string>;
  /** The files that were left alone, which are told together. */
  readonly kept: Kept[];
  /** What PDFs are made of; undefined where there are none. */
  readonly route: PdfRoute | undefined;
  /** Is given each Word file once it is written. */
  onWord?(content: Uint8Array): void;
}

/** A report in all its formats, of which nothing is written yet; of a PDF the content is what it is to be made of. */
export interface Prepared {
  readonly results: readonly BuildResult[];
  readonly notes: readonly ReportNote[];
  /** What is told when all is written. */
  readonly blanks: string;
}

/** Builds one file in all its formats; what cannot be read or written is told. */
export function buildFile(job: BuildJob, settings: BuildSettings, terminal: Terminal): ExitCode {
  const prepared = prepareFile(job, settings, terminal);
  return typeof prepared === 'number' ? prepared : finishFile(prepared, settings, terminal);
}

/** Makes all formats of one file; the exit code where there is nothing to write, which is told. */
export function prepareFile(job: BuildJob, settings: BuildSettings, terminal: Terminal): Prepared | ExitCode {
  return orTold(() => prepare(job, settings, terminal), terminal);
}

/** Writes what was made, so that the files on the disk never come from different data. */
export function finishFile(prepared: Prepared, settings: BuildSettings, terminal: Terminal): ExitCode {
  return orTold(() => finish(prepared, settings, terminal), terminal);
}

function orTold<Result>(act: () => Result, terminal: Terminal): Result | 2 {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tellUserError(error, terminal);
    return 2;
  }
}

function prepare(
  { input, targets }: BuildJob,
  settings: BuildSettings,
  terminal: Terminal,
): Prepared | ExitCode {
  const beside = besideInput(input, terminal);
  const checked = loadInput(input, beside, terminal);
  const { source, summary, tree } = checked;
  tell(checked.diagnostics, [source], terminal);
  if (!summary || !tree || checked.diagnostics.some(isError)) return 1;
  const results = targets.map((target) => {
    const format = writtenAs(target, settings);
    const template = settings.load(settings.template, format);
    const trace = settings.annotate && target.format === 'docx' ? createTrace() : undefined;
    const link = linkFrom(target.file, input, terminal);
    const built = buildReport(summary, tree, format, template, { link, ...(trace && { trace }) });
    return { target, template, trace, ...built };
  });
  tell(
    untold(
      results.flatMap(({ problems }) => problems),
      input,
      settings.said,
    ),
    results.flatMap(({ template }) => templateSources(template)),
    terminal,
  );
  const faulty = results.find(({ content }) => content === undefined);
  if (faulty) {
    if (writtenAs(faulty.target, settings) === 'docx')
      terminal.err(annotateHint(faulty.template.report.file));
    return 1;
  }
  const blanks = results[0]?.report.blanks ?? [];
  const found = settings.findingsIn(source, beside);
  if (settings.strict && refuses(checked, blanks, found, terminal)) return 1;
  const notes = settings.annotate ? reviewNotes(found, blanks, source, tree) : [];
  if (settings.route && !settings.force) {
    const kept = keptBefore(results, terminal);
    settings.kept.push(...kept);
    if (kept.length > 0) return 2;
  }
  return { results, notes, blanks: blankList(blanks, source, tree) };
}

function finish({ results, notes, blanks }: Prepared, settings: BuildSettings, terminal: Terminal): ExitCode {
  const kept = writeResults(results, { notes, force: settings.force, verbose: settings.verbose }, terminal);
  settings.kept.push(...kept);
  if (kept.length > 0) return 2;
  tellContents(results, settings.said, terminal);
  terminal.err(blanks);
  for (const { target, content } of results)
    if (target.format === 'docx' && typeof content === 'object') settings.onWord?.(content);
  return 0;
}

/** Says once a run that the page numbers of a 目录 are Word's to fill in, since only it lays out the pages. */
function tellContents(results: readonly BuildResult[], said: Set<string>, terminal: Terminal): void {
  const hasContents = ({ target, report }: BuildResult) =>
    target.format === 'docx' && report.contents.length > 0;
  if (said.has(CONTENTS) || !results.some(hasContents)) return;
  said.add(CONTENTS);
  terminal.err(CONTENTS);
}

const CONTENTS =
  '目录的页码：用 Word 打开时会问是否更新域，请按“是”；用 WPS 打开时，在目录上按右键，选“更新域”。\n';

/** The format that zonerep itself writes. */
function writtenAs({ format }: BuildTarget, { route }: BuildSettings): Format {
  if (format !== 'pdf') return format;
  if (!route) throw new Error('a PDF without a program');
  return route.from;
}

const annotateHint = (template: string): string =>
  told`模板有错，没有写任何文件。要在 Word 里看错在哪里：\n  zonerep template check ${template} --annotate 批注.docx\n`;

function loadInput(input: string, beside: Beside, terminal: Terminal): Checked {
  const { source, diagnostics } = readInput(input, terminal);
  return diagnostics.length > 0 ? { source, diagnostics } : loadSummary(source, beside);
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
  const unfinished = unfinishedIn(found, blanks);
  if (blanks.length === 0 && unfinished.length === 0) return false;
  tell(unfinished, [checked.source], terminal);
  if (checked.tree) terminal.err(blankList(blanks, checked.source, checked.tree));
  terminal.err('定稿（--strict）不能有待填和占位的内容，没有写任何文件。\n');
  return true;
}

/** Whether a finding stops the build. */
function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
