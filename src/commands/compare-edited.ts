// `zonerep compare` of data and a Word file built from them: what was changed in Word since.

import { compareEdited, type EditedReport } from '../app/compare-edited.js';
import { loadSummary } from '../app/load.js';
import { trackedCopy } from '../app/tracked-copy.js';
import { loadConfigs } from '../disk/load-configs.js';
import { createTemplateLoader } from '../disk/template-files.js';
import { printPretty } from '../printers/pretty.js';
import { revisionPrinters } from '../printers/revision.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { told } from '../source/printable.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import { templateSources } from '../template/template-file.js';
import type { CompareOptions } from './check-commands.js';
import { printedAs, writeComparison } from './comparison-output.js';
import { epochDate } from './epoch-date.js';
import { besideInput, isWordFile, readInput } from './input.js';
import { readWordBytes } from './read-word-file.js';
import { refuseOverwriting } from './refuse-overwriting.js';
import type { ExitCode, Terminal } from './terminal.js';

/** The names of both files, and the data where they are read already. */
export interface EditedFiles {
  readonly data: string;
  readonly document: string;
  readonly source?: Source;
}

/**
 * Prints what was changed, or writes it.
 * @returns 0 when the two were compared, 2 when there are faults in the data or the template
 * @throws UserError when the Word file cannot be read or was not built from these data
 */
export function runCompareEdited(files: EditedFiles, options: CompareOptions, terminal: Terminal): ExitCode {
  const source = files.source ?? readData(files.data, terminal);
  const { summary, tree, diagnostics } = source
    ? loadSummary(source, besideInput(files.data, terminal))
    : { summary: undefined, tree: undefined, diagnostics: [] };
  if (!source) return 2;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!summary || !tree || errors.length > 0) return faulty(errors, [source], files.data, terminal);
  const template = templateFor(files.data, options, terminal);
  const document = { file: files.document, bytes: readWordBytes(files.document, terminal) };
  const compared = compareEdited({ source, tree, summary, template }, document);
  if ('diagnostics' in compared)
    return faulty(compared.diagnostics, templateSources(template), template.report.file, terminal);
  if ('problem' in compared) {
    const { message, hint } = compared.problem;
    throw new UserError(`“${files.document}”：${message.replace('模板', '文件')}`, hint);
  }
  if ('unlike' in compared) throw unlike(files, compared.unlike);
  write(compared, document.bytes, options, terminal);
  return 0;
}

function readData(file: string, terminal: Terminal): Source | undefined {
  const { source, diagnostics } = readInput(file, terminal);
  if (diagnostics.length === 0) return source;
  faulty(diagnostics, [source], file, terminal);
  return undefined;
}

function faulty(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  file: string,
  terminal: Terminal,
): ExitCode {
  const byName = new Map(sources.map((source) => [source.file, source]));
  terminal.err(printPretty(diagnostics, byName, { color: terminal.colorErr }));
  terminal.err(told`“${file}”有错误，没有对照。改好以后再运行一次\n`);
  return 2;
}

function templateFor(data: string, { template, output = '-' }: CompareOptions, terminal: Terminal) {
  const { build } = loadConfigs([data], terminal.cwd).byFile.get(data) ?? {};
  const loaded = createTemplateLoader()(template ?? build?.template, 'docx');
  refuseOverwriting([output], [{ name: loaded.report.file, what: '模板' }], terminal.cwd);
  return loaded;
}

function unlike({ data, document }: EditedFiles, common: number): UserError {
  return new UserError(
    `“${document}”不像是由“${data}”生成的：只有${common}%的文字对得上，没有逐段对照`,
    '请检查是不是选错了文件；是用自己的模板生成的，请用 --template 写明；要对照两年的总结，请加上 --as years',
  );
}

function write(
  compared: EditedReport,
  document: Uint8Array,
  options: CompareOptions,
  terminal: Terminal,
): void {
  const { output = '-', format } = options;
  if (format !== 'docx' && (format !== undefined || !isWordFile(output))) {
    const color = output === '-' && terminal.colorOut;
    writeComparison(revisionPrinters[printedAs(options)](compared.revision, color), output, terminal);
    return;
  }
  const copy = trackedCopy(compared, document, epochDate(terminal.env));
  if (!copy) throw new Error('a report that was built cannot be read');
  writeComparison(copy, output, terminal);
  terminal.err(revisionPrinters.pretty(compared.revision, terminal.colorErr));
}
