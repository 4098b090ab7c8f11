// `zonerep template check`: checks every tag of a template against the fields of a report, without data.
import { basename, join, resolve } from 'node:path';
import { displayWidth } from '../chinese/display-width.js';
import { identityOf, isFolder } from '../disk/file-identity.js';
import { readTemplateFile, templatesIn } from '../disk/template-files.js';
import { writeFileSafely } from '../disk/write-file.js';
import { version } from '../generated/version.js';
import { createReport } from '../printers/check-report.js';
import { summaryLine } from '../printers/in-words.js';
import { printPretty } from '../printers/pretty.js';
import { checkTemplate } from '../render/check-template.js';
import type { CheckedTemplate } from '../render/check-word-template.js';
import { printable, told, withoutOrders } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import { type TemplateFile, templateFormat } from '../template/template-file.js';
import { annotateTemplate } from '../word/comments/annotate-template.js';
import { startTiming } from './durations.js';
import { epochDate } from './epoch-date.js';
import { forEachWithProgress } from './progress.js';
import { refuseOverwriting, refuseWritingTwice } from './refuse-overwriting.js';
import { type Kept, keptAmong, tellKept } from './refuse-replacing.js';
import {
  outputsOfStopped,
  parseReportOutputs,
  type ReportOutput,
  filesOf as reportFilesOf,
  writeOutputs,
} from './report-outputs.js';
import { folderFrom, rootFor } from './repository-root.js';
import { tellUserError } from './tell-user-error.js';
import type { TemplateCheckOptions } from './template-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Checks templates and prints the findings.
 * @returns 2 when a template cannot be read, 1 when one has an error, else 0
 * @throws UserError for an unknown format, or an `--annotate` that is not possible
 */
export async function runTemplateCheck(
  args: readonly string[],
  options: TemplateCheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const outputs = parseReportOutputs(options.format, terminal);
  const root = rootFor(outputs, terminal);
  const { templates, unreadable } = readAll(args, terminal);
  const [first] = templates;
  if (options.annotate !== undefined) refuseAnnotating(options.annotate, outputs, templates, terminal);
  const inputs = templates.map(({ file }) => ({ name: file, what: '模板' as const }));
  refuseOverwriting(reportFilesOf(outputs, terminal), inputs, terminal.cwd);
  const took = startTiming(terminal);
  const checks: CheckedTemplate[] = [];
  const ended = await forEachWithProgress(templates, '检查', terminal, (template) => {
    checks.push(checkTemplate(template));
  });
  const isStopped = ended === 'stopped';
  const { shown, leftOut } = isStopped ? outputsOfStopped(outputs) : { shown: outputs, leftOut: '' };
  if (options.list) for (const check of checks) terminal.out(tagList(check));
  const diagnostics = checks.flatMap((check) => check.diagnostics);
  const sources = new Map(checks.map(({ source }) => [source.file, source]));
  const files = checks.map(({ source }) => source.file);
  const folder = folderFrom(root, terminal.cwd);
  const report = createReport({ version, files, diagnostics, sources, rules: [], folder });
  const pretty = (color: boolean) => printPretty(diagnostics, sources, { color });
  const unwritten = writeOutputs(shown, { report: () => report, root, pretty }, terminal);
  for (const error of unwritten) tellUserError(error, terminal);
  for (const check of checks) if (check.styles.length > 0) terminal.err(styleLines(check));
  const line = summaryLine({ ...report, ...(isStopped && { of: templates.length }) });
  if (checks.length > 0)
    terminal.err(`${isStopped ? '已中断：' : ''}${line}${leftOut}${took(templates.length)}\n`);
  const kept =
    first && checks[0] && options.annotate !== undefined
      ? writeAnnotated(first, checks[0], { name: options.annotate, force: options.force === true }, terminal)
      : [];
  tellKept(kept, terminal);
  if (unreadable + unwritten.length + kept.length > 0) return 2;
  return report.counts.error > 0 ? 1 : 0;
}

