// The result of checking a template, the same for every format.
import type { Diagnostic } from '../../source/diagnostic.js';
import type { Source } from '../../source/source.js';

/** One line of `template check --list`. */
export interface ListedTag {
  /** `正文第3段` in a Word template, `第3行` in a text template. */
  readonly place: string;
  readonly typed: string;
  /** The `about` of the tag's field in `fields.ts`; empty when the tag names no field, like `{{@index}}`. */
  readonly about: string;
}

export interface TemplateCheck {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  readonly tags: readonly ListedTag[];
}
