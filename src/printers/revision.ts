// What was changed in Word since the build: for people at a terminal, as Markdown to hand on, as JSON for programs.
import type { DataPlace, RevisedText, RevisedWords, Revision } from '../compare/revision.js';
import { printableJson } from '../source/printable.js';
import { type ComparisonFormat, printSheet, printSheetMarkdown } from './comparison.js';
import type { Entry, Sheet, SheetSection } from './comparison-sheet.js';

/** The printer of each format. */
export const revisionPrinters: Readonly<
  Record<ComparisonFormat, (revision: Revision, color: boolean) => string>
> = {
  pretty: (revision, color) => printSheet(sheetOfRevision(revision), color),
  md: (revision) => printSheetMarkdown(sheetOfRevision(revision)),
  json: (revision) => `${printableJson(revision)}\n`,
};

/** So many characters of a paragraph tell which one it is. */
const NAMED_BY = 40;
const SHORT = 4;
const BESIDE = 4;

function sheetOfRevision(revision: Revision): Sheet {
  const { data, document, notes, figures, texts, added, removed, moved, comments } = revision;
  const sections: readonly SheetSection[] = [
    { title: '改了的数', tone: 'bad', entries: figures.map(entryOfFigure) },
    { title: '改了的文字', tone: 'doubtful', entries: texts.map(entryOfText) },
    {
      title: '加上的段落',
      tone: 'doubtful',
      entries: added.map(({ words, at, after }) => ({
        words: oneLine(words),
        now: at,
        ...(after?.place && { last: after.place }),
        note: after
          ? `在“${start(after.words)}”之后${after.place ? `，数据里接在${pathOf(after.place)}后面` : ''}`
          : '在全文最前面',
      })),
    },
    {
      title: '删去的段落',
      tone: 'bad',
      entries: removed.map(({ words, place }) => ({
        words: oneLine(words),
        ...(place && { last: place, note: pathOf(place) }),
      })),
    },
    {
      title: '挪了位置的段落',
      tone: 'doubtful',
      entries: moved.map(({ words, count, place, at, after }) => ({
        words: `${oneLine(words)}${count > 1 ? `（连同后面共 ${count} 段）` : ''}`,
        ...(place && { last: place }),
        now: at,
        note: `${place ? `${pathOf(place)}，` : ''}挪到了${after ? `“${start(after.words)}”之后` : '全文最前面'}`,
      })),
    },
    {
      title: '批注',
      tone: 'plain',
      entries: comments.map(({ author, text, words, place, at }) => ({
        words: `${author === '' ? '' : `${author}：`}${oneLine(text)}`,
        ...(place && { last: place }),
        ...(at && { now: at, answer: words }),
        ...(place && { note: pathOf(place) }),
      })),
    },
  ];
  const count = sections.slice(0, 5).reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    title: `“${document}”和由“${data}”生成的报告`,
    marks: ['数据', '改稿'],
    summary:
      count === 0
        ? ['文字没有改动（版式不对照）']
        : [
            `改了 ${figures.length} 个数、${texts.length} 处文字`,
            `加了 ${added.length} 段，删了 ${removed.length} 段，挪了 ${moved.length} 处`,
          ],
    notes,
    sections: sections.filter(({ entries }) => entries.length > 0),
  };
}

function entryOfFigure({ name, was, is, words, place, at, note }: Revision['figures'][number]): Entry {
  const notes = [...(place ? [pathOf(place)] : []), ...(note === undefined ? [] : [note])];
  return {
    words: `${name === undefined || name === '' ? '' : `${name}：`}${was} → ${is}`,
    ...(place && { last: place }),
    now: at,
    answer: oneLine(words),
    ...(notes.length > 0 && { note: notes.join('；') }),
  };
}

function entryOfText({ changes, words, place, at }: RevisedText): Entry {
  return {
    words: changes.map(inWords).join('；'),
    ...(place && { last: place, note: pathOf(place) }),
    now: at,
    answer: start(words),
  };
}

/** Of a change of a character or two the words around it are said too. */
function inWords({ was, is, before, behind }: RevisedWords): string {
  const isShort = was !== '' && is !== '' && Math.min(was.length, is.length) < SHORT;
  const [head, tail] = isShort ? [before.slice(-BESIDE), behind.slice(0, BESIDE)] : ['', ''];
  const where = before === '' ? '在段首' : `在“${before}”后面`;
  if (was === '') return `${where}加上“${oneLine(is)}”`;
  return is === ''
    ? `${where}删去“${oneLine(was)}”`
    : `“${oneLine(head + was + tail)}”改为“${oneLine(head + is + tail)}”`;
}

const pathOf = ({ path }: DataPlace): string => (path === '' ? '全文' : path);

/** Cells and breaks in one line. */
const oneLine = (words: string): string => words.replace(/\t/g, ' | ').replace(/\s*\n\s*/g, ' ');

function start(words: string): string {
  const characters = [...oneLine(words).slice(0, 2 * NAMED_BY)];
  return characters.length > NAMED_BY ? `${characters.slice(0, NAMED_BY).join('')}……` : characters.join('');
}
