// Lines that were perhaps meant as paragraphs and are printed as one, since no blank line parts them.

import { sentenceNumberAt } from '../../chinese/typed-numbers.js';
import type { DocumentText, RuleFinding } from '../../genre/document.js';
import { cutParagraphsOf } from '../../genre/paragraphs.js';
import { pastedTableIn } from '../../genre/pasted-table.js';
import type { CutParagraph } from '../../summary/cut-paragraphs.js';
import type { Rule } from '../rule.js';

/** No line that only wraps is as short as a line of a list. */
const shortLine = 30;
/** Of sentences on lines of their own a paragraph may be made, but hardly one as long as this. */
const longParagraph = 200;
const sentenceEnd = /[。！？；：][”’）]?$/;

const anyBreak = /[\r\n]/;

export const joinedLines: Rule = {
  id: 'joined-lines',
  severity: 'info',
  passage: true,
  *check(document) {
    if (!document.summary) return;
    for (const text of document.texts) {
      if (text.role !== 'body' || !anyBreak.test(text.text)) continue;
      const table = pastedTable(text);
      if (table) {
        yield table;
        continue;
      }
      for (const paragraph of cutParagraphsOf(text)) {
        if (paragraph.lineStarts.length > 1) yield* joinedIn(text, paragraph);
      }
    }
  },
};

function* joinedIn(text: DocumentText, paragraph: CutParagraph): Generator<RuleFinding> {
  const { words, lineStarts } = paragraph;
  const lines = lineStarts.map((start, index) => words.slice(start, lineStarts[index + 1]).trimEnd());
  const list = listAt(lines);
  const isLong = words.length > longParagraph && lines.slice(0, -1).every((line) => sentenceEnd.test(line));
  const place = list ?? (isLong ? 1 : undefined);
  if (place === undefined) return;
  const offsets = paragraph.offsets();
  const start = offsets[lineStarts[place] ?? 0] ?? 0;
  const end = (offsets[(lineStarts[place + 1] ?? words.length) - 1] ?? start) + 1;
  const numbers = lines.slice(place).flatMap((line) => sentenceNumberAt(line, 0) ?? []);
  yield {
    message:
      list === undefined
        ? `这里的${lines.length}行印出来连成一段，共${words.length}字`
        : `“${numbers[0]}”“${numbers[1]}”各占一行，印出来连成一段`,
    hint:
      list === undefined ? '要另起一段，请空一行' : '连成一段是公文的通常写法；要各成一段，请在前面空一行',
    span: text.locate(start, end),
    path: text.path,
    params: { lines: lines.length, length: words.length },
  };
}

/** A table that was pasted into a running text, of which one run-on line would be printed. */
function pastedTable(text: DocumentText): RuleFinding | undefined {
  const table = pastedTableIn(text.text);
  if (!table) return undefined;
  return {
    severity: 'warning',
    message: `这里像是贴了一张表格（${table.lines}行），印出来各行连成一段`,
    hint: '请移到“表格”里：与“正文”并列写“表格: |”，另起一行缩进两格贴上',
    span: text.locate(table.start, table.end),
    path: text.path,
    params: { lines: table.lines },
  };
}

/**
 * The first line of those that begin with 一是, 二是, where they look like a list: a colon announces them, or they are short. It is
 * usual to print them as one paragraph, and who wraps them at the end of a sentence wants it so.
 */
function listAt(lines: readonly string[]): number | undefined {
  const points = lines.flatMap((line, index) => (sentenceNumberAt(line, 0) === undefined ? [] : [index]));
  const [first] = points;
  if (first === undefined || points.length < 2) return undefined;
  const isAnnounced = first > 0 && /[：:]$/.test(lines[first - 1] ?? '');
  const isShort = lines.slice(first).every((line) => line.length <= shortLine);
  return isAnnounced || isShort ? first : undefined;
}
