// A line where an item of a list was meant: it begins right under the dash above it and has none.
import type { Edit, Fix } from './diagnostic.js';
import type { Source, Span } from './source.js';
import { lineText, positionAt } from './source.js';

interface WithoutDash {
  readonly message: string;
  readonly hint: string;
  readonly span: Span;
  readonly fix: Fix;
}

const KEY = /^ *(?<key>[^\s:：#-][^:：]{0,20}):(?: |$)/;

/** What is wrong with the line of an offset, where its first character stands under the dash of a list. */
export function itemWithoutDash(source: Source, offset: number): WithoutDash | undefined {
  const { line } = positionAt(source, offset);
  const key = KEY.exec(lineText(source, line))?.groups?.key;
  const indent = indentOf(source, line);
  if (key === undefined || !standsUnderDash(source, line, indent)) return undefined;
  const start = (source.lineStarts[line - 1] ?? 0) + indent;
  return {
    message: `像是漏了“- ”：“${key}”与上一项的“-”对齐，自己却没有“-”`,
    hint: `若是另一项，请在“${key}”前加“- ”，这一项的其余各行再向右缩进两格`,
    span: { start, end: start + key.length },
    fix: fixFrom(source, line, indent),
  };
}

function indentOf(source: Source, line: number): number {
  return lineText(source, line).search(/[^ ]/);
}

/** Is the next line above that is indented no further the first one of an item? */
function standsUnderDash(source: Source, line: number, indent: number): boolean {
  for (let above = line - 1; above > 0; above -= 1) {
    const at = indentOf(source, above);
    if (at < 0 || at > indent) continue;
    return at === indent && lineText(source, above).startsWith('- ', at);
  }
  return false;
}

/** A dash before the line, and two blanks before those that follow, down to the next dash or the end of the list. */
function fixFrom(source: Source, first: number, indent: number): Fix {
  const edits: Edit[] = [];
  for (let line = first; line <= source.lineStarts.length; line += 1) {
    const text = lineText(source, line);
    if (text.trim() === '') continue;
    const at = indentOf(source, line);
    if (at < indent || (at === indent && text.startsWith('- ', at))) break;
    const start = (source.lineStarts[line - 1] ?? 0) + indent;
    edits.push({ span: { start, end: start }, text: line === first ? '- ' : '  ' });
  }
  const [fix = { span: { start: 0, end: 0 }, text: '' }, ...also] = edits;
  return { ...fix, also, structural: true };
}
