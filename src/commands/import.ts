// `zonerep import`: an existing document as the YAML of a summary, with nothing lost.
import { resolve } from 'node:path';
import { type DocumentLines, documentLines } from '../app/document-lines.js';
import { type Imported, importDocument } from '../app/import-document.js';
import { readWhole } from '../disk/read-whole.js';
import { writeFilesSafely } from '../disk/write-file.js';
import type { Line } from '../import/read-lines.js';
import { schemaFile } from '../schema/key-language.js';
import { encodingName } from '../source/decode-text.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import { refuseExisting, schemaBeside } from './init.js';
import type { ImportOptions } from './report-commands.js';
import { schemaComment } from './schema-comment.js';
import type { ExitCode, Terminal } from './terminal.js';

/** A text of the year has some 50 KB; of a longer one the YAML could not be read again. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Writes the YAML of a document, to standard output where no file is named; says on standard error what was recognised and
 * what is doubtful.
 * @throws UserError when the document cannot be read or kept, or the file exists and `force` was not given
 */
export function runImport(file: string, options: ImportOptions, terminal: Terminal): ExitCode {
  if (options.cite && !options.indicators)
    throw new UserError('“--cite”要引用指标，不能和“--no-indicators”一起用', '请去掉其中一个');
  const { lines, unit, notes } = readDocument(file, options, terminal);
  const imported = importLines(file, lines, options);
  const { output } = options;
  const schemaName = schemaFile(options.keys);
  const yaml = schemaComment(`./${schemaName}`) + imported.yaml;
  if (output === undefined || output === '-') {
    terminal.out(yaml);
    terminal.err(report(file, imported, unit, notes, options));
    return 0;
  }
  const path = resolve(terminal.cwd, output);
  refuseExisting(path, output, options);
  const beside = schemaBeside(path, output, options);
  writeFilesSafely([{ path, content: yaml, name: output }, ...beside.files]);
  terminal.err(report(file, imported, unit, notes, options));
  terminal.err(told`已写成 ${output}。接着可以运行：\n  zonerep validate ${output}\n` + beside.words);
  return 0;
}

/**
 * The YAML of a document's lines.
 * @throws UserError when there are none, or they cannot be kept as they are
 */
export function importLines(
  file: string,
  lines: readonly Line[],
  options: Parameters<typeof importDocument>[1],
): Imported {
  if (lines.length === 0) throw new UserError(`“${file}”里没有文字`, '扫描成图片的文件，请先识别成文字');
  const imported = importDocument(lines, options);
  if (imported) return imported;
  throw new UserError(`“${file}”里有写进 YAML 以后会变样的内容，没有写任何文件`, '请检查文中有没有“{{”“}}”');
}

/**
 * Reads a Word file by its first bytes, and whatever else as a text.
 * @throws UserError when it can be read as neither
 */
export function readDocument(
  file: string,
  { encoding }: Pick<ImportOptions, 'encoding'>,
  terminal: Terminal,
): DocumentLines {
  const read = documentLines(file, readBytesOf(file, terminal), encoding);
  const { encoding: found } = read;
  if (found) terminal.err(`文件是 ${encodingName(found)} 编码，已按 ${encodingName(found)} 读出\n`);
  return read;
}

function readBytesOf(file: string, terminal: Terminal): Uint8Array {
  const tooLarge = new UserError(`“${file}”超过 4 MB，太大`, '请检查是否选错了文件');
  if (file !== '-') return readWhole(resolve(terminal.cwd, file), MAX_BYTES, { name: file }, tooLarge);
  const read = terminal.readStdin();
  if ('bytes' in read) return read.bytes;
  throw tooLarge;
}

/** The titles of so many levels are told: more nobody reads on a screen. */
const LEVELS = 2;
const LONGEST = 40;

function report(
  file: string,
  { outline, doubts, indicators }: Imported,
  unit: DocumentLines['unit'],
  notes: readonly string[],
  options: ImportOptions,
): string {
  const titles = outline
    .filter(({ level }) => level <= LEVELS)
    .map(({ level, words, line }) => {
      const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
      return told`  第${String(line)}${unit} ${'  '.repeat(level - 1)}${shown}\n`;
    });
  const doubtful = doubts.map(({ line, secondLine, words }) => {
    const places = [line, secondLine].flatMap((number) => (number === undefined ? [] : `第${number}${unit}`));
    return told`  ${places.length > 0 ? `${[...new Set(places)].join('、')}：` : ''}${words}\n`;
  });
  return [
    told`${file}：认出了 ${String(outline.length)} 个标题和分项，文字一个不少\n`,
    ...titles,
    ...indicatorLines(indicators, options),
    ...(doubtful.length + notes.length > 0
      ? ['请看一看：\n', ...doubtful, ...notes.map((note) => `  ${note}\n`)]
      : []),
  ].join('');
}

function indicatorLines(
  { count, missing, cited }: Imported['indicators'],
  { cite }: ImportOptions,
): string[] {
  if (count === 0) return cite ? ['没有从文中找出指标，也就没有引用\n'] : [];
  const waiting = missing > 0 ? `，其中 ${missing} 项文中缺数字，空着待填` : '';
  return [
    `从文中找出了 ${count} 项指标${waiting}；写在“指标”里，不另外印出来，请核对\n`,
    ...(cite
      ? [
          cited > 0
            ? `正文里有 ${cited} 处数字换成了对指标的引用\n`
            : '没有换成引用以后印出来一字不变的数字\n',
        ]
      : []),
  ];
}
