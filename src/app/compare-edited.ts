// Holds a Word file against the report that its data give now: what was changed in Word since the build.
import { type BareWords, bareWords } from '../compare/bare-words.js';
import type { Place } from '../compare/comparison.js';
import { type LinePair, pairLines } from '../compare/pair-lines.js';
import type {
  AddedLine,
  CommentInFile,
  DataPlace,
  MovedLines,
  RemovedLine,
  Revision,
} from '../compare/revision.js';
import { documentDate } from '../render/render-word.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { fromPointer } from '../source/path.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import type { Summary } from '../summary/summary.js';
import type { Template } from '../template/template-file.js';
import { createTrace } from '../template/trace.js';
import { removeMarks } from '../word/comments/annotate-report.js';
import { readComments } from '../word/read/comments.js';
import { readWordText, type WordText } from '../word/read/read-document.js';
import { tracedLines } from '../word/revise/traced-lines.js';
import { buildReport } from './build.js';
import { createDataPlaces } from './data-places.js';
import { createFigurePlaces } from './figure-places.js';
import {
  bareOfBuilt,
  type HeldLine,
  type LineOfFile,
  type LineOfReport,
  revisedLines,
} from './revised-lines.js';
import { tellRest } from './unrevised-figures.js';

/** The data, and what they are built with. */
export interface EditedInput {
  readonly source: Source;
  readonly tree: TreeNode;
  readonly summary: Summary;
  readonly template: Template;
}

