// The formats a report can be written in.
import { UserError } from '../source/user-error.js';
import type { TextFormat } from './inline-printers.js';

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
 * The format to write: the one asked for, else the one of the file's name.
 * @throws UserError when neither says
 */
export function chooseFormat(asked: Format | undefined, file: string): Format {
  const format = asked ?? formatOf(file);
  if (format) return format;
  throw new UserError(
    file === '-' ? '写到标准输出时要说明格式' : `从“${file}”看不出要写成什么格式`,
    '请用 .docx、.html、.md 或 .txt 作扩展名，或用 --format 指定',
  );
}
