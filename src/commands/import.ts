// `zonerep import`: an existing document as the YAML of a summary, with nothing lost.
import { dirname, join, parse, resolve } from 'node:path';
import { type DocumentLines, documentLines } from '../app/document-lines.js';
import { type Imported, importDocument } from '../app/import-document.js';
import { readWhole } from '../disk/read-whole.js';
import { writeFilesSafely } from '../disk/write-file.js';
import type { Line } from '../import/read-lines.js';
import { schemaFile } from '../schema/key-language.js';
import { encodingName } from '../source/decode-text.js';
import { kindOfFile } from '../source/file-kinds.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import { refuseExisting, schemaBeside } from './init.js';
import { LONG } from './input.js';
import type { ImportOptions } from './report-commands.js';
import { schemaComment } from './schema-comment.js';
import type { ExitCode, Terminal } from './terminal.js';

/** A Word file has pictures, too. */
const MAX_BYTES = 50 * 1024 * 1024;
/** A text of the year has some 50 KB; of a longer one the YAML could not be read again. */
const MAX_TEXT = 4 * 1024 * 1024;

/**
 * Writes the YAML of a document, to standard output where no file is named; says on standard error what was recognised and
 * what is doubtful.
 * @throws UserError when the document cannot be read or kept, or the file exists and `force` was not given
 */
export function runImport(file: string, options: ImportOptions, terminal: Terminal): ExitCode {
  if (options.cite && !options.indicators)
    throw new UserError('“--cite”要引用指标，不能和“--no-indicators”一起用', '请去掉其中一个');
  const { output } = options;
  const isFile = output !== undefined && output !== '-';
  const pictureStem = isFile ? parse(output).name : undefined;
  const { lines, unit, notes, pictures } = readDocument(file, { ...options, pictureStem }, terminal);
  const imported = importLines(file, lines, { ...options, pictures });
  const schemaName = schemaFile(options.keys);
  const yaml = schemaComment(`./${schemaName}`) + imported.yaml;
  if (!isFile) {
    terminal.out(yaml);
    terminal.err(report(file, imported, unit, notes, options));
    return 0;
  }
  const path = resolve(terminal.cwd, output);
  refuseExisting(path, output, options);
  const beside = schemaBeside(path, output, options);
  const images = imported.pictures.map((name) => {
    const [target, shown] = [join(dirname(path), name), join(dirname(output), name)];
    refuseExisting(target, shown, options);
    return { path: target, content: pictures.get(name) ?? new Uint8Array(), name: shown };
  });
  writeFilesSafely([...images, { path, content: yaml, name: output }, ...beside.files]);
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
  how: Parameters<typeof documentLines>[2],
  terminal: Terminal,
): DocumentLines {
  const bytes = readBytesOf(file, terminal);
  if (bytes.length > MAX_TEXT && kindOfFile(bytes) === undefined) throw tooLarge(file, '4 MB');
  const read = documentLines(file, bytes, how);
  const length = read.lines.reduce((sum, { words }) => sum + words.length, 0);
  if (length > MAX_TEXT / BYTES_A_CHARACTER) throw tooLarge(file, '4 MB 的文字');
  if (length > LONG) terminal.onLongWork?.();
  const { encoding: found } = read;
  if (found) terminal.err(`文件是 ${encodingName(found)} 编码，已按 ${encodingName(found)} 读出\n`);
  return read;
}

function readBytesOf(file: string, terminal: Terminal): Uint8Array {
  const error = tooLarge(file, '50 MB');
  if (file !== '-') return readWhole(resolve(terminal.cwd, file), MAX_BYTES, { name: file }, error);
  const read = terminal.readStdin();
  if ('bytes' in read) return read.bytes;
  throw error;
}

/** Of a Chinese character, in UTF-8. */
const BYTES_A_CHARACTER = 3;

function tooLarge(file: string, limit: string): UserError {
  return new UserError(`“${file}”超过 ${limit}，太大`, '请检查是否选错了文件');
}

/** The titles of so many levels are told: more nobody reads on a screen. */
const LEVELS = 2;
const LONGEST = 40;

function report(
  file: string,
  { outline, doubts, indicators, tables, pictures }: Imported,
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
    ...(tables > 0 ? [`${tables} 张表格写在“表格”里，合并的格子、表题、单位和注请核对\n`] : []),
    ...(pictures.length > 0
      ? [told`${String(pictures.length)} 张图片另存在旁边：${pictures.join('、')}\n`]
      : []),
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
