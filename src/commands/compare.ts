// `zonerep compare`: last year's plan and figures against this year's paper, or a Word file against the data it was built from.
import { resolve } from 'node:path';
import { comparePapers, type Paper, readPaper } from '../app/compare-papers.js';
import { yearOf } from '../compare/compare.js';
import type { Comparison } from '../compare/comparison.js';
import type { Config } from '../config/config.js';
import { exists } from '../disk/file-identity.js';
import { loadConfigs } from '../disk/load-configs.js';
import { comparisonPrinters } from '../printers/comparison.js';
import { printPretty } from '../printers/pretty.js';
import { encodingNote, isPlainText, type ReadResult } from '../source/decode-source.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import type { CompareOptions } from './check-commands.js';
import type { EditedFiles } from './compare-edited.js';
import { printedAs, writeComparison } from './comparison-output.js';
import { isWordFile, readInput } from './input.js';
import { refuseOverwriting } from './refuse-overwriting.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Prints what became of last year's plan, what was carried over and how the indicators moved.
 * @returns 0 when the two were compared, 2 when there are faults in one of them or in its configuration
 * @throws UserError when a file cannot be read, the two are in the wrong order, or the result cannot be written
 */
export async function runCompare(
  last: string,
  now: string,
  options: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = [last, now] as const;
  refuseOutput(files, options, terminal);
  if (options.as === 'edits') {
    const { runCompareEdited } = await import('./compare-edited.js');
    return runCompareEdited(editedAsSaid(files), options, terminal);
  }
  const indicators = ownIndicators(files, terminal);
  const papers: Paper[] = [];
  for (const file of files) {
    const paper = await readOne(file, indicators ?? [], terminal);
    if (paper) papers.push(paper);
  }
  const [before, after] = papers;
  if (!before || !after || !indicators) return 2;
  const edited = options.as === 'years' ? undefined : editedAmong([last, now], [before, after]);
  if (edited) {
    const { runCompareEdited } = await import('./compare-edited.js');
    return runCompareEdited(edited, options, terminal);
  }
  refuseForYears(files, options);
  const comparison = comparePapers(before, after);
  if ('wrongOrder' in comparison) throw wrongOrder(files, comparison.wrongOrder);
  write(comparison, options, terminal);
  return 0;
}

/**
 * The data and the Word file, where these are of one year; of a file that shows no year, where the data come first.
 */
function editedAmong(
  files: readonly [string, string],
  papers: readonly [Paper, Paper],
): EditedFiles | undefined {
  const at = files.findIndex(isWordFile);
  const [data, document] = [papers[1 - at], papers[at]];
  if (at === -1 || !data?.summary || !document) return undefined;
  const year = yearOf(document);
  const isOfOneYear = year === undefined ? at === 1 : year === yearOf(data);
  return isOfOneYear
    ? { data: files[1 - at] ?? '', document: files[at] ?? '', source: data.source }
    : undefined;
}

/** The same as the caller says, whatever the years. */
function editedAsSaid(files: readonly [string, string]): EditedFiles {
  const at = files.findIndex(isWordFile);
  const data = files[1 - at];
  if (at === -1 || data === undefined || isWordFile(data) || isPlainText(data))
    throw new UserError(
      '“--as edits”要一份 YAML 和一份由它生成的 .docx',
      'zonerep compare summary.yaml 改过的.docx',
    );
  return { data, document: files[at] ?? '' };
}

function refuseForYears(files: readonly string[], { output = '-', format, template }: CompareOptions): void {
  const isWord = format === 'docx' || isWordFile(output);
  if (!isWord && template === undefined) return;
  const [last = '', now = ''] = files;
  throw new UserError(
    isWord ? `对照两年的结果写不成 Word 文件` : '对照两年的总结用不着模板',
    `${isWord ? '请写成 .md' : '请去掉 --template'}；要看“${now}”在生成以后改了什么，而不是和“${last}”对照两年，请加上 --as edits`,
  );
}

/** Sees before anything is read that the result may be written. */
function refuseOutput(
  files: readonly string[],
  { output = '-', force }: CompareOptions,
  { cwd }: Terminal,
): void {
  if (files.every((file) => file === '-'))
    throw new UserError('两个文件不能都从标准输入读', '请给其中一个写上文件名');
  const inputs = files.map((name) => ({ name, what: '输入文件' as const }));
  refuseOverwriting([output], inputs, cwd);
  if (output !== '-' && !force && exists(resolve(cwd, output)))
    throw new UserError(`“${output}”已经存在，没有改动它`, '请换一个文件名；确实要覆盖，加上 --force');
}

/** The indicators that the configurations of the files add; undefined where these have faults, which are told. */
function ownIndicators(files: readonly string[], terminal: Terminal): Config['indicators'] | undefined {
  const configs = loadConfigs(files, terminal.cwd);
  const [unreadable] = configs.unreadable;
  if (unreadable) throw unreadable;
  const faults = configs.diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) {
    terminal.err(printPretty(faults, configs.sources, { color: terminal.colorErr }));
    return undefined;
  }
  return [...new Set([...configs.byFile.values()].flatMap(({ indicators }) => indicators))];
}

/** The paper; undefined where it has faults, which are told. */
async function readOne(
  file: string,
  indicators: Config['indicators'],
  terminal: Terminal,
): Promise<Paper | undefined> {
  const { source, diagnostics } = await readAny(file, terminal);
  for (const { message } of encodingNote(source)) terminal.err(told`${file}：${message}\n`);
  const paper = diagnostics.length > 0 ? { diagnostics } : readPaper(source, indicators);
  if ('diagnostics' in paper) {
    const sources = new Map([[source.file, source]]);
    terminal.err(printPretty(paper.diagnostics, sources, { color: terminal.colorErr }));
    terminal.err(told`“${file}”有错误，没有对照。改好以后再运行一次\n`);
    return undefined;
  }
  if (paper.document.texts.length === 0)
    throw new UserError(`“${file}”里没有文字`, '扫描成图片的文件，请先识别成文字');
  return paper.document;
}

/** What reads Word files is loaded only where there is one. */
async function readAny(file: string, terminal: Terminal): Promise<ReadResult> {
  if (!isWordFile(file)) return readInput(file, terminal);
  const { readWordFile } = await import('./read-word-file.js');
  return readWordFile(file, terminal);
}

function wrongOrder(
  [last = '', now = '']: readonly string[],
  [before, after]: readonly [number, number],
): UserError {
  return before === after
    ? new UserError(`“${last}”和“${now}”都是${before}年的`, '先写去年的，再写今年的')
    : new UserError(
        `“${last}”是${before}年的，“${now}”是${after}年的，先后反了`,
        `先写去年的，再写今年的：zonerep compare ${now} ${last}`,
      );
}

function write(comparison: Comparison, options: CompareOptions, terminal: Terminal): void {
  const { output = '-' } = options;
  const toScreen = output === '-';
  const format = printedAs(options);
  const text = comparisonPrinters[format](comparison, toScreen && terminal.colorOut);
  writeComparison(text, output, terminal);
}
