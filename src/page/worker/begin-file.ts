// The texts that a page begins with: a starter, last year's file rolled over, a document imported.
import { documentLines } from '../../app/document-lines.js';
import { fillStarter } from '../../app/fill-starter.js';
import { type Imported, importDocument } from '../../app/import-document.js';
import { rollOver } from '../../app/roll-over.js';
import { rolledNotes } from '../../app/rolled-notes.js';
import { encodingName } from '../../source/decode-text.js';
import { createSource } from '../../source/source.js';

/** A new text and what is to be said of it, or why there is none. */
export type Begun =
  | { readonly text: string; readonly notes: readonly string[] }
  | { readonly refused: string };

/** A starter with its year. @param starter the text of the kind's starter */
export function begunNew(starter: string, year: number): Begun {
  return { text: fillStarter(starter, { year, keys: 'zh' }), notes: [] };
}

/** Next year's file. @param text last year's */
export function begunFromLastYear(text: string): Begun {
  const rolled = rollOver(createSource('去年的文件', text));
  if (!('faults' in rolled)) return { text: rolled.text, notes: rolledNotes(rolled) };
  const [first] = rolled.faults;
  if (!first) return { refused: '接着写成下一年以后读不出来，没有写。请核对“年度”' };
  const { message, hint, range } = first;
  return {
    refused: `去年的文件第 ${range.start.line} 行：${message}${hint ? `（${hint}）` : ''}。请先改好再接着写`,
  };
}

/** A text of the year has some 50 KB, a Word file some pictures; of a longer one the YAML could not be read again. */
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * The YAML of a document.
 * @throws UserError when it cannot be read
 */
export function begunFromDocument(name: string, bytes: Uint8Array): Begun {
  if (bytes.length > MOST_BYTES) return { refused: `“${name}”超过 50 MB，太大，请检查是否选错了文件` };
  const { lines, unit, notes, encoding } = documentLines(name, bytes);
  if (lines.length === 0) return { refused: `“${name}”里没有文字。扫描成图片的文件，请先识别成文字` };
  const imported = importDocument(lines, { keys: 'zh' });
  if (!imported)
    return { refused: `“${name}”里有写进 YAML 以后会变样的内容，没有导入。请检查文中有没有“{{”“}}”` };
  const read = encoding ? [`文件是 ${encodingName(encoding)} 编码，已按 ${encodingName(encoding)} 读出`] : [];
  return { text: imported.yaml, notes: [...read, ...importNotes(imported, unit), ...notes] };
}

function importNotes({ outline, doubts, indicators }: Imported, unit: string): string[] {
  const { count, missing } = indicators;
  const waiting = missing > 0 ? `，其中 ${missing} 项文中缺数字，空着待填` : '';
  return [
    `认出了 ${outline.length} 个标题和分项，文字一个不少`,
    ...(count > 0 ? [`从文中找出了 ${count} 项指标${waiting}；写在“指标”里，不另外印出来，请核对`] : []),
    ...doubts.map(({ line, secondLine, words }) => {
      const places = [line, secondLine].flatMap((at) => (at === undefined ? [] : `第${at}${unit}`));
      // What the command's options would do the form does.
      const told = words.replace(/，或者用 --\w+ 写明/, '');
      return places.length > 0 ? `${[...new Set(places)].join('、')}：${told}` : told;
    }),
  ];
}
