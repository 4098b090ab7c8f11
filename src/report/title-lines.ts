// Breaks titles into lines where the sense allows (GB/T 9704-2012, 7.3.1), the same in every format.
import { printedWidth, printedWidthsIn } from '../chinese/printed-width.js';
import { breakPoints } from './break-points.js';
import { merged, plain, wordsOf } from './inline.js';
import type { Inline } from './report.js';

/** The 二号 (22 pt) characters in a line of the 版心 (442 pt), and those of 三号 with its spacing (15.75 pt), in half-widths. */
const TITLE_LINE = 40;
const HEADING_LINE = 56;
/** A heading of a section begins two characters in. */
const HEADING_INDENT = 4;
/** What is longer stands as it is: nobody's title has so many lines. */
const MOST_LINES = 8;

/**
 * A centred title of 二号 in lines like a ladder or a diamond; a line that the writer broke by hand stays one,
 * and is broken further only where it is too long.
 */
export function titleLines(content: readonly Inline[], office: string): readonly Inline[] {
  return broken(content, (line) => balanced(line, office));
}

/** The heading of a section, of which all lines but the last are filled; `number` stands before it. */
export function headingLines(number: string, content: readonly Inline[]): readonly Inline[] {
  return broken(content, (line, index) => filled(index === 0 ? number : '', line));
}

/** Breaks each line of a content at the places that `placesIn` gives for its words. */
function broken(
  content: readonly Inline[],
  placesIn: (line: string, index: number) => readonly number[],
): readonly Inline[] {
  const words = wordsOf(content);
  if (words.length * 2 <= TITLE_LINE - 4) return content;
  const places: number[] = [];
  let start = 0;
  for (const [index, line] of words.split('\n').entries()) {
    for (const place of placesIn(line, index)) places.push(start + place);
    start += line.length + 1;
  }
  return places.length === 0 ? content : withBreaks(content, places);
}

/** The content with a line break before each of these characters of its words. */
function withBreaks(content: readonly Inline[], places: readonly number[]): readonly Inline[] {
  let start = 0;
  const lines = content.flatMap((inline): Inline[] => {
    const end = start + inline.text.length;
    const own = places.filter((place) => place > start && place < end).map((place) => place - start);
    const edge = start > 0 && places.includes(start) ? [plain('\n')] : [];
    start = end;
    if (inline.kind === 'mark' || own.length === 0) return [...edge, inline];
    const cuts = [0, ...own, inline.text.length];
    const pieces = cuts.slice(1).map((cut, index) => inline.text.slice(cuts[index], cut).trim());
    return [...edge, { ...inline, text: pieces.join('\n') }];
  });
  return merged(lines);
}

/** The width a text may have in the end: figures are wider in the faces that stand in for those that are missing. */
const widthOf = (text: string): number => printedWidth(text) + (text.match(/\d/g)?.length ?? 0) / 10;

interface Lines {
  readonly cost: number;
  readonly places: readonly number[];
}

/** The places at which a title is broken into as few lines as it needs, of like length. */
function balanced(line: string, office: string): readonly number[] {
  const width = widthOf(line);
  const needed = Math.ceil(width / TITLE_LINE);
  if (needed < 2 || needed > MOST_LINES) return [];
  const points = breakPoints(line, office);
  const widths = widthsIn(line);
  const inLines = (count: number) => best(widths, points, { count, mean: width / count });
  const few = inLines(needed);
  // One line more is better than a broken word, but hardly for anything less.
  if (few && few.cost <= DEAR + leastCost(points)) return few.places;
  const many = inLines(needed + 1);
  if (few && many) return many.cost + DEAR < few.cost ? many.places : few.places;
  return (few ?? many)?.places ?? [];
}

const DEAR = 3;

/** Less than this no lines cost: all that speaks for a line's end. */
const leastCost = (points: readonly number[]): number =>
  points.reduce((sum, point) => sum + Math.min(point, 0), 0);

