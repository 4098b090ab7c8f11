// Builds the report of one file: reads it, fills its templates, writes all formats or none.
import { blankList } from '../app/blank-list.js';
import { buildReport } from '../app/build.js';
import { type Checked, type CheckOptions, checkSummary, loadSummary } from '../app/check.js';
import { reviewNotes } from '../app/review-notes.js';
import type { createTemplateLoader } from '../disk/template-files.js';
import { printPretty } from '../printers/pretty.js';
import type { Blank } from '../report/report.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';
import { told } from '../source/printable.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import { templateSources } from '../template/template-file.js';
import { createTrace } from '../template/trace.js';
import { type BuildResult, writeResults } from './build-results.js';
import type { BuildJob } from './build-targets.js';
import { readInput } from './input.js';
import type { Kept } from './refuse-replacing.js';
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
  readonly check: CheckOptions;
  readonly load: ReturnType<typeof createTemplateLoader>;
  /** What was said of templates: of one for a hundred files it is said once. */
  readonly said: Set<string>;
  /** The files that were left alone, which are told together. */
  readonly kept: Kept[];
}

/** Builds one file in all its formats; what cannot be read or written is told. */
export function buildFile(job: BuildJob, settings: BuildSettings, terminal: Terminal): ExitCode {
  try {
    return build(job, settings, terminal);
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
function build({ input, targets }: BuildJob, settings: BuildSettings, terminal: Terminal): ExitCode {
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
    fresh(
      results.flatMap(({ problems }) => problems),
      input,
      settings.said,
    ),
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
  const kept = writeResults(results, { notes, force: settings.force, verbose: settings.verbose }, terminal);
  settings.kept.push(...kept);
  if (kept.length > 0) return 2;
  tellContents(results, settings.said, terminal);
  terminal.err(blankList(blanks, source, tree));
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

/** What the data bring about, though the report in which it is found has no lines of its own. */
const OF_DATA: ReadonlySet<string> = new Set(['forbidden-character', 'ci-command']);

/** The problems not told yet; what comes from the data is named after their file. */
function fresh(problems: readonly Diagnostic[], input: string, said: Set<string>): readonly Diagnostic[] {
  return problems
    .map((problem) => (OF_DATA.has(problem.code) ? { ...problem, file: input } : problem))
    .filter((problem) => {
      const key = `${problem.file}\0${problem.code}\0${problem.span.start}\0${problem.message}`;
      const isNew = problem.severity === 'error' || !said.has(key);
      said.add(key);
      return isNew;
    });
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

/** Prints findings to standard error. */
export function tell(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  terminal: Terminal,
): void {
  if (diagnostics.length === 0) return;
  const byName = new Map(sources.map((source) => [source.file, source]));
  terminal.err(printPretty(diagnostics.slice(0, MAX_TOLD), byName, { color: terminal.colorErr }));
  const untold = diagnostics.length - MAX_TOLD;
  if (untold > 0) terminal.err(`……另有 ${untold} 处，改好上面的再看。\n`);
}

/** Whether a finding stops the build. */
function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
