// Renders a report in one format.
import type { Diagnostic } from '../source/diagnostic.js';
import type { ContextInput } from '../template/context.js';
import type { Format } from '../template/format.js';
import type { Template } from '../template/template-file.js';
import { renderText } from './render-text.js';
import { renderWord } from './render-word.js';

export interface Rendered {
  /** The file's content; undefined when the template has an error. */
  readonly content?: string | Uint8Array;
  /** Faults of the template, and doubts about what was filled in. */
  readonly problems: readonly Diagnostic[];
}

/** Fills the template of a format. The same input gives the same bytes, whatever the clock, time zone or locale. */
export function render(format: Format, template: Template, input: ContextInput): Rendered {
  if (format === 'docx') return renderWord(template.report, input);
  const { text, problems } = renderText(template, format, input);
  return { problems, ...(text !== undefined && { content: text }) };
}
