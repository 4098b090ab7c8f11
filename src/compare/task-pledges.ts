// What became of the tasks of a plan: whether anything in this year's paper stands near the words of each.
import type { Document } from '../genre/document.js';
import { remembered } from '../source/remembered.js';
import type { Outcome, Pledge } from './comparison.js';
import { keywordsOf } from './keywords.js';
import { type Nearest, Passages } from './nearness.js';
import { isPlanned, type Passage, passagesOf, placeOfPassage, shownWords } from './passages.js';
import { withoutFormulas } from './stock-phrases.js';

/** Fewer keywords tell too little for anyone to say that nothing was done about them. */
const fewestKeywords = 4;
/** The first sentence of a paragraph that is so short, with so much behind it, is its motto: what it promises follows. */
const motto = { longest: 16, fewestBehind: 60 };
/** Under these headings stands what guides or secures the work, of which no report speaks again. */
const guidance = /总体(?:要求|思路|目标)|指导思想|工作思路|基本(?:原则|思路)|形势|保障措施|组织(?:保障|领导)/;
/** Under 总体要求和主要任务 stand both. */
const tasks = /任务|安排|举措|重点/;
/** What is said of the year, or to those who listen, and not of a task. */
const noTask =
  /^(?:20\d\d年?|今年|明年|新的?一年)[^，]{0,12}是.{0,60}(?:之年|一年|时期|节点|阶段)|(?:之年|开局年|收官年)[。，]?$|^(?:各位|让我们|我们坚信)|[：:]$|(?:为指导|为统领|为引领|贯彻落实党的|总基调|根本遵循)/;

/** The sentences and the titles without a text that promise something, in their order. */
export function tasksIn(document: Document): readonly Passage[] {
  const passages = passagesOf(document);
  const planned = isPlanned(document);
  return passages.filter((passage, index) => {
    if (!planned(passage) || noTask.test(passage.words)) return false;
    if (passage.above.some((heading) => guidance.test(heading) && !tasks.test(heading))) return false;
    const next = passages[index + 1];
    // A title that something stands under speaks by that.
    if (passage.isHeading && next && planned(next) && (!next.isHeading || levelOf(next) > levelOf(passage)))
      return false;
    if (isMotto(passage)) return false;
    return countOf(withoutFormulas(passage.words)) >= fewestKeywords;
  });
}

function levelOf({ paragraph }: Passage): number {
  return paragraph.owner.level;
}

function isMotto({ words, start, end, paragraph, isHeading }: Passage): boolean {
  if (isHeading || words.length > motto.longest || /[，,\d]/.test(words)) return false;
  return start < 6 && paragraph.words.length - end >= motto.fewestBehind;
}

function countOf(words: string): number {
  return new Set(keywordsOf(words).map(({ pair }) => pair)).size;
}

/** Says what became of a task. */
export function taskPledge(document: Document, task: Passage, now: Document): Pledge {
  const { words, under, isHeading } = task;
  const pledge = {
    kind: 'task' as const,
    words: shownWords(words),
    place: placeOfPassage(document, task),
    ...(under && !isHeading && { under }),
  };
  const { passages, index } = workOf(now);
  const nearest = nearestTo(withoutFormulas(words), index);
  const answer = nearest && passages[nearest.index];
  const outcome = outcomeOf(nearest);
  if (outcome === 'silent' || !answer) return { ...pledge, outcome: 'silent' };
  return {
    ...pledge,
    outcome,
    answer: { words: shownWords(answer.words), place: placeOfPassage(now, answer) },
  };
}

/** Of how many of its keywords a passage has to speak, and how long a name it has to share, to be on the same thing, or near it. */
const same = { share: 0.4, nameShare: 0.22, name: 4 };
const near = { share: 0.17, name: 3 };

function outcomeOf(nearest: Nearest | undefined): Outcome {
  if (!nearest) return 'silent';
  const { share, name } = nearest;
  if (share >= same.share || (share >= same.nameShare && name >= same.name)) return 'taken-up';
  return share >= near.share || name >= near.name ? 'faint' : 'silent';
}

/** The nearest passage to the whole sentence or, of a long one, to any of its clauses that says enough. */
function nearestTo(words: string, index: Passages): Nearest | undefined {
  const clauses = words.split(/[，,：:]/);
  const told = clauses.length > 1 ? clauses.filter((clause) => countOf(clause) >= fewestKeywords + 2) : [];
  const found = [words, ...told].flatMap((piece) => index.nearest(piece) ?? []);
  const [best] = found.toSorted((a, b) => rankOf(b) - rankOf(a) || b.share - a.share);
  return best;
}

function rankOf(nearest: Nearest): number {
  return { 'taken-up': 2, faint: 1 }[outcomeOf(nearest) as string] ?? 0;
}

/** All that a paper says of its own year, ready to be looked through. */
const workOf = remembered((document: Document) => {
  const planned = isPlanned(document);
  const passages = passagesOf(document).filter((passage) => !planned(passage));
  return { passages, index: new Passages(passages.map(({ words }) => withoutFormulas(words))) };
});

/** Whether a paper says anything of its own year. */
export function hasWork(document: Document): boolean {
  return workOf(document).passages.length > 0;
}
