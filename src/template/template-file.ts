// A template as bytes, whether it was read from the disk or given by a program.
import { decodeText } from '../source/decode-text.js';
import { createSource, type Source } from '../source/source.js';
import { type Format, formatOf } from './format.js';

/** A template file's name and content. */
export interface TemplateFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /**
   * Whether what a Word template fetches from outside (linked pictures, remote templates) stays in the filled
   * file; by default it is left out. Either way it is told.
   */
  readonly keepLinks?: boolean;
}

/**
 * The template of a report and, for text formats, a second one (`blocks`) that lays out headings, paragraphs
 * and tables.
 */
export interface Template {
  readonly report: TemplateFile;
  readonly blocks?: TemplateFile;
}

/**
 * The sources of a template's files, so that findings can show their lines; a Word file has no lines and no
 * source.
 */
export function templateSources({ report, blocks }: Template): readonly Source[] {
  return [report, blocks].flatMap((file) =>
    file && templateFormat(file.file) !== 'docx'
      ? [createSource(file.file, decodeText(file.bytes).text)]
      : [],
  );
}

/** The format a template file is for, by its name; undefined when the name is not one of a template. */
export function templateFormat(file: string): Format | undefined {
  // .doc, .docm and .dotm count as Word files, so that the Word engine can say why it cannot read them.
  if (/\.do[ct][xm]?$/i.test(file)) return 'docx';
  if (!/\.hbs$/i.test(file)) return undefined;
  const format = formatOf(file.replace(/\.hbs$/i, ''));
  return format === undefined || format === 'pdf' ? 'txt' : format;
}
