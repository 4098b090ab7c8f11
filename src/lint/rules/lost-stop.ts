// A full stop that is lost: at the end of a paragraph whose other sentences have theirs, and before 二是 within one.
import { HAN } from '../../chinese/han.js';
import { ones } from '../../chinese/numerals.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchesOf } from '../../genre/match-texts.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import { textsWith } from '../../genre/texts-with.js';
import type { Rule } from '../rule.js';

/** How much of the paragraph's end a message shows. */
const shown = 8;
/** Only where most paragraphs end in a mark does one without say anything; text out of a PDF is broken anywhere. */
const mostOpen = 0.1;
const fewest = 4;

export const lostStop: Rule = {
  id: 'lost-stop',
  severity: 'warning',
  breakingOff: true,
  *check(document) {
    yield* atEnds(document);
    yield* beforePoints(document);
  },
};

const ended = /(?:[。！？；：，、…!?;:,—][”’）》)]{0,2}|[”’）》)][。！？])$/;

/** The ends of paragraphs, of which some sentence has a full stop. */
function* atEnds(document: Document): Generator<RuleFinding> {
  const paragraphs = paragraphsOf(document);
  const sentences = paragraphs.filter(isRunning);
  const open = sentences.filter(({ words }) => !ended.test(words.slice(-4)));
  if (
    open.length === 0 ||
    sentences.length < fewest ||
    open.length > Math.max(1, sentences.length * mostOpen)
  )
    return;
  for (const paragraph of open) {
    const { words } = paragraph;
    if (!isCut(words)) continue;
    yield paragraph.find(words.length - 1, words.length, {
      message: `“…${words.slice(-shown)}”：这一段末尾没有句号`,
      hint: '补上句号，核对末尾是否还缺了字',
    });
  }
}

/** Running text of several sentences; what is one phrase is a heading without a number, or a signature. */
function isRunning({ owner, words }: TextParagraph): boolean {
  return owner.role === 'body' && owner.part !== 'attachments' && words.length >= 30 && /[。；]/.test(words);
}

/** Does the last sentence end in a word? A note, a name or a date may stand at the end on its own. */
function isCut(words: string): boolean {
  const last = words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1);
  return /[\p{Script=Han}%％”）]$/u.test(words) && last.length >= 5 && !/^\s|\d日$|　/.test(last);
}

/** 二是 behind a word or a figure, where 一是 stands before it. */
const point = search(
  ['是', '二三四五六七八九'],
  () =>
    new RegExp(
      String.raw`(?<number>[二三四五六七八九])是(?<=[${HAN}\d%％”）]..)(?<![第其统唯这那十只就也都不]..|[不只就也都]是..)(?=[${HAN}“]{2})`,
      'gu',
    ),
);
/** A point that is marked off as it should be. */
const markedPoint = search(
  ['是', '一二三四五六七八九'],
  () => /(?:^|[。；：，])(?<number>[一二三四五六七八九])是/g,
);

function* beforePoints(document: Document): Generator<RuleFinding> {
  for (const paragraph of textsWith(paragraphsOf(document), point.needs)) {
    const { words } = paragraph;
    const unmarked = matchesOf(words, point.pattern);
    if (unmarked.length === 0) continue;
    const marked = matchesOf(words, markedPoint.pattern);
    const markedSomewhere = new Set(
      marked.flatMap(({ 0: [mark], groups }) => (mark === groups?.number ? [] : groups?.number)),
    );
    // Where the last of each number begins, as far as the walk has come.
    const begun = new Map<string, number>();
    let next = 0;
    for (const { index, groups } of unmarked) {
      for (let at = marked[next]; at && at.index < index; at = marked[++next])
        begun.set(at.groups?.number ?? '', at.index + at[0].length - 2);
      const number = groups?.number ?? '';
      const start = begun.get(ones.charAt(ones.indexOf(number) - 1));
      // Between the two no other of the points, and enough words for one.
      if (start === undefined || index - start < 6 || markedSomewhere.has(number)) continue;
      yield paragraph.find(index, index + 2, {
        message: `“${words.slice(Math.max(0, index - 4), index + 2)}”：“${number}是”前面没有标点`,
        hint: '补上句号或者分号',
      });
    }
  }
}
