// Two changes of one text made into one, line by line.
import { diffLines, type Hunk, type LineRange } from '../source/line-diff.js';
import { linesOf } from './line-edits.js';

/** A place that both changed in different ways: the lines concerned of each text (from 0, `end` exclusive) and their words. */
export interface Conflict {
  readonly base: LineRange & { readonly text: string };
  readonly mine: LineRange & { readonly text: string };
  readonly theirs: LineRange & { readonly text: string };
}

export type MergedTexts =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflict'; readonly places: readonly Conflict[] };

/** One change of both sides together, by the lines of the base. */
interface Both {
  readonly base: LineRange;
  readonly mine: readonly Hunk[];
  readonly theirs: readonly Hunk[];
}

/**
 * Merges what two sides made of a text. Lines beside one another may be changed by one side each; where both put something in at
 * one place, or changed the same lines in different ways, that is a conflict. Line ends do not count when lines are compared,
 * for some editors change all of them: lines that are kept end as theirs do, and lines of mine as the lines of theirs.
 * @param theirs the text on the disk
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedTexts {
  if (mine === theirs || base === mine) return { kind: 'merged', text: theirs };
  if (base === theirs) return { kind: 'merged', text: mine };
  const sides = { base: linesOf(base), mine: linesOf(mine), theirs: linesOf(theirs) };
  const words = { base: sides.base.map(bare), mine: sides.mine.map(bare), theirs: sides.theirs.map(bare) };
  const places: Conflict[] = [];
  const result: string[] = [];
  const [ours, others] = [diffLines(words.base, words.mine), diffLines(words.base, words.theirs)];
  const lineBreak = /\r\n|\r|\n/.exec(theirs)?.[0] ?? /\r\n|\r|\n/.exec(mine)?.[0] ?? '\n';
  const hasOther = (/\r\n|\r|\n/.exec(base)?.[0] ?? lineBreak) !== lineBreak;
  let kept = 0;
  for (const both of together(ours, others)) {
    const [inMine, inTheirs] = [rangeIn(both, both.mine, ours), rangeIn(both, both.theirs, others)];
    result.push(...sides.theirs.slice(kept, inTheirs.start));
    kept = inTheirs.end;
    const [a, b] = [
      sides.mine.slice(inMine.start, inMine.end),
      sides.theirs.slice(inTheirs.start, inTheirs.end),
    ];
    if (both.mine.length === 0 || isSame(a, b)) result.push(...b);
    else if (both.theirs.length === 0)
      result.push(...a.map((line) => (hasOther ? withBreak(line, lineBreak) : line)));
    else
      places.push({
        base: part(sides.base, both.base),
        mine: part(sides.mine, inMine),
        theirs: part(sides.theirs, inTheirs),
      });
  }
  if (places.length > 0) return { kind: 'conflict', places };
  result.push(...sides.theirs.slice(kept));
  return { kind: 'merged', text: joined(result, lineBreak, endsOpen(base, mine, theirs)) };
}

/** A line with that line break; one without any is the last of its text. */
function withBreak(line: string, lineBreak: string): string {
  return bare(line) === line ? line : bare(line) + lineBreak;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => bare(line) === bare(b[index] ?? ''));
}

function bare(line: string): string {
  return line.replace(/[\r\n]+$/, '');
}

function part(lines: readonly string[], range: LineRange): LineRange & { text: string } {
  return { ...range, text: lines.slice(range.start, range.end).join('') };
}

/** The changes of both sides in the order of the base, those that touch the same lines as one. */
function together(mine: readonly Hunk[], theirs: readonly Hunk[]): readonly Both[] {
  const all = [
    ...mine.map((hunk) => ({ hunk, isMine: true })),
    ...theirs.map((hunk) => ({ hunk, isMine: false })),
  ].sort((a, b) => a.hunk.before.start - b.hunk.before.start || a.hunk.before.end - b.hunk.before.end);
  const made: Both[] = [];
  for (const { hunk, isMine } of all) {
    const last = made.at(-1);
    const touches = last && meets(last.base, hunk.before);
    const base = touches
      ? { start: last.base.start, end: Math.max(last.base.end, hunk.before.end) }
      : hunk.before;
    const both = touches ? last : { mine: [], theirs: [] };
    made.splice(touches ? -1 : made.length, touches ? 1 : 0, {
      base,
      mine: isMine ? [...both.mine, hunk] : both.mine,
      theirs: isMine ? both.theirs : [...both.theirs, hunk],
    });
  }
  return made;
}

/** Do two changes concern the same lines, or put something in at the edge of the other? */
function meets(before: LineRange, next: LineRange): boolean {
  if (next.start < before.end) return true;
  return next.start === before.end && (before.start === before.end || next.start === next.end);
}

/** How many lines further down a line of the base stands than in the other text, by the hunks before it. */
function shiftAt(hunks: readonly Hunk[], line: number): number {
  const last = hunks.findLast(({ before }) => before.end <= line);
  return last ? last.before.end - last.after.end : 0;
}

/** The lines of one side that stand for the lines of the base in a change. */
function rangeIn({ base }: Both, own: readonly Hunk[], hunks: readonly Hunk[]): LineRange {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) {
    const shift = shiftAt(hunks, base.start);
    return { start: base.start - shift, end: base.end - shift };
  }
  const start = first.after.start - (first.before.start - base.start);
  return { start, end: last.after.end + (base.end - last.before.end) };
}

/** Does the last line end without a line break? What only one side changed counts. */
function endsOpen(base: string, mine: string, theirs: string): boolean {
  const [was, a, b] = [base, mine, theirs].map((text) => text !== '' && !/[\r\n]$/.test(text));
  return (a === was ? b : a) ?? false;
}

function joined(lines: readonly string[], lineBreak: string, isOpen: boolean): string {
  return lines
    .map((line, index) => {
      const isLast = index === lines.length - 1;
      if (isLast && isOpen) return bare(line);
      return bare(line) === line ? line + lineBreak : line;
    })
    .join('');
}
