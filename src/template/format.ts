// The formats a report can be written in.
import { UserError } from '../source/user-error.js';

export type TextFormat = 'html' | 'md' | 'txt';

/** A format that zonerep itself writes, from a template of that format. */
export type Format = 'docx' | TextFormat;

/** A PDF is made of one of the others, by another program. */
export type OutputFormat = Format | 'pdf';

export const OUTPUT_FORMATS: readonly OutputFormat[] = ['docx', 'pdf', 'html', 'md', 'txt'];

const BY_EXTENSION: Readonly<Record<string, OutputFormat>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
};

/** The format that a file name's extension stands for; undefined for any other extension. */
export function formatOf(file: string): OutputFormat | undefined {
  return BY_EXTENSION[/\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
}

/**
 * The format to write: the one asked for, else the one the file name's extension stands for.
 * @throws UserError when no format is asked for and the extension stands for none
 */
export function chooseFormat(asked: OutputFormat | undefined, file: string): OutputFormat {
  const format = asked ?? formatOf(file);
  if (format) return format;
  if (file === '-') throw new UserError('写到标准输出时要说明格式', '请加上 --format txt、md 或 html');
  throw new UserError(`从“${file}”看不出要写成什么格式`, hintFor(file));
}

/** .doc is asked for most often, so the hint tells how Word makes it. */
function hintFor(file: string): string {
  if (/\.(?:doc|wps|ofd|rtf|odt)$/i.test(file))
    return '请先写成 .docx，再用 Word 或 WPS 打开，另存为需要的格式';
  return '请用 .docx、.pdf、.html、.md 或 .txt 作扩展名，或用 --format 指定';
}
