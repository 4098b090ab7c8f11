// Finds the quote that was opened and never closed.
import type { Source, Span } from './source.js';
import { lineText, positionAt } from './source.js';
import { structureLines } from './structure-lines.js';

/**
 * The value, from its opening quote to the end of its line, that has no closing quote on its line while the next line
 * begins a new key or list item: a text that was really meant to go on would be indented and have no key.
 */
export function unclosedQuote(source: Source, before: number): Span | undefined {
  const last = positionAt(source, before).line;
  let open: Span | undefined;
  for (const line of structureLines(source)) {
    if (line > last) break;
    const text = lineText(source, line);
    // After an open quote a line that begins no key is taken for the text going on.
    if (open && beginsEntry(text)) return open;
    const closes: boolean = open !== undefined && text.includes(source.text[open.start] ?? '"');
    open = openedOn(source, line, text) ?? (closes ? undefined : open);
  }
  return open;
}

function openedOn(source: Source, line: number, text: string): Span | undefined {
  const match = /(?:^ *|: +|- +)(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.exec(text);
  if (!match) return undefined;
  const start = (source.lineStarts[line - 1] ?? 0) + match.index + match[0].search(/["']/);
  return { start, end: (source.lineStarts[line - 1] ?? 0) + text.trimEnd().length };
}

function beginsEntry(text: string): boolean {
  return /^ *(?:- +\S|[^\s:：，。]{1,30}:(?: |$))/.test(text);
}
