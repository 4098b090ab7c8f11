// A mark at the end of a title that stands on its own line, or of a name: 云岭经济开发区管理委员会。 as 署名.
import { HAN } from '../../chinese/han.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { toPointer } from '../../source/path.js';
import { told } from '../../source/printable.js';
import { remembered } from '../../source/remembered.js';
import type { Summary } from '../../summary/summary.js';
import { composed } from '../composed.js';
import { byCause, type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** The marks that no title or name ends in; a question or a call may, and so may an abbreviation (Co., Ltd.). */
const closing = new RegExp(`(?:[。；，、：;,:]|(?<=[${HAN}])[.．])+$`, 'u');
/** How much of the text a message shows. */
const shown = 12;

export const closingMark: Rule = {
  id: 'closing-mark',
  severity: 'warning',
  *check(document) {
    const { summary } = document;
    if (!summary) {
      for (const place of inPlain(document)) yield* findingOf([place], '多了');
      return;
    }
    const places: FaultyPlace[][] = [];
    for (const paragraph of paragraphsOf(document)) {
      const { owner, words } = paragraph;
      const marks = owner.role === 'body' ? '' : printedMarks(paragraph);
      if (marks === '' || marks.length === words.length) continue;
      if (owner.role === 'heading' && !headingsOf(summary).has(toPointer(owner.path.slice(0, -1)))) continue;
      places.push([{ paragraph, start: words.length - marks.length, end: words.length, right: '' }]);
    }
    for (const cause of byCause(document, places)) yield* findingOf(cause);
  },
};

/** In a text without data: the title, and a main heading on a line of its own over running text. */
function inPlain(document: Document): FaultyPlace[] {
  const paragraphs = paragraphsOf(document);
  return paragraphs.flatMap((paragraph, index): FaultyPlace[] => {
    const { owner, words } = paragraph;
    const next = paragraphs[index + 1];
    const isBelow = next?.owner.role === 'body' || (next?.owner.level ?? 0) > owner.level;
    const standsAlone = next?.opensLine === true && isBelow && owner.level === 1;
    if (owner.role !== 'title' && !(owner.role === 'heading' && standsAlone)) return [];
    // The colon of 一、主要工作： is a habit of many, and what breaks off in a comma may go on in the next line.
    const [marks = ''] =
      (owner.role === 'title' ? /[。；，、;,]+$/ : /[。；]+$/).exec(words.slice(-shown)) ?? [];
    if (marks === '') return [];
    return [{ paragraph, start: words.length - marks.length, end: words.length, right: '' }];
  });
}

/**
 * What has its title printed as a heading. A run-in title goes on in its paragraph, and whoever gave it a mark of his own
 * (抓项目：) gets no other.
 */
const headingsOf = remembered((summary: Summary): ReadonlySet<string> => {
  const { parts, attachments } = composed(summary);
  const blocks = [...parts, ...attachments].flatMap((part) => part.blocks);
  return new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [toPointer(block.path)] : [])));
});

/** The marks at the end that are printed: the colon of a 主送机关 is printed once, whether it was typed or not. */
function printedMarks({ owner, words }: TextParagraph): string {
  const [marks] = closing.exec(words.slice(-shown)) ?? [];
  if (marks === undefined) return '';
  return toPointer(owner.path) === '/recipient' && /^[：:]$/.test(marks) ? '' : marks;
}

function findingOf(places: readonly FaultyPlace[], fault?: string): Generator<RuleFinding> {
  return toldOnce(places, ({ paragraph, start, end }) => {
    const marks = paragraph.words.slice(start, end);
    const before = paragraph.words.slice(Math.max(0, end - shown), end);
    const kind = paragraph.owner.role === 'name' ? '名称' : '标题';
    return {
      message: told`${kind}“${before.length < paragraph.words.length ? '…' : ''}${before}”末尾${fault === undefined ? `的“${marks}”会印出来` : `${fault}“${marks}”`}`,
      hint: told`${kind}末尾不用标点，请删去“${marks}”`,
      params: { marks, count: places.length },
    };
  });
}
