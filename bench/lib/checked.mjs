// Before anything is measured: does what each contestant wrote hold the content?
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { columnsOf, contentOf, textsOf } from './content.mjs';
import { wordParagraphs } from './word-text.mjs';

/** The names, in both languages, under which a summary's words stand that are printed as they are. */
const printed = new Set([
  '标题',
  '正文',
  '导语',
  '结尾',
  'title',
  'text',
  'opening',
  'lead',
  'closing',
  'measure',
]);

/**
 * The content of a Word file that zonerep wrote, once every text of the summary is found in it.
 * @param yaml the summary
 * @throws where a text is missing, or a cell
 */
export function checkedContent(yaml, bytes) {
  const content = contentOf(wordParagraphs(bytes));
  const all = bare(textsOf(content).join(''));
  for (const text of wordsOf(load(yaml))) {
    // Citations are replaced by figures.
    for (const piece of text.split(/\{\{.*?\}\}/)) {
      if (!all.includes(bare(piece))) throw new Error(`zonerep did not print: ${piece}`);
    }
  }
  for (const { head, rows } of content.tables) {
    for (const row of rows) {
      if (Object.keys(row).join() !== columnsOf(head).join())
        throw new Error(`a row lacks cells: ${JSON.stringify(row)}`);
    }
  }
  return content;
}

/** @throws where a Word file does not show the texts of the content, in order and no other, and its tables with all their rows */
export function checkWord(name, path, content) {
  const paragraphs = wordParagraphs(readFileSync(path));
  const [texts, expected] = [paragraphs.map(({ text }) => text), textsOf(content)];
  const at = expected.findIndex((text, index) => text !== texts[index]);
  if (at >= 0)
    throw new Error(`${name}, text ${at + 1}: “${texts[at]}” instead of “${expected[at]}” (${path})`);
  if (texts.length > expected.length)
    throw new Error(`${name} printed more: “${texts[expected.length]}” (${path})`);
  const rows = new Map();
  for (const { table, row } of paragraphs) if (table > 0) rows.set(table, row);
  const wanted = content.tables.map((table) => table.rows.length + 1);
  if (`${[...rows.values()]}` !== `${wanted}`)
    throw new Error(`${name}: ${[...rows.values()]} rows instead of ${wanted}`);
}

/** @throws where a text file (.html, .md, .txt) does not hold the texts of the content in order */
export function checkText(name, path, content) {
  const all = bare(readFileSync(path, 'utf8').replace(/<[^>]*>/g, ''));
  let from = 0;
  for (const text of textsOf(content)) {
    const found = all.indexOf(bare(text), from);
    if (found < 0) throw new Error(`${name} did not print: ${text}`);
    from = found + bare(text).length;
  }
}

/** Letters and digits only: marks are escaped in Markdown, and what breaks a line goes where the format has it. */
function bare(text) {
  return text.replace(/&(?:amp|lt|gt|quot|#\d+);/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(data, isPrinted = false) {
  if (typeof data === 'string') return isPrinted ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    wordsOf(value, Array.isArray(data) ? isPrinted : printed.has(name)),
  );
}
