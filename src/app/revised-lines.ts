// What was changed within the lines of a report: its figures, and its words by the value they come from.
import { type BareWords, bareWords } from '../compare/bare-words.js';
import type { Place } from '../compare/comparison.js';
import type { DataPlace, RevisedFigure, RevisedText, RevisedWords } from '../compare/revision.js';
import { type WordChange, wordChanges } from '../compare/word-changes.js';
import type { WordText } from '../word/read/read-document.js';
import type { TracedLine } from '../word/revise/traced-lines.js';
import type { DataPlaces } from './data-places.js';
import type { FigurePlace } from './figure-places.js';

export interface LineOfReport extends TracedLine {
  readonly bare: BareWords;
}

/** A line of the report, and which line of the Word file it became; undefined where it is gone. */
export interface HeldLine {
  readonly line: LineOfReport;
  readonly after?: number;
  /** Whether it stands elsewhere among the others, and behind which line of the report; -1 for the beginning. */
  readonly moved?: boolean;
  readonly behind?: number;
}

export type LineOfFile = WordText['lines'][number] & { readonly bare: BareWords };

interface Finders {
  /** The place of a line of the Word file, by its index. */
  at(index: number): Place;
  readonly places: DataPlaces;
  figurePlace(pointer: string, words: { line: string; start: number; end: number }): FigurePlace;
}

/** The bare words of a line of the report. */
export const bareOfBuilt = ({ words, kind }: TracedLine) => ({ bare: bareWords(words, kind) });

/** An ordinal at the beginning of a paragraph, which goes with the order of the paragraphs. */
const ORDINAL =
  /^(?:第?[一二三四五六七八九十百]+[、，.．]|[（(](?:[一二三四五六七八九十百]+|\d+)[)）]|\d+[.．、](?!\d)|[①-⑳])/;
/** So many characters of a line are shown around a change. */
const SHOWN = 12;

/** The changes in the order of the report. */
export function revisedLines(
  held: readonly HeldLine[],
  after: readonly LineOfFile[],
  finders: Finders,
): { readonly figures: readonly RevisedFigure[]; readonly texts: readonly RevisedText[] } {
  const figures: RevisedFigure[] = [];
  const texts: RevisedText[] = [];
  for (const { line, after: index } of held) {
    const made = index === undefined ? undefined : after[index];
    if (index === undefined || !made || line.bare.text === made.bare.text) continue;
    const told: { change: RevisedWords; place: DataPlace | undefined }[] = [];
    for (const change of tellable(line, made)) {
      const words = { line: line.bare.text, start: change.start, end: change.end };
      const pointer = pointerAt(line, change);
      if (change.isFigure) {
        const found = pointer === undefined ? undefined : finders.figurePlace(pointer, words);
        const { was, is } = change;
        figures.push({ was, is, words: around(made, change), at: finders.at(index), ...found });
      } else {
        const { isExact: _, ...place } =
          pointer === undefined ? { isExact: false } : finders.places.of(pointer, words);
        told.push({ change: wordsOf(line, change), place: 'line' in place ? place : undefined });
      }
    }
    texts.push(...byPlace(told).map((own) => ({ ...own, words: made.words, at: finders.at(index) })));
  }
  return { figures, texts };
}

/** The changes of a line, without those of its ordinal and of a number that Word counts by itself. */
export function tellable(line: LineOfReport, made: { readonly bare: BareWords }): readonly WordChange[] {
  const [was, is] = [line.bare.text, made.bare.text].map((text) => ORDINAL.exec(text)?.[0].length ?? 0);
  return wordChanges(line.bare.text, made.bare.text).filter(
    ({ end, at, is: words }) => end > (was ?? 0) || at + words.length > (is ?? 0),
  );
}

/** The data that the words come from; of words at the seam of two the first. */
function pointerAt({ bare, origins }: LineOfReport, { start, end }: WordChange): string | undefined {
  const at = bare.at[start] ?? 0;
  const isInsertion = start === end;
  const own = origins.findLast((origin) => (isInsertion ? origin.at < at : origin.at <= at));
  return (own ?? origins[0])?.pointer;
}

const around = ({ bare: { text } }: LineOfFile, { at, is }: WordChange): string =>
  `${at > SHOWN ? '…' : ''}${text.slice(Math.max(0, at - SHOWN), at + is.length + SHOWN)}${at + is.length + SHOWN < text.length ? '…' : ''}`;

const wordsOf = ({ bare: { text } }: LineOfReport, { start, end, was, is }: WordChange): RevisedWords => ({
  was,
  is,
  before: text.slice(Math.max(0, start - SHOWN), start),
  behind: text.slice(end, end + SHOWN),
});

/** Changes of the same line of the YAML are one. */
function byPlace(
  told: readonly { readonly change: RevisedWords; readonly place: DataPlace | undefined }[],
): readonly { readonly changes: readonly RevisedWords[]; readonly place?: DataPlace }[] {
  const groups: { changes: RevisedWords[]; place?: DataPlace }[] = [];
  for (const { change, place } of told) {
    const last = groups.at(-1);
    if (last && last.place?.line === place?.line && last.place?.pointer === place?.pointer)
      last.changes.push(change);
    else groups.push({ changes: [change], ...(place && { place }) });
  }
  return groups;
}
