// A text with changes made in it.
import type { Edit } from './diagnostic.js';

/** The text with the edits made, which are sorted and do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let done = 0;
  let result = '';
  for (const { span, text: replacement } of edits) {
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}
