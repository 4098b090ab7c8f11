// A paragraph or a long sentence that stands twice in the document, as copying leaves it.

import type { Document, RuleFinding } from '../../genre/document.js';
import { matchesOf } from '../../genre/match-texts.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { positionAt } from '../../source/source.js';
import type { Rule } from '../rule.js';

/** Shorter ones may be said twice: 加强组织领导。 */
const shortestParagraph = 20;
const shortestSentence = 30;

interface Passage {
  readonly paragraph: TextParagraph;
  readonly start: number;
  readonly end: number;
}

export const repeatedParagraph: Rule = {
  id: 'repeated-paragraph',
  severity: 'warning',
  passage: true,
  *check(document) {
    const seen = new Map<string, Passage>();
    // An attachment may give a part of the text in full.
    const paragraphs = paragraphsOf(document).filter(
      ({ owner: { role, part } }) => role === 'body' && part !== 'attachments',
    );
    for (const paragraph of maybeRepeated(paragraphs)) {
      const finding = repeatedIn(document, paragraph, seen);
      if (finding) yield finding;
    }
  },
};

/** Those of which a passage may stand twice: of most documents none, and nothing need be cut out of them. */
function maybeRepeated(paragraphs: readonly TextParagraph[]): readonly TextParagraph[] {
  const once = new Set<number>();
  const twice = new Set<number>();
  const signs = paragraphs.map(({ words }) => signsOf(words));
  for (const own of signs)
    for (const sign of own)
      if (once.has(sign)) twice.add(sign);
      else once.add(sign);
  if (twice.size === 0) return [];
  return paragraphs.filter((_, index) => signs[index]?.some((sign) => twice.has(sign)));
}

/** A number for the whole and one for each of its sentences; of passages with the same words it is the same. */
function signsOf(words: string): readonly number[] {
  if (words.length < shortestParagraph) return [];
  const signs: number[] = [];
  let [whole, own, start] = [0, 0, 0];
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    // Only of Chinese characters and digits, so that marks and blanks do not count.
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39)) {
      whole = Math.imul(whole ^ unit, 0x01000193);
      own = Math.imul(own ^ unit, 0x01000193);
    } else if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) {
      // The mark is a part of the sentence: 。！？
      if (at >= start + shortestSentence - 1) signs.push(own);
      own = 0;
      start = at + 1;
    }
  }
  if (words.length - start >= shortestSentence) signs.push(own);
  // The only sentence is the paragraph itself.
  if (!signs.includes(whole)) signs.push(whole);
  return signs;
}

/** The whole paragraph when it stands somewhere before, else its first sentence that does. */
function repeatedIn(
  document: Document,
  paragraph: TextParagraph,
  seen: Map<string, Passage>,
): RuleFinding | undefined {
  const whole = { paragraph, start: 0, end: paragraph.words.length };
  const earlier = remember(whole, shortestParagraph, seen);
  if (earlier) return findingOf(document, whole, earlier, '这一段');
  const sentences = sentencesOf(paragraph);
  const repeated = (sentences.length > 1 ? sentences : [])
    .map((sentence) => ({ sentence, earlier: remember(sentence, shortestSentence, seen) }))
    .find((found) => found.earlier);
  return repeated?.earlier && findingOf(document, repeated.sentence, repeated.earlier, '这句话');
}

const sentence = /[^。！？]+[。！？]?/g;

function sentencesOf(paragraph: TextParagraph): Passage[] {
  return matchesOf(paragraph.words, sentence).map(({ 0: words, index }) => ({
    paragraph,
    start: index,
    end: index + words.length,
  }));
}

/** The earlier passage with the same words; a new one is noted. */
function remember(passage: Passage, shortest: number, seen: Map<string, Passage>): Passage | undefined {
  if (passage.end - passage.start < shortest) return undefined;
  const words = passage.paragraph.words
    .slice(passage.start, passage.end)
    .replace(/[\s，。；：、！？,;:.]/g, '');
  if (words.length < shortest) return undefined;
  const earlier = seen.get(words);
  if (!earlier) seen.set(words, passage);
  return earlier;
}

function findingOf(document: Document, passage: Passage, earlier: Passage, what: string): RuleFinding {
  const { span } = earlier.paragraph.find(earlier.start, earlier.start + 1, { message: '' });
  const { line } = positionAt(document.source, span.start);
  return passage.paragraph.find(passage.start, passage.end, {
    message: `${what}与第${line}行的相同`,
    hint: '是否粘贴了两遍？',
    params: { line },
  });
}
