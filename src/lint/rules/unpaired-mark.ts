// Quotation marks, book title marks and brackets of which one half is missing, or that are nested in the wrong way.

import type { Document, RuleFinding } from '../../genre/document.js';
import { matchesOf } from '../../genre/match-texts.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import { textsWith } from '../../genre/texts-with.js';
import { nestedMarks, shapeOfMarks } from '../nested-marks.js';
import type { Rule } from '../rule.js';

interface Mark {
  readonly paragraph: TextParagraph;
  readonly index: number;
  readonly mark: string;
}

const partner: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '〔': '〕',
  '【': '】',
  '「': '」',
  '『': '』',
};
const names = [
  ['“”‘’「」『』', '引号'],
  ['《》〈〉', '书名号'],
  ['（）〔〕【】', '括号'],
] as const;
const anyMark = search(['“”‘’《》〈〉（）()〔〕【】「」『』'], () => /[“”‘’《》〈〉（）()〔〕【】「」『』]/g);
const opening = new Map(Object.entries(partner).map(([open, close]) => [close, open]));

export const unpairedMark: Rule = {
  id: 'unpaired-mark',
  severity: 'error',
  breakingOff: true,
  *check(document) {
    const marked = textsWith(paragraphsOf(document), anyMark.needs);
    const shapes = new Map(marked.map((paragraph) => [paragraph, shapeOfMarks(paragraph.words)]));
    const isOpen = (paragraph: TextParagraph) => shapes.get(paragraph) === 'open';
    const lines = marked.some(isOpen) ? linesOf(document) : [];
    for (const [index, line] of lines.entries()) {
      if (!line.some(isOpen)) continue;
      const fault = unpairedIn(line.filter((paragraph) => shapes.has(paragraph)).flatMap(marksIn));
      // A quotation of several paragraphs opens anew in each and is closed only in the last.
      const goesOn = fault?.mark === '“' && lines[index + 1]?.[0]?.words.startsWith('“');
      if (fault && !goesOn) yield findingOf(fault);
    }
    yield* nestedMarks(marked.filter((paragraph) => shapes.get(paragraph) !== 'flat'));
  },
};

/** The paragraphs, those that share a line (a run-in title and its text) or a sentence together. */
function linesOf(document: Document): TextParagraph[][] {
  const lines: TextParagraph[][] = [];
  for (const paragraph of paragraphsOf(document)) {
    const before = lines.at(-1);
    const goesOn = !paragraph.opensLine || (!document.summary && breaksOff(before?.at(-1), paragraph));
    if (before && goesOn) before.push(paragraph);
    else lines.push([paragraph]);
  }
  return lines;
}

/** Text copied out of a PDF is broken at the page's edge, in the middle of a sentence. */
function breaksOff(before: TextParagraph | undefined, { owner }: TextParagraph): boolean {
  return (
    before?.owner.role === 'body' &&
    owner.role === 'body' &&
    !/[。！？；：!?;:…]\s*$/.test(before.words.slice(-4))
  );
}

function marksIn(paragraph: TextParagraph): Mark[] {
  return matchesOf(paragraph.words, anyMark.pattern)
    .map(({ 0: mark, index }) => ({
      paragraph,
      index,
      mark: mark.replace('(', '（').replace(')', '）'),
    }))
    .filter(({ index, mark }) => !standsAlone(paragraph.words, index, mark));
}

/** Is it the apostrophe of a shortened year (’99昆明世博会), or a quotation mark typed for one (‘24冬季运动会)? */
function isOfYear(mark: Mark | undefined): boolean {
  return mark !== undefined && /^[‘’]\d\d(?!\d)/.test(mark.paragraph.words.slice(mark.index, mark.index + 4));
}

/** Apostrophes (Int’l) and the brackets of numbers such as 1） have no partner. */
function standsAlone(words: string, index: number, mark: string): boolean {
  const before = words.slice(Math.max(0, index - 4), index);
  if (mark === '’') return /[A-Za-z]$/.test(before);
  return mark === '）' && /(?:^|[。；;：:，,、\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(before);
}

/** The first mark without a partner. */
function unpairedIn(marks: readonly Mark[]): Mark | undefined {
  const open: Mark[] = [];
  for (const mark of marks) {
    const wanted = opening.get(mark.mark);
    if (wanted === undefined) {
      open.push(mark);
      continue;
    }
    while (open.at(-1)?.mark !== wanted && isOfYear(open.at(-1))) open.pop();
    if (open.at(-1)?.mark === wanted) open.pop();
    else if (!isOfYear(mark)) return open.some((other) => other.mark === wanted) ? open.at(-1) : mark;
  }
  return open.find((mark) => !isOfYear(mark));
}

function findingOf({ paragraph, index, mark }: Mark): RuleFinding {
  const [has, lacks] = mark in partner ? ['前一半', '后一半'] : ['后一半', '前一半'];
  const name = names.find(([marks]) => marks.includes(mark))?.[1] ?? '标点';
  return paragraph.find(index, index + 1, {
    message: `${name}只有${has}，没有${lacks}`,
    hint: `补上${lacks}，或者删去这一半`,
    params: { mark },
  });
}
