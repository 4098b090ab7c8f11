// Mends a group in braces that was typed with full-width signs: ｛标题：甲，责任单位：乙｝.
import type { Edit } from './diagnostic.js';
import type { Source } from './source.js';
import { lineText } from './source.js';
import { structureLines } from './yaml-lines.js';

/** Whether a word is the name of a field. */
export type IsField = (word: string) => boolean;

/** Where a group in braces begins: at the start of a value, of an item or, in a list in brackets, of its first item. */
const group = /(?:^|[:：]|- )[ \u3000]*(?:[[［][ \u3000]*)?[{｛](?!\{)/;
/** A sign and the blanks behind it, a quoted text or a citation; what stands between is text. */
const piece = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\{\{[^{}]*\}\}|[{｛}｝[［\]］：:，,][ \u00a0\u3000]*/g;

/** The edits that make the signs of all groups of a source half-width. */
export function flowEdits(source: Source, isField: IsField): Edit[] {
  return [...structureLines(source)].flatMap((line) => {
    const text = lineText(source, line);
    const from = group.exec(text)?.index;
    if (from === undefined) return [];
    const offset = source.lineStarts[line - 1] ?? 0;
    return editsOfLine(text, from, isField).map(({ span, text: put }) => ({
      span: { start: offset + span.start, end: offset + span.end },
      text: put,
    }));
  });
}

/**
 * Colons behind the name of a field, commas before one, and the brackets around: any other full-width sign is a letter of
 * a text.
 */
function editsOfLine(line: string, from: number, isField: IsField): Edit[] {
  const begin = from + (/[[［{｛]/.exec(line.slice(from))?.index ?? 0);
  const edits: Edit[] = [];
  let wordStart = begin;
  let depth = 0;
  for (const { 0: written, index } of line.slice(begin).matchAll(piece)) {
    const start = begin + index;
    const end = start + written.length;
    const [sign = ''] = written;
    const put = signFor(sign);
    if (/["'{]/.test(sign) && written.length > 1 && !/^\{[ \u00a0\u3000]*$/.test(written)) continue;
    if (put === ':') {
      if (!isField(line.slice(wordStart, start).trim())) continue;
      const wanted = end < line.length ? ': ' : ':';
      if (written !== ': ' && written !== wanted) edits.push({ span: { start, end }, text: wanted });
      continue;
    }
    if (put === ',') {
      const parts =
        line[start - 1] !== undefined &&
        /[}｝]/.test(line[start - 1] ?? '') &&
        /^[{｛]/.test(line.slice(end));
      const next = /^([^\s:：]{1,20}) *[:：]/.exec(line.slice(end))?.[1];
      if (!parts && !(next !== undefined && isField(next))) continue;
      if (sign === '，') edits.push({ span: { start, end }, text: ', ' });
      wordStart = end;
      continue;
    }
    const opens = put === '{' || put === '[';
    if (!opens && depth === 0) continue;
    depth += opens ? 1 : -1;
    if (put !== sign) edits.push({ span: { start, end: start + 1 }, text: put });
    if (opens) wordStart = end;
  }
  return edits;
}

/** The half-width sign that stands for one of either width. */
function signFor(sign: string): string {
  return sign.normalize('NFKC');
}