/** Reads all templates; one that cannot be read is reported and does not stop the others. */
function readAll(args: readonly string[], terminal: Terminal) {
  let unreadable = 0;
  const each = <From, To>(all: readonly From[], read: (one: From) => readonly To[]): To[] =>
    all.flatMap((one) => {
      try {
        return read(one);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        tellUserError(error, terminal);
        unreadable += 1;
        return [];
      }
    });
  const files = each(args, (arg) => filesOf(arg, terminal.cwd));
  const templates = each(files, (file) => [readTemplateFile(file, resolve(terminal.cwd, file))]);
  return { templates, unreadable };
}

function filesOf(arg: string, cwd: string): readonly string[] {
  if (isFolder(resolve(cwd, arg))) {
    const names = templatesIn(resolve(cwd, arg), arg);
    if (names.length === 0) throw new UserError(`文件夹“${arg}”里没有模板`, KINDS);
    return names.map((name) => join(arg, name));
  }
  if (templateFormat(arg) === undefined) throw new UserError(`“${arg}”不是模板`, KINDS);
  return [arg];
}

const KINDS = '模板是 .docx、.html.hbs、.md.hbs 或 .txt.hbs 文件';

/** The tags in columns: place, tag, what it shows. */
function tagList({ source, tags }: CheckedTemplate): string {
  const widest = (words: readonly string[]) =>
    Math.min(40, Math.max(0, ...words.map((word) => displayWidth(word))));
  const places = widest(tags.map(({ place }) => place));
  const typed = widest(tags.map((tag) => tag.typed));
  const pad = (word: string, width: number) => word + ' '.repeat(Math.max(width - displayWidth(word), 0));
  const lines = tags.map((tag) =>
    `  ${pad(tag.place, places)}  ${pad(tag.typed, typed)}  ${tag.about}`.trimEnd(),
  );
  const all = [`${source.file}：${tags.length} 个标签`, ...lines].map(printable);
  return withoutOrders(`${all.join('\n')}\n`);
}

/** Which style each part gets. */
const styleLines = ({ source, styles }: CheckedTemplate): string =>
  withoutOrders(
    `${[`${source.file} 成文用的样式：`, ...styles.map((line) => `  ${line}`)].map(printable).join('\n')}\n`,
  );

function refuseAnnotating(
  output: string,
  reports: readonly ReportOutput[],
  templates: readonly TemplateFile[],
  { cwd }: Terminal,
): void {
  const named = reports.flatMap(({ file }) => (file === undefined ? [] : [{ file }]));
  refuseWritingTwice([...named, { file: output }], cwd, ({ file }) => {
    return new UserError(`“${file}”和批注不能写到同一个文件，没有写`, '请换一个文件名');
  });
  const [only] = templates;
  if (only && templates.length === 1 && templateFormat(only.file) === 'docx') {
    if (identityOf(only.file, cwd) === identityOf(output, cwd))
      throw new UserError('批注不能写回模板本身，没有写', `请换一个文件名，如 批注_${basename(only.file)}`);
    return;
  }
  if (templates.length > 0)
    throw new UserError('--annotate 一次只能批注一个 Word 模板（.docx）', '请只写一个 .docx 文件');
}

/** Writes the template with comments; returns the file there when it must not be replaced. */
function writeAnnotated(
  template: TemplateFile,
  check: CheckedTemplate,
  { name, force }: { readonly name: string; readonly force: boolean },
  terminal: Terminal,
): readonly Kept[] {
  if (check.problems.length === 0) {
    terminal.err('没有要批注的问题，没有写文件\n');
    return [];
  }
  const content = annotateTemplate(template.bytes, check.problems, epochDate(terminal.env));
  if (!content) {
    terminal.err('这个文件打不开，不能加批注，没有写文件\n');
    return [];
  }
  const path = resolve(terminal.cwd, name);
  const kept = force ? [] : keptAmong([{ path, name, content }]);
  if (kept.length > 0) return kept;
  writeFileSafely(path, content, name);
  terminal.err(told`已写成 ${name}，加了 ${check.problems.length} 条批注\n`);
  return [];
}
