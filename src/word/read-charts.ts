// Reads the charts of a template: their titles and names, and the same words in the workbooks behind them.
import { parsePart } from '../ooxml/part.js';
import type { ZipEntry } from '../ooxml/read-zip.js';
import type { ChartPart, OpenedBook } from './chart-parts.js';
import { type Reading, type ReadPart, readPart } from './read-part.js';
import { wordsIn } from './tags/text-tags.js';
import { unreadTag } from './tags/unread-tag.js';

/** A workbook in which something is filled. */
export interface ReadBook {
  readonly name: string;
  readonly entries: readonly ZipEntry[];
  readonly parts: readonly ReadPart[];
}

export interface ReadCharts {
  readonly parts: readonly ReadPart[];
  readonly books: readonly ReadBook[];
}

/**
 * Reads charts.
 *
 * @param texts the parts that were read before, which say what stands in loops.
 */
export function readCharts(
  charts: readonly ChartPart[],
  texts: readonly ReadPart[],
  reading: Reading,
): ReadCharts {
  const repeated = new Map(texts.map((part) => [part.name, part.repeated]));
  const parts: ReadPart[] = [];
  const books: ReadBook[] = [];
  for (const chart of charts) {
    const read = readPart(chart, reading);
    if (read !== undefined) parts.push(read);
    if (repeated.get(chart.owner)?.has(chart.reference)) tellRepeated(read, reading);
    const book = chart.book && readBook(chart, chart.book, reading);
    if (book !== undefined && !books.some(({ name }) => name === book.name)) books.push(book);
  }
  return { parts, books };
}

/** Says of a chart in a loop that its tags mean nothing of an entry: all copies are one chart. */
function tellRepeated(chart: ReadPart | undefined, { problems }: Reading): void {
  const tag = chart?.tags.find(({ silent }) => !silent);
  if (tag === undefined) return;
  problems.push({
    code: 'chart-in-loop',
    severity: 'error',
    message: `图表在循环里，填出来的各份是同一张图，“${tag.typed}”填不出各项自己的内容`,
    hint: '把图表移到循环外面，或者把各项的话写在图表旁边的段落里',
    ...tag.where,
  });
}

/**
 * Reads a workbook: of its cells those are filled whose text stands in the chart too, where its faults are told; other
 * tags are told here.
 */
function readBook(chart: ChartPart, book: OpenedBook, reading: Reading): ReadBook | undefined {
  const tree = parsePart(chart.name, chart.xml);
  if ('problem' in tree) return undefined;
  const printed = new Set(wordsIn(chart, tree.value.root).map(({ text }) => text));
  const said = new Set<string>();
  const parts = book.parts.flatMap((part) => {
    const cells = parsePart(part.name, part.xml);
    if ('problem' in cells) return [];
    for (const { text } of wordsIn(part, cells.value.root)) {
      const fault = printed.has(text) ? undefined : unreadTag(text, CELL, reading.isMeant);
      if (fault === undefined || said.size === said.add(text).size) continue;
      const place = chart.shown === undefined ? {} : { place: chart.label };
      reading.problems.push({ ...fault, ...place, ...(chart.shown ?? { part: chart.name }) });
    }
    // Faults of what is filled were told in the chart.
    return readPart(part, { ...reading, problems: [] }, (text) => printed.has(text)) ?? [];
  });
  const filled = parts.filter(({ tags }) => tags.length > 0);
  return filled.length === 0 ? undefined : { name: book.name, entries: book.entries, parts: filled };
}

const CELL = {
  what: '图表的数据表',
  hint: '数据表里只填图上也有的标题和名称；要整张图随数据变，在它的替代文字里写 {{图表 "标题"}}',
  seen: true,
};