/** The Word file; its bytes may be hostile. */
export interface EditedDocument {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What was changed, and what is needed to show it in the report itself. */
export interface EditedReport {
  readonly revision: Revision;
  /** The report as built, in bytes, and what happened to each of its lines. */
  readonly built: Uint8Array;
  readonly held: readonly HeldLine[];
  /** The lines of the Word file, and those of them that the report does not have, each with the line it stands behind. */
  readonly lines: readonly LineOfFile[];
  readonly added: readonly { readonly line: LineOfFile; readonly after: number }[];
}

export type ComparedEdited =
  | EditedReport
  /** The two have too little in common: so much of their words, in hundredths. */
  | { readonly unlike: number }
  /** Faults of the template, or in reading either file. */
  | { readonly diagnostics: readonly Diagnostic[] }
  | { readonly problem: { readonly message: string; readonly hint?: string } };

/** Less of the words of both is no edited report. */
const LEAST_IN_COMMON = 30;
/** A title alone is no report either. */
const LEAST_OF_EITHER = 5;

/** Everything that was changed in the words; what is only layout is not looked at. */
export function compareEdited(input: EditedInput, { file, bytes }: EditedDocument): ComparedEdited {
  const { source, tree, summary, template } = input;
  const trace = createTrace();
  const { content, report, problems } = buildReport(summary, tree, 'docx', template, { trace });
  if (!content || typeof content === 'string') return { diagnostics: problems };
  const traced = tracedLines(content, trace.origins);
  const read = readWordText(bytes);
  if ('problem' in read) return read;
  if ('problem' in traced) return traced;
  const before = traced.value.lines.map((line): LineOfReport => ({ ...line, ...bareOfBuilt(line) }));
  const after = read.value.lines.map((line) => ({ ...line, bare: bareWords(line.words, line.kind) }));
  const paired = pairLines(before.map(keyOf), after.map(keyOf));
  const common = inCommon(before, after, paired.pairs);
  if (common.most < LEAST_IN_COMMON || common.least < LEAST_OF_EITHER) return { unlike: common.most };

  const places = createDataPlaces(source, tree);
  const placeOf = (line: LineOfReport | undefined): DataPlace | undefined => {
    const pointer = line?.origins.at(0)?.pointer;
    return line && pointer !== undefined ? places.ofLine(pointer, line.bare.text) : undefined;
  };
  const at = (index: number): Place => {
    const line = after[index]?.paragraph ?? 1;
    return { file, line, column: 1, counts: 'paragraph' };
  };
  const pairOf = new Map(paired.pairs.map((pair) => [pair.before, pair]));
  const lineBehind = placesBefore(paired.pairs, after.length);
  const held = before.map((line, index): HeldLine => {
    const pair = pairOf.get(index);
    if (!pair) return { line };
    const { after: made, moved } = pair;
    return { line, after: made, ...(moved && { moved, behind: lineBehind(made) }) };
  });
  const behind = (index: number) => {
    const line = before[lineBehind(index)];
    const place = placeOf(line);
    return line ? { after: { words: line.words, ...(place && { place }) } } : {};
  };
  const figurePlace = createFigurePlaces(tree, summary, places);
  const changes = revisedLines(held, after, { at, places, figurePlace });
  const removed = paired.removed.map((index): RemovedLine => {
    const place = placeOf(before[index]);
    return { words: before[index]?.words ?? '', ...(place && { place }) };
  });
  const added = paired.added.map(
    (index): AddedLine => ({ words: after[index]?.words ?? '', at: at(index), ...behind(index) }),
  );
  const moved = movedRuns(held).map(({ first, count }): MovedLines => {
    const place = placeOf(before[first]);
    const index = held[first]?.after ?? 0;
    const words = before[first]?.words ?? '';
    return { words, count, ...(place && { place }), at: at(index), ...behind(index) };
  });
  const comments = readComments(bytes, read.value).map(({ line, start, ...comment }): CommentInFile => {
    const index = line === undefined ? -1 : held.findIndex((each) => each.after === line);
    const own = held[index]?.line;
    const place = own && commentPlace(own, start ?? 0, comment.words, places);
    return { ...comment, ...(place && { place }), ...(line !== undefined && { at: at(line) }) };
  });
  return {
    revision: {
      data: source.file,
      document: file,
      notes: notesOn(traced.value.pictures, read.value),
      figures: tellRest(changes.figures, held, after, at),
      texts: changes.texts,
      added,
      removed,
      moved,
      comments,
    },
    built: removeMarks(content, documentDate({ report })),
    held,
    lines: after,
    added: paired.added.flatMap((index) => {
      const line = after[index];
      return line ? [{ line, after: lineBehind(index) }] : [];
    }),
  };
}

const keyOf = ({ bare, kind }: { readonly bare: BareWords; readonly kind: LineOfReport['kind'] }) => ({
  bare: bare.text,
  kind,
});

/** How much of the words of the one and of the other stands in lines that are paired, in hundredths. */
function inCommon(
  before: readonly { readonly bare: BareWords }[],
  after: readonly { readonly bare: BareWords }[],
  pairs: readonly LinePair[],
): { readonly most: number; readonly least: number } {
  const length = (line: { readonly bare: BareWords } | undefined) => line?.bare.text.length ?? 0;
  const share = (lines: typeof before, indices: readonly number[]) => {
    const whole = lines.reduce((sum, line) => sum + length(line), 0);
    const own = indices.reduce((sum, index) => sum + length(lines[index]), 0);
    return whole === 0 ? 0 : Math.floor((100 * own) / whole);
  };
  const shares = [
    share(
      before,
      pairs.map((pair) => pair.before),
    ),
    share(
      after,
      pairs.map((pair) => pair.after),
    ),
  ];
  return { most: Math.max(...shares), least: Math.min(...shares) };
}

/** For a line of the Word file the last line of the report before it that is where it was; -1 for none. */
function placesBefore(pairs: readonly LinePair[], length: number): (index: number) => number {
  const stayed = new Map(pairs.filter(({ moved }) => !moved).map(({ before, after }) => [after, before]));
  const last: number[] = [];
  for (let index = 0; index < length; index += 1) last.push(stayed.get(index - 1) ?? last.at(-1) ?? -1);
  return (index) => last[index] ?? -1;
}

/** Lines that moved together. */
function movedRuns(held: readonly HeldLine[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const [index, { after, moved }] of held.entries()) {
    if (after === undefined || !moved) continue;
    const last = runs.at(-1);
    const isNext =
      last &&
      last.first + last.count === index &&
      held[index - 1]?.after === after - 1 &&
      held[index - 1]?.moved;
    if (last && isNext) last.count += 1;
    else runs.push({ first: index, count: 1 });
  }
  return runs;
}

function commentPlace(
  { bare, origins }: LineOfReport,
  start: number,
  words: string,
  places: ReturnType<typeof createDataPlaces>,
): DataPlace | undefined {
  const sought = bareWords(words, 'note').text;
  const found = bare.text.indexOf(sought);
  const from = found === -1 ? 0 : found;
  const pointer = (
    origins.findLast((origin) => origin.at <= (found === -1 ? start : (bare.at[from] ?? 0))) ?? origins[0]
  )?.pointer;
  if (pointer === undefined) return undefined;
  return found === -1
    ? places.at(fromPointer(pointer))
    : withoutExactness(places.of(pointer, { line: bare.text, start: from, end: from + sought.length }));
}

function withoutExactness({ isExact: _, ...place }: DataPlace & { readonly isExact: boolean }): DataPlace {
  return place;
}

function notesOn(built: number, { pictures, hidden }: WordText): readonly string[] {
  return [
    ...(pictures === built
      ? []
      : [`生成的报告里有 ${built} 张图片和图表，改稿里有 ${pictures} 张，请看一看（图里面没有对照）`]),
    ...(hidden > 0 ? [`改稿里有 ${hidden} 个字设成了“隐藏”，印不出来，没有对照`] : []),
  ];
}
