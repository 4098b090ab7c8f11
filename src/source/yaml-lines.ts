// Looks at a YAML text line by line, for the places where the parser cannot say what is wrong.
import type { Source, Span } from './source.js';
import { lineText, positionAt } from './source.js';

/** The head of a block scalar, also where its colon or its bar is still full-width. */
const blockHeader = /(?:^|[:\-?]\s+|：\s*)(?:[&!]\S+\s+){0,2}[|>｜＞][-+\d]{0,2}\s*(?:#.*)?$/;

/** What stands before the first word of a line, blanks for the missing ones behind its dashes included. */
function wordColumn(text: string): number {
  const lead = /^ *(?:[-－] *)*/.exec(text)?.[0] ?? '';
  return lead.length + (/[-－]$/.test(lead) ? 1 : 0);
}

/**
 * The 1-based numbers of the lines where a key or a list item may begin: they are neither empty, nor comments, nor inside a
 * block scalar (`|`, `>`), nor do they go on with the value of the line above.
 */
export function* structureLines(source: Source): Generator<number> {
  let textIndent = Number.POSITIVE_INFINITY;
  for (let line = 1; line <= source.lineStarts.length; line += 1) {
    const text = lineText(source, line);
    // A line of wide blanks alone is no empty line to YAML.
    if (/^[ \t]*$/.test(text)) continue;
    const indent = text.search(/[^ ]/);
    if (indent > textIndent) continue;
    if (text[indent] === '#') continue;
    textIndent = indentOfText(text);
    yield line;
  }
}

/** Does a text of many lines that begins on the line above have to stand further right than this line does? */
export function lacksIndentation(source: Source, line: number): boolean {
  const above = lineText(source, line - 1);
  return (
    line > 1 && blockHeader.test(above) && lineText(source, line).search(/[^ ]|$/) <= indentOfText(above)
  );
}

/** The indentation beyond which the lines below belong to the value that begins on this line; none where it has no value. */
function indentOfText(text: string): number {
  // `- |` and `- 甲` have no key before the value: its text only has to stand further right than the dash.
  const item = /^ *(?:- +)+(?=[|>]|[^\s:：]{1,40}\s*$)/.exec(text);
  if (item) return item[0].lastIndexOf('-');
  if (blockHeader.test(text)) return text.search(/[^ -]/);
  return /[:：]\s*[^\s#{["']/.test(text) ? wordColumn(text) : Number.POSITIVE_INFINITY;
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

/** Does a key with its colon, or a list item, begin on this line? */
export function beginsEntry(text: string): boolean {
  return /^ *(?:- +\S|[^\s:：，。]{1,30}:(?: |$))/.test(text);
}

/** From the first character that is no blank to the end of its line. */
export function restOfLine(source: Source, offset: number): Span {
  const { line, column } = positionAt(source, offset);
  const text = lineText(source, line);
  const start = offset + Math.max(text.slice(column - 1).search(/\S/), 0);
  return { start, end: Math.max(offset - column + 1 + text.trimEnd().length, start + 1) };
}
