// What a reader of a report or of a finished file sees, without blanks and line ends: the same words in every format.
import mammoth from 'mammoth';
import { wordsOf } from '../src/report/inline.js';
import type { Block, Report } from '../src/report/report.js';
import type { Format } from '../src/template/format.js';

/** The text without its blanks. */
export const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

/** The words of a built report. */
export async function readBack(format: Format, content: string | Uint8Array): Promise<string> {
  if (format === 'docx') return bare((await mammoth.extractRawText({ buffer: Buffer.from(content) })).value);
  const words = String(content);
  if (format === 'txt') return bare(words);
  if (format === 'md') return bare(fromMarkdown(words));
  const body = words.slice(words.indexOf('<body>')).replace(/<[^>]*>/g, '');
  return bare(body.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}

function fromMarkdown(text: string): string {
  return text
    .replace(/^#+ /gm, '')
    .replace(/^---$/gm, '')
    .replace(/^ *- /gm, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** The words of a report, block by block as they are printed. */
export function wordsOfReport(report: Report): string[] {
  const cellsOf = (block: Block) => {
    if (block.kind === 'picture') return [wordsOf(block.caption)];
    // A drawing shows its figures in Word and HTML, and a table those that cannot draw.
    if (block.kind === 'chart') return [wordsOf(block.caption), ...block.notes.map(wordsOf)];
    return block.kind === 'table'
      ? [
          wordsOf(block.caption),
          wordsOf(block.unit ?? []),
          ...block.columns.map(({ title }) => wordsOf(title)),
          // A cell that is part of the one above is not printed again where cells can be merged.
          ...block.rows.flatMap(({ cells, looks }) =>
            cells.filter((_, index) => looks?.[index]?.rows !== 0).map(wordsOf),
          ),
          ...block.notes.map(wordsOf),
        ]
      : [(block.kind === 'heading' ? block.number : '') + wordsOf(block.content)];
  };
  return [
    ...(report.contents.length > 0 ? ['目录', ...report.contents.flatMap(cellsOf)] : []),
    ...report.head.flatMap(cellsOf),
    wordsOf(report.title),
    wordsOf(report.recipient),
    ...report.parts.flatMap(({ blocks }) => blocks.flatMap(cellsOf)),
    ...report.attachmentNote.flatMap(cellsOf),
    ...report.signOff.flatMap(cellsOf),
    wordsOf(report.elements.remark?.content ?? []),
    ...report.attachments.flatMap(({ label, title, blocks }) =>
      blocks.length > 0 ? [label, wordsOf(title), ...blocks.flatMap(cellsOf)] : [],
    ),
    ...report.record.flatMap(cellsOf),
  ]
    .map(bare)
    .filter((words) => words !== '');
}
