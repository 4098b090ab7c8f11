// The built-in template as the build left it: read, checked and compiled. It counts only for the very files it was made
// from, so that whoever changes those that are installed gets what he changed.

import { crc32 } from '#sums';
import { READY_MADE } from '../generated/built-in-template.js';
import type { TextFormat } from '../template/format.js';
import { TEMPLATE_HELPERS } from '../template/helpers.js';
import type { TemplateFile } from '../template/template-file.js';
import { loadStored, type StoredTemplate } from '../word/stored-template.js';
import type { WordTemplate } from '../word/word-template.js';

/**
 * What the build made of the files of the built-in template.
 * @public `generated/built-in-template.d.ts` is of this type
 */
export interface ReadyMade {
  readonly word: OfFile<StoredTemplate>;
  /** By the names of the files. */
  readonly texts: Readonly<Record<string, OfFile<TemplateSpecification>>>;
}

/** What was made of one file, and by what the file is known again. */
interface OfFile<Made> {
  readonly mark: { readonly size: number; readonly crc: number };
  /** A function, so that only what is asked for is ever set up. */
  make(): Made;
}

/** The built-in Word template, if this is its file. */
export function readyMadeWord({ bytes }: TemplateFile): WordTemplate | undefined {
  const stored = madeOf(READY_MADE.word, bytes);
  return stored && loadStored(stored, bytes, TEMPLATE_HELPERS);
}

/** The program of a file of the built-in template, if this is one for the format; its name says what it lays out. */
export function readyMadeText(
  { file, bytes }: TemplateFile,
  format: TextFormat,
): TemplateSpecification | undefined {
  const [name = ''] = /[^/\\]*$/.exec(file) ?? [];
  return name.endsWith(`.${format}.hbs`) ? madeOf(READY_MADE.texts[name], bytes) : undefined;
}

function madeOf<Made>(ready: OfFile<Made> | undefined, bytes: Uint8Array): Made | undefined {
  if (ready?.mark.size !== bytes.length || ready.mark.crc !== crc32(bytes)) return undefined;
  return ready.make();
}
