// All words of a report in the order in which they are printed.
import { wordsOf } from './inline.js';
import type { Block, Report } from './report.js';

/** The words of a report as plain text prints them, without what is between them; cells and captions of tables included, merged cells once. */
export function printedWords(report: Report): string {
  const { title, recipient, parts, attachmentNote, signOff, attachments } = report;
  return [
    wordsOf(title),
    recipient.length > 0 ? `${wordsOf(recipient)}：` : '',
    ...parts.flatMap(({ blocks }) => blocks.map(wordsOfBlock)),
    ...attachmentNote.map(wordsOfBlock),
    ...signOff.map(wordsOfBlock),
    ...attachments.flatMap(({ label, title: name, blocks }) =>
      blocks.length > 0 ? [label, wordsOf(name), ...blocks.map(wordsOfBlock)] : [],
    ),
  ].join('');
}

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.number + wordsOf(block.content);
    case 'paragraph':
      return wordsOf(block.content);
    case 'picture':
      return wordsOf(block.caption);
    case 'chart':
    case 'table':
      return [
        block.caption,
        block.unit ?? [],
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells, looks }) => cells.filter((_, index) => looks?.[index]?.rows !== 0)),
        ...block.notes,
      ]
        .map((words) => words.map(({ text }) => text).join(''))
        .join('');
  }
}
