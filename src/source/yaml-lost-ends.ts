// Explains errors whose cause is that a value has lost its end: a bracket is not closed, or a comment took what came next.
import type { Source, Span } from './source.js';
import { lineText, positionAt } from './source.js';
import { beginsEntry, restOfLine } from './yaml-lines.js';

/** What is wrong and what to do, in words for the writer. */
export interface Explanation {
  readonly message: string;
  readonly hint: string;
  /** Where it is better shown than where the parser stood. */
  readonly span?: Span;
}

/** A value that begins with a bracket and is not closed on its line. */
export function unclosedBracket(source: Source, before: number): Explanation | undefined {
  const { line } = positionAt(source, Math.max(before - 1, 0));
  for (const candidate of [line, line - 1]) {
    const whole = candidate > 0 ? lineText(source, candidate) : '';
    const comment = whole.search(/[ \t]#/) + 1;
    const text = comment > 0 ? whole.slice(0, comment) : whole;
    const closed = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}'));
    const from = Array.from(
      text.matchAll(/(?:: +|- +|^)[[{]/g),
      ({ 0: head, index }) => index + head.length - 1,
    ).find((bracket) => bracket > closed);
    if (from === undefined) continue;
    const offset = source.lineStarts[candidate - 1] ?? 0;
    const start = offset + from;
    if (/[\]}]/.test(whole.slice(text.length))) return hiddenBracket(source, offset + comment);
    const wide = text.lastIndexOf('｝');
    if (wide > from) return { ...wideBracket, span: { start: offset + wide, end: offset + wide + 1 } };
    const message = `括号“${text[from]}”没有配对的另一半`;
    return { message, hint: '请补上另一半；若是文字，请用引号把整句括起来', span: { start, end: start + 1 } };
  }
  return undefined;
}

/** `{标题: 建成 #3地块, 责任单位: 甲}`: what closes the bracket is a part of the comment. */
function hiddenBracket(source: Source, start: number): Explanation {
  return {
    message: '从“#”起都会被当作注释，后面的括号也就没有了',
    hint: '若是文字，请用引号把这一段括起来；若是说明，请移到上一行',
    span: restOfLine(source, start),
  };
}

const wideBracket: Explanation = {
  message: '“｝”是全角的，YAML 只认半角的“}”',
  hint: '请改为半角的“}”',
};

/** A text that cannot go on because the line above ends in a comment, or is one. */
export function partedByComment(source: Source, start: number): Explanation | undefined {
  const { line } = positionAt(source, start);
  const above = lineText(source, line - 1);
  const from = /(?:^|[ \t])#/.exec(above);
  const text = lineText(source, line);
  if (line < 2 || !from || beginsEntry(text) || !/^[ \t]/.test(text)) return undefined;
  const offset = (source.lineStarts[line - 2] ?? 0) + from.index + from[0].length - 1;
  const span = restOfLine(source, offset);
  return {
    message: `“#”开头的是注释，它把这段文字隔断了，第 ${line} 行接不上`,
    hint: '若是文字，请用引号把整段括起来；若是说明，请移到这段文字的上面',
    span,
  };
}
