// Edits of ranges, made short.
import type { Edit } from '../source/diagnostic.js';

export function edit(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

/** Two edits that touch, as one: two at one place have no order. Edits that change nothing are left out. */
export function merged(edits: readonly Edit[]): readonly Edit[] {
  const made: Edit[] = [];
  for (const each of edits) {
    const last = made.at(-1);
    if (last && last.span.end >= each.span.start)
      made.splice(
        -1,
        1,
        edit(last.span.start, Math.max(last.span.end, each.span.end), last.text + each.text),
      );
    else made.push(each);
  }
  return made.filter(({ span, text }) => span.start < span.end || text !== '');
}
