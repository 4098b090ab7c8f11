// A finding: what is wrong, where, and what to do about it. Findings are gathered, never thrown.
import { fingerprintOf } from './fingerprint.js';
import type { Path } from './path.js';
import { toPointer } from './path.js';
import type { Position, Source, Span } from './source.js';
import { positionAt } from './source.js';

export type Severity = 'error' | 'warning' | 'info';

/** The Chinese names of the severities, as every format for people shows them. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** One change of the source's text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A change of the source that removes the finding without changing the meaning. */
export interface Fix extends Edit {
  /** The same change elsewhere, such as the other half-width commas of a paragraph; each edit is safe without the others. */
  readonly also?: readonly Edit[];
  /**
   * The edits change how the YAML is read (a colon, a quote, a word that becomes a figure), so the values around them may
   * change; every other value must stay. All of them are made, or none.
   */
  readonly structural?: true;
}

export interface Diagnostic {
  /** The rule's id in kebab case, such as `unknown-field`. */
  readonly code: string;
  readonly severity: Severity;
  /** One Chinese sentence: what is wrong, with the words concerned. */
  readonly message: string;
  /** What to do instead, in a few Chinese words; printed behind the caret. */
  readonly hint?: string;
  /** What follows from it or why it matters; printed under the excerpt. */
  readonly note?: string;
  readonly file: string;
  readonly span: Span;
  readonly range: { readonly start: Position; readonly end: Position };
  /** JSON Pointer into the data, in English keys; empty when the place is no value. */
  readonly pointer: string;
  /** The words the message was made of, for machines. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  /** Same for the same fault in the same paragraph, whatever was put in above it and whatever its file is called. */
  readonly fingerprint: string;
  readonly fix?: Fix;
}

/** What is known where a fault is found; the rest of a Diagnostic follows from the source. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly note?: string;
  readonly span: Span;
  readonly path?: Path;
  readonly params?: Diagnostic['params'];
  readonly fix?: Fix;
}

/** Makes a Diagnostic of a finding in a source. */
export function diagnose(source: Source, finding: Finding): Diagnostic {
  const { path, params, ...rest } = finding;
  return {
    ...rest,
    file: source.file,
    range: { start: positionAt(source, finding.span.start), end: positionAt(source, finding.span.end) },
    pointer: toPointer(path ?? []),
    params: params ?? {},
    // Made when it is asked for: a hash for each finding is dear where there are thousands, and people never see it.
    get fingerprint() {
      return fingerprintOf(source, finding);
    },
  };
}
