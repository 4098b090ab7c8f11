// `zonerep compare`: last year's plan and figures against this year's paper.
import { resolve } from 'node:path';
import { comparePapers, type Paper, readPaper } from '../app/compare-papers.js';
import type { Comparison } from '../compare/comparison.js';
import type { Config } from '../config/config.js';
import { exists } from '../disk/file-identity.js';
import { loadConfigs } from '../disk/load-configs.js';
import { writeFileSafely } from '../disk/write-file.js';
import { type ComparisonFormat, comparisonPrinters } from '../printers/comparison.js';
import { printPretty } from '../printers/pretty.js';
import { encodingNote, type ReadResult } from '../source/decode-source.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import type { CompareOptions } from './check-commands.js';
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
  const files = [last, now];
  refuseOutput(files, options, terminal);
  const indicators = ownIndicators(files, terminal);
  const papers: Paper[] = [];
  for (const file of files) {
    const paper = await readOne(file, indicators ?? [], terminal);
    if (paper) papers.push(paper);
  }
  const [before, after] = papers;
  if (!before || !after || !indicators) return 2;
  const comparison = comparePapers(before, after);
  if ('wrongOrder' in comparison) throw wrongOrder(files, comparison.wrongOrder);
  write(comparison, options, terminal);
  return 0;
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
  const text = comparisonPrinters[options.format ?? formatOf(output)](
    comparison,
    toScreen && terminal.colorOut,
  );
  if (toScreen) {
    terminal.out(text);
    return;
  }
  writeFileSafely(resolve(terminal.cwd, output), text, output);
  terminal.err(told`已写成 ${output}\n`);
}

/** The format that a file's name says. */
function formatOf(output: string): ComparisonFormat {
  if (/\.(?:md|markdown)$/i.test(output)) return 'md';
  return /\.json$/i.test(output) ? 'json' : 'pretty';
}
