// Looks at a YAML text line by line, for the places where the parser cannot say what is wrong.
import type { Source, Span } from './source.js';
import { lineText, positionAt } from './source.js';

const blockHeader = /(?:^|[:\-?]\s+)(?:[&!]\S+\s+){0,2}[|>][-+\d]{0,2}\s*(?:#.*)?$/;

/** The 1-based numbers of the lines that are neither empty, nor comments, nor inside a block scalar (`|`, `>`). */
export function* structureLines(source: Source): Generator<number> {
  let blockIndent = Number.POSITIVE_INFINITY;
  for (let line = 1; line <= source.lineStarts.length; line += 1) {
    const text = lineText(source, line);
    if (text.trim() === '') continue;
    const indent = text.search(/[^ ]/);
    if (indent > blockIndent) continue;
    blockIndent = blockHeader.test(text) ? text.search(/[^ -]/) : Number.POSITIVE_INFINITY;
    // `- |` has no key before the header: its text only has to stand further right than the dash.
    if (/^ *(?:- +)+[|>]/.test(text)) blockIndent = text.lastIndexOf('- ', text.search(/[|>]/));
    if (text[indent] !== '#') yield line;
  }
}

/**
 * The first value that was opened with a quote and never closed, from the quote to the end of its line.
 *
 * A value without a closing quote on its own line may go on below, but then its next line begins no key and no list
 * item; where the next line begins one, the closing quote is missing.
 * @param before only the lines down to this offset are looked at: there the parser stumbled.
 */
export function unclosedQuote(source: Source, before: number): Span | undefined {
  const last = positionAt(source, before).line;
  let open: Span | undefined;
  for (const line of structureLines(source)) {
    if (line > last) break;
    const text = lineText(source, line);
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
