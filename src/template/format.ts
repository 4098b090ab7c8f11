// The formats a report can be written in.
import { UserError } from '../source/user-error.js';

export type TextFormat = 'html' | 'md' | 'txt';

export type Format = 'docx' | TextFormat;

export const FORMATS: readonly Format[] = ['docx', 'html', 'md', 'txt'];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  docx: 'docx',
  html: 'html',
  htm: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
};

/** The format that a file name's extension stands for; undefined for any other extension. */
export function formatOf(file: string): Format | undefined {
  return BY_EXTENSION[/\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
}

/**
 * The format to write: the one asked for, else the one the file name's extension stands for.
 * @throws UserError when no format is asked for and the extension stands for none
 */
export function chooseFormat(asked: Format | undefined, file: string): Format {
  const format = asked ?? formatOf(file);
  if (format) return format;
  if (file === '-') throw new UserError('写到标准输出时要说明格式', '请加上 --format txt、md 或 html');
  throw new UserError(`从“${file}”看不出要写成什么格式`, hintFor(file));
}

/** PDF and .doc are asked for most often, so the hint tells how Word makes them. */
function hintFor(file: string): string {
  if (/\.(?:pdf|doc|wps|ofd|rtf|odt)$/i.test(file))
    return '请先写成 .docx，再用 Word 或 WPS 打开，另存为需要的格式';
  return '请用 .docx、.html、.md 或 .txt 作扩展名，或用 --format 指定';
}
