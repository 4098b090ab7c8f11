// Cuts a document into passages that can be held against those of another one: its sentences and its headings, with their places.

import type { Document, PartName } from '../genre/document.js';
import { headingMark, partOfHeading } from '../genre/headings.js';
import { matchesOf } from '../genre/match-texts.js';
import { citationMark, hiddenMark, paragraphsOf, type TextParagraph } from '../genre/paragraphs.js';
import { titleKind } from '../genre/report-years.js';
import { remembered } from '../source/remembered.js';
import { positionAt, type Span } from '../source/source.js';
import type { Place } from './comparison.js';

/** A sentence, or a heading, of a document. */
export interface Passage {
  readonly words: string;
  readonly paragraph: TextParagraph;
  /** Offsets in the words of the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly isHeading: boolean;
  readonly part: PartName;
  /** The nearest heading above that is not the plan's own (二、2026年工作安排), without its number; empty where there is none. */
  readonly under: string;
  /** All headings above, the highest first. */
  readonly above: readonly string[];
}

const sentence = /[^。！？；;!?]+[。！？；;!?]?/g;

/** A line of its own above what is attached: all that follows in a text is no longer the paper itself. */
const annex = /^附件\s?\d*$/;

/** The passages of a document in reading order: no title, no label, nothing attached. A semicolon ends a sentence. */
export const passagesOf = remembered((document: Document): readonly Passage[] => {
  const passages: Passage[] = [];
  const levels: number[] = [];
  let above: readonly string[] = [];
  let under = '';
  for (const paragraph of paragraphsOf(document)) {
    const { owner, words } = paragraph;
    if (annex.test(words)) break;
    const common = { paragraph, part: owner.part };
    if (owner.part === 'attachments') continue;
    if (owner.role === 'heading') {
      const start = headingMark(words)?.length ?? 0;
      const title = words
        .slice(start)
        .trimEnd()
        .replace(/[。：:]$/, '');
      while ((levels.at(-1) ?? 0) >= owner.level) levels.pop();
      above = [...above.slice(0, levels.length), title];
      levels.push(owner.level);
      under = partOfHeading(title) === 'plan' ? '' : title;
      passages.push({
        ...common,
        words: title,
        start,
        end: start + title.length,
        isHeading: true,
        under,
        above,
      });
    } else if (owner.role === 'body')
      for (const { 0: found, index } of matchesOf(words, sentence)) {
        const start = index + leading(found);
        const own = words.slice(start, index + found.length).trimEnd();
        if (own === '') continue;
        passages.push({
          ...common,
          words: own,
          start,
          end: start + own.length,
          isHeading: false,
          under,
          above,
        });
      }
  }
  return passages;
});

/** The length of what stands before the first word: blanks, 一是, a number. */
function leading(words: string): number {
  const blanks = words.length - words.trimStart().length;
  const [mark = ''] =
    /^(?:[一二三四五六七八九十]+是(?:要)?|第[一二三四五六七八九十]+，|——)/.exec(words.slice(blanks)) ?? [];
  return blanks + Math.max(mark.length, headingMark(words.slice(blanks))?.length ?? 0);
}

/** Where a passage stands. */
export function placeOfPassage(document: Document, { paragraph, start, end }: Passage): Place {
  return placeOf(document, paragraph.locate(start, end));
}

/** A span of the source as people count places. */
export function placeOf({ source }: Document, { start }: Span): Place {
  const counts = source.paragraphs ? 'paragraph' : 'line';
  return { file: source.file, ...positionAt(source, start), counts };
}

/** The words as they can be shown, where citations and addresses stand as an ellipsis. */
export function shownWords(words: string): string {
  return words.replace(new RegExp(`[${citationMark}${hiddenMark}]+`, 'g'), '…');
}

/** Whether the passage belongs to what a document plans; all of a paper that is nothing but a plan does. */
export const isPlanned = remembered((document: Document): ((passage: Pick<Passage, 'part'>) => boolean) => {
  const title = document.texts.filter(({ role }) => role === 'title').map(({ text }) => text);
  const isOnlyPlan = document.year === undefined && titleKind(title.join('')) === 'plan';
  return ({ part }) => part === 'plan' || (isOnlyPlan && part !== 'closing');
});
