// `zonerep init --from`: next year's YAML of last year's file, which may be a Word file or a text too.
import { extname, resolve } from 'node:path';
import { type RolledOver, rollOver } from '../app/roll-over.js';
import { rolledNotes } from '../app/rolled-notes.js';
import { type FileToWrite, writeFilesSafely } from '../disk/write-file.js';
import { schemaFile } from '../schema/key-language.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { told } from '../source/printable.js';
import { createSource, positionAt, type Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import { importLines, readDocument } from './import.js';
import { newFile, refuseExisting, schemaBeside } from './init.js';
import { readInput } from './input.js';
import { refuseOverwriting } from './refuse-overwriting.js';
import type { InitOptions } from './report-commands.js';
import { schemaComment } from './schema-comment.js';
import type { ExitCode, Terminal } from './terminal.js';

type FromOptions = InitOptions & { readonly from: string };
type Rolled = Exclude<RolledOver, { readonly faults: unknown }>;

/**
 * Prints next year's file, or writes it with the schema beside it; says on standard error what became of last year's.
 * @param given whether an option was written on the command line
 * @throws UserError when last year's file cannot be read or has errors, options contradict it, or the new file exists
 */
export function runInitFrom(
  file: string | undefined,
  options: FromOptions,
  given: (option: string) => boolean,
  terminal: Terminal,
): ExitCode {
  const { from } = options;
  const output = newFile(file, options);
  refuseOtherFormats(output);
  refuseOverwriting([output ?? '-'], [{ name: from, what: '输入文件' }], terminal.cwd);
  const isTold = output !== undefined && output !== '-';
  if (isTold) refuseExisting(resolve(terminal.cwd, output), output, options);
  const rolled = isYaml(from)
    ? rolledYaml(options, given, terminal)
    : rolledDocument(options, given, terminal);
  const keys = rolled.keys;
  const text = schemaComment(options.schema ?? `./${schemaFile(keys)}`) + rolled.text;
  if (!isTold) {
    terminal.out(text);
    terminal.err(report(from, rolled));
    return 0;
  }
  const path = resolve(terminal.cwd, output);
  const none: { files: readonly FileToWrite[]; words: string } = { files: [], words: '' };
  const beside = options.schema === undefined ? schemaBeside(path, output, { ...options, keys }) : none;
  writeFilesSafely([{ path, content: text, name: output }, ...beside.files]);
  terminal.err(report(from, rolled));
  terminal.err(told`已写成 ${output}。填好后运行：\n  zonerep validate ${output}\n` + beside.words);
  return 0;
}

function isYaml(file: string): boolean {
  return file === '-' || /^\.(?:ya?ml|json)$/i.test(extname(file));
}

function refuseOtherFormats(output: string | undefined): void {
  if (output !== undefined && /^\.(?:docx?|wps|html?|md|txt|pdf)$/i.test(extname(output)))
    throw new UserError(
      `init 写的是 YAML，不能写成“${output}”`,
      '请写成 .yaml 文件，填好后再用 zonerep build 写成 Word',
    );
}

/** What a YAML says of itself holds; what contradicts it is refused. */
function rolledYaml(
  { from, year }: FromOptions,
  given: (option: string) => boolean,
  terminal: Terminal,
): Rolled {
  const refused = (['kind', 'organization', 'keys'] as const).filter(given);
  if (refused.length > 0)
    throw new UserError(
      `--from 后面是 YAML，不能再写 ${refused.map((name) => `--${name}`).join('、')}`,
      '类型、单位、键名都照去年的文件；要改，就改写成的文件',
    );
  const { source, diagnostics } = readInput(from, terminal);
  if (diagnostics.length > 0) throw faulty(from, source, diagnostics);
  const rolled = rollOver(source);
  if ('faults' in rolled) throw faulty(from, source, rolled.faults);
  refuseOtherYear(from, rolled.year - 1, year);
  return rolled;
}

function refuseOtherYear(from: string, last: number, year: number | undefined): void {
  if (year !== undefined && year !== last + 1)
    throw new UserError(
      `“${from}”是 ${last} 年的，新一年只能是 ${last + 1} 年，不能是 --year ${year}`,
      '数值要移到“上年同期”，不能隔年；请去掉 --year',
    );
}

function faulty(from: string, source: Source, [first, ...more]: readonly Diagnostic[]): UserError {
  if (!first) return new UserError(`“${from}”接着写成下一年以后读不出来，没有写`, '请核对“年度”');
  const { line } = positionAt(source, first.span.start);
  const others = more.length > 0 ? `；还有 ${more.length} 处错误` : '';
  return new UserError(
    `“${from}”第 ${line} 行：${first.message}${others}，没有写`,
    from === '-' ? '请先改好再接着写' : `请先运行 zonerep validate ${from}，改好再接着写`,
  );
}

/** A document is imported first; its year is found in it, or it is the one before `--year`. */
function rolledDocument(
  options: FromOptions,
  given: (option: string) => boolean,
  terminal: Terminal,
): Rolled {
  const { from, organization, year } = options;
  const { lines, notes } = readDocument(from, {}, terminal);
  for (const note of notes) terminal.err(told`${from}：${note}\n`);
  const importOptions = { keys: options.keys, organization, ...(given('kind') && { kind: options.kind }) };
  const imported = (last?: number) => {
    const { yaml } = importLines(from, lines, { ...importOptions, year: last });
    return rollOver(createSource(from, yaml));
  };
  const rolled = imported();
  if (!('faults' in rolled)) {
    refuseOtherYear(from, rolled.year - 1, year);
    return rolled;
  }
  const retried = year === undefined ? rolled : imported(year - 1);
  if (!('faults' in retried)) return retried;
  if (year === undefined && retried.faults.every(({ message }) => message.includes('年度')))
    throw new UserError(`看不出“${from}”是哪一年的总结，没有写`, '请用 --year 写明新的一年，如 --year 2026');
  throw new UserError(
    `“${from}”读成 YAML 以后还有错误：${retried.faults[0]?.message ?? ''}，没有写`,
    `请先运行 zonerep import ${from} -o 去年.yaml，改好再接着写`,
  );
}

function report(from: string, rolled: Rolled): string {
  const { year } = rolled;
  return (
    told`${from}：接着写成 ${String(year)} 年的\n` +
    rolledNotes(rolled)
      .map((note) => told`  ${note}\n`)
      .join('')
  );
}
