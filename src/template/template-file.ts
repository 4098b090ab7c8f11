// A template as it was read, wherever it came from.
import { createSource, type Source } from '../source/source.js';
import { type Format, formatOf } from './format.js';

/** A template file's name and content. */
export interface TemplateFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The report's template and, for text formats, the one that lays out its blocks. */
export interface Template {
  readonly report: TemplateFile;
  readonly blocks?: TemplateFile;
}

/** The texts of a template's files, to show their lines; a Word file has none. */
export function templateSources({ report, blocks }: Template): readonly Source[] {
  return [report, blocks].flatMap((file) =>
    file && templateFormat(file.file) !== 'docx'
      ? [createSource(file.file, new TextDecoder().decode(file.bytes))]
      : [],
  );
}

/** The format a template file is for, by its name. */
export function templateFormat(file: string): Format | undefined {
  // Of .doc, .docm and .dotm the Word engine says why they will not do.
  if (/\.do[ct][xm]?$/i.test(file)) return 'docx';
  return /\.hbs$/i.test(file) ? (formatOf(file.replace(/\.hbs$/i, '')) ?? 'txt') : undefined;
}