/** How far a line may be from the mean before it costs as much as a break between two words. */
const SLACK = 0.25;

/** The width of a line from one place to another without the blanks at its ends, as `widthOf` has it. */
function widthsIn(line: string): (start: number, end: number) => number {
  const printed = printedWidthsIn(line);
  const digits = digitsBefore(line);
  const isBlank = (at: number) => line.charAt(at).trim() === '';
  return (start, end) => {
    let [first, last] = [start, end];
    while (first < last && isBlank(first)) first += 1;
    while (last > first && isBlank(last - 1)) last -= 1;
    return printed(first, last) + ((digits[last] ?? 0) - (digits[first] ?? 0)) / 10;
  };
}

/** How many digits stand before each place of a text. */
function digitsBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) >= '0' && text.charAt(at) <= '9') count += 1;
    counts[at + 1] = count;
  }
  return counts;
}

/** The lines of least cost, if a line can be broken into so many. */
function best(
  widthIn: (start: number, end: number) => number,
  points: readonly number[],
  { count, mean }: { readonly count: number; readonly mean: number },
): Lines | undefined {
  const whole = points.length - 1;
  /** What was found after a line of each width: the lines from each place on. */
  const known = new Map<number, Map<number, Lines | undefined>>();
  const rest = (start: number, left: number, before: number, falls: boolean): Lines | undefined => {
    const after = known.get(before) ?? new Map<number, Lines | undefined>();
    known.set(before, after);
    const key = (start * (count + 1) + left) * 2 + Number(falls);
    if (after.has(key)) return after.get(key);
    let chosen: Lines | undefined;
    for (let end = left === 1 ? whole : start + 1; end <= whole; end++) {
      const against = left === 1 ? 0 : (points[end] ?? 0);
      if (against === Number.POSITIVE_INFINITY) continue;
      const width = widthIn(start, end);
      if (width > TITLE_LINE) break;
      if (width === 0) continue;
      const more = left === 1 ? DONE : rest(end, left - 1, width, falls || (before > 0 && width < before));
      if (!more) continue;
      const cost = more.cost + shapeCost(width, mean) + (falls && width > before ? HOURGLASS : 0);
      if (!chosen || cost + against < chosen.cost)
        chosen = { cost: cost + against, places: left === 1 ? [] : [end, ...more.places] };
    }
    after.set(key, chosen);
    return chosen;
  };
  return rest(0, count, 0, false);
}

const DONE: Lines = { cost: 0, places: [] };
/** Against a line that is shorter than the one before and the one after it. */
const HOURGLASS = 3;

/** Against a line much longer or shorter than the mean; a last character or two alone is worst. */
function shapeCost(width: number, mean: number): number {
  const off = Math.abs(width - mean) / mean / SLACK;
  return off * off * 0.3 + (width < 8 ? 6 : 0);
}

/** The places at which a heading is broken: before the last word that would not fit its line. */
function filled(number: string, line: string): readonly number[] {
  const places: number[] = [];
  const points = () => breakPoints(line, '');
  let known: readonly number[] | undefined;
  let start = 0;
  let room = HEADING_LINE - HEADING_INDENT - widthOf(number);
  while (widthOf(line.slice(start)) > room && places.length < MOST_LINES) {
    known ??= points();
    const place = lastPlace(line, known, start, room);
    if (place === undefined) break;
    places.push(place);
    start = place;
    room = HEADING_LINE;
  }
  return places;
}

/** The last place for a break with little against it, in the last third of the line; else none, and the line fills itself. */
function lastPlace(line: string, points: readonly number[], start: number, room: number): number | undefined {
  let chosen: number | undefined;
  for (let end = start + 1; end < line.length; end++) {
    const width = widthOf(line.slice(start, end).trimEnd());
    if (width > room) break;
    if (width > (room * 2) / 3 && (points[end] ?? ILL) <= 3) chosen = end;
  }
  return chosen;
}

const ILL = 9;
