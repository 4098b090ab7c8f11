// Reads the outline of a text from the numbers of its lines: what stands under what, by context and not by the form of a mark.
import { partOfHeading } from '../genre/headings.js';
import { type LineMark, lineMark } from './line-marks.js';
import type { Line } from './read-lines.js';

/** A numbered line with what stands under it. */
export interface OutlineItem {
  readonly mark: LineMark;
  /** The line without its number. */
  readonly words: string;
  readonly line: number;
  /** The lines that follow it, up to the first of its own items. */
  readonly paragraphs: readonly Line[];
  readonly lists: readonly OutlineList[];
  /** The lines behind its last list, where they do not belong to the list's last item. */
  readonly closing: readonly Line[];
}

/** Items that are numbered in one series. */
export interface OutlineList {
  readonly items: readonly OutlineItem[];
  /** Whether they are numbered from one on, without a gap and in a form that can be printed. */
  readonly isWhole: boolean;
}

/** A text as an outline. */
export interface Outline {
  /** The lines before the first number. */
  readonly paragraphs: readonly Line[];
  readonly lists: readonly OutlineList[];
  readonly closing: readonly Line[];
}

interface Growing {
  readonly mark: LineMark;
  words: string;
  readonly line: number;
  readonly paragraphs: Line[];
  readonly lists: Growing[][];
  closing: Line[];
}

/** The outline of a text; every line of it is in the outline, in its order. */
export function readOutline(lines: readonly Line[]): Outline {
  const root: Omit<Growing, 'mark' | 'words' | 'line'> = { paragraphs: [], lists: [], closing: [] };
  /** The items that are open, from the outermost on. */
  const open: Growing[] = [];
  const bare = bareTitles(lines);
  const alone = pointsAlone(lines);
  for (const line of lines) {
    const mark = bare.get(line) ?? (alone.has(line) ? undefined : markOf(line));
    const level = mark ? levelOf(mark, open) : undefined;
    if (!mark || level === undefined) {
      (open.at(-1) ?? root).paragraphs.push(line);
      continue;
    }
    const item: Growing = {
      mark,
      words: line.words.slice(mark.words.length).trim(),
      line: line.number,
      paragraphs: [],
      lists: [],
      closing: [],
    };
    const holder = level === 0 ? root : open[level - 1];
    const goesOn = open[level] !== undefined && open[level]?.mark.family === mark.family;
    if (goesOn && mark.number !== 1) holder?.lists.at(-1)?.push(item);
    else holder?.lists.push([item]);
    open.length = level;
    open.push(item);
  }
  return finished(root);
}

/** The number of a line that holds more than its number. */
function markOf({ words, inset }: Line): LineMark | undefined {
  const mark = inset ? undefined : lineMark(words);
  return mark && mark.words.length < words.length ? mark : undefined;
}

/** The forms that stand in running text as often as at the beginning of lines. */
const IN_TEXT: ReadonlySet<string> = new Set(['一是', '第一，']);

/** The lines that begin with 一是 where no line of its own follows for 二是: the points go on within the line. */
function pointsAlone(lines: readonly Line[]): ReadonlySet<Line> {
  const alone = new Set<Line>();
  const last = new Map<string, Line>();
  for (const line of lines) {
    const { family, number } = markOf(line) ?? { family: '', number: 0 };
    if (!IN_TEXT.has(family)) continue;
    if (number === 1) {
      alone.add(line);
      last.set(family, line);
    } else if (number === 2) {
      const first = last.get(family);
      if (first) alone.delete(first);
    }
  }
  return alone;
}

/** The lines that stand alone like a title, where the main parts have no numbers: 2024年工作回顾, then （一）…. */
function bareTitles(lines: readonly Line[]): ReadonlyMap<Line, LineMark> {
  const marks = lines.filter(isText).flatMap(({ words }) => lineMark(words) ?? []);
  const isNumbered = marks.some(({ family }) => TOP.has(family));
  const restarts = marks.filter(({ family, number }) => family === marks[0]?.family && number === 1);
  if (isNumbered || restarts.length < 2) return new Map();
  const titles = lines.filter(
    (line) => isText(line) && BARE.test(line.words) && partOfHeading(line.words) !== 'other',
  );
  return new Map(
    titles.map((line, index) => [line, { family: '', numbering: 'none', number: index + 1, words: '' }]),
  );
}

/** The forms that number main parts. */
const TOP: ReadonlySet<string> = new Set(['一、', '一．', '第一部分']);
const BARE = /^[^，。；：！？、,;:.]{4,25}$/;

/**
 * At which depth a number stands: it goes on with the innermost series that it continues; a one begins a series below
 * what is open, or beside one of its own form. Undefined where it continues nothing: it is then part of the words.
 */
function levelOf(mark: LineMark, open: readonly Growing[]): number | undefined {
  for (let level = open.length - 1; level >= 0; level--) {
    const { family, number } = open[level]?.mark ?? mark;
    if (family === mark.family && mark.number === number + 1) return level;
  }
  const own = open.findIndex(({ mark: { family } }) => family === mark.family);
  // A series that begins anew stands at the same depth as the one before it: numbering restarts in each part.
  if (mark.number === 1) return own >= 0 ? own : open.length;
  // Behind a gap, as where 四 is part of the paragraph before.
  return own >= 0 && mark.number > (open[own]?.mark.number ?? 0) ? own : undefined;
}

function finished({ paragraphs, lists, closing }: Omit<Growing, 'mark' | 'words' | 'line'>): Outline {
  const last = lists.at(-1);
  const behind = last ? takenBehind(last) : [];
  return {
    paragraphs,
    lists: lists.map((list) => ({
      items: list.map((item) => ({ mark: item.mark, words: item.words, line: item.line, ...finished(item) })),
      isWhole: isWhole(list),
    })),
    closing: [...behind, ...closing],
  };
}

/**
 * The lines behind a list whose items are one line each: they belong to what the list belongs to. Where the items have
 * paragraphs of their own, so has the last one.
 */
function takenBehind(list: readonly Growing[]): Line[] {
  const last = list.at(-1);
  const others = list.slice(0, -1);
  if (!last || others.length === 0 || last.lists.length > 0 || !isRunOn(last.words)) return [];
  if (others.some((item) => item.paragraphs.some(isText) || !isRunOn(item.words))) return [];
  const from = last.paragraphs.findIndex(isText);
  return from < 0 ? [] : last.paragraphs.splice(from);
}

const isText = ({ inset }: Line): boolean => inset === undefined;

/** Whether a line is more than a title. */
function isRunOn(words: string): boolean {
  return /[。！？；](?=.)/.test(words) || words.length > 60;
}

function isWhole(list: readonly Growing[]): boolean {
  return list.every(
    ({ mark }, index) =>
      mark.number === index + 1 && mark.numbering !== undefined && mark.family === list[0]?.mark.family,
  );
}
