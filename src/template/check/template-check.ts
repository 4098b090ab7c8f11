// What a check of a template gives, whatever the template's format.
import type { Diagnostic } from '../../source/diagnostic.js';
import type { Source } from '../../source/source.js';

/** One tag for `--list`. */
export interface ListedTag {
  /** 正文第3段; in a text template 第3行. */
  readonly place: string;
  readonly typed: string;
  /** What the table of fields says of it; empty for the likes of `{{@index}}`. */
  readonly about: string;
}

export interface TemplateCheck {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  readonly tags: readonly ListedTag[];
}
