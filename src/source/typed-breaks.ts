// Keeps the line breaks of a YAML scalar as they were typed, where YAML folds them into blanks.
import { contentLines, keptBreaks } from './scalar-lines.js';
import type { Source } from './source.js';
import type { ScalarNode } from './tree.js';

/**
 * Stands in a typed text where a blank line was typed of which YAML kept one line break: U+2029 PARAGRAPH SEPARATOR, one
 * character as the break is, so that offsets into the typed text are offsets into the value.
 */
export const paragraphSeparator = '\u2029';

/**
 * The value of a plain, quoted or folded scalar with its line breaks as they were typed: `\n` for the blank that YAML made of
 * a line break, `paragraphSeparator` for the line break that it made of a blank line. As long as the value, so that
 * `locateInScalar` finds places of either. Undefined where the value has them as they were typed.
 */
export function typedBreaks(source: Source, node: ScalarNode): string | undefined {
  const { value, style, span } = node;
  if (typeof value !== 'string' || style === 'literal') return undefined;
  if (!source.text.slice(span.start, span.end).includes('\n')) return undefined;
  let typed = '';
  let at = 0;
  for (const line of contentLines(source, node, value)) {
    const { breaks, characters } = line;
    const kept = keptBreaks(node, value, at, line);
    const length = kept === 0 && breaks.length > 0 ? 1 : kept;
    if (length > 0 && at < value.length) {
      const folded = kept === 0 ? '\n' : paragraphSeparator;
      typed +=
        kept < breaks.length ? folded + value.slice(at + 1, at + length) : value.slice(at, at + length);
      at += length;
    }
    const start = at;
    for (const { length } of characters) at += length;
    typed += value.slice(start, at);
  }
  // Where the lines were not understood nothing is guessed.
  return typed.length === value.length && typed !== value ? typed : undefined;
}

/** A scalar with its line breaks as they were typed, where YAML folded some. */
export function withTypedBreaks(source: Source, node: ScalarNode): ScalarNode {
  const typed = typedBreaks(source, node);
  return typed === undefined ? node : { ...node, typed };
}
