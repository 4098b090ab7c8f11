// Finds the numbers and labels that a writer typed where zonerep prints one by itself: 二、二、存在问题, 附件：附件1：清单.
import { HAN } from '../chinese/han.js';
import { lineNumberAt, sentenceNumberAt } from '../chinese/typed-numbers.js';
import type { Document, DocumentText } from '../genre/document.js';
import { ordinalsIn } from '../genre/ordinals.js';
import { paragraphsOf, type TextParagraph } from '../genre/paragraphs.js';
import { toPointer } from '../source/path.js';
import { remembered } from '../source/remembered.js';
import type { Summary } from '../summary/summary.js';
import { composed } from './composed.js';

/** What was typed at the beginning of a text, and what is printed before it besides. */
export interface HandNumber {
  readonly kind: 'number' | 'label';
  /** Without the blanks behind it. */
  readonly typed: string;
  /** How many characters it takes with the blanks behind it. */
  readonly length: number;
  /** Empty where nothing is printed: a label that repeats the name of its field. */
  readonly printed: string;
}

/** The paragraphs that begin with such a number or label; none in a text that was written without data. */
export const handNumbers = remembered((document: Document): ReadonlyMap<TextParagraph, HandNumber> => {
  const { summary } = document;
  if (!summary) return new Map();
  const numbers = new Map<TextParagraph, HandNumber>();
  let last: DocumentText | undefined;
  for (const paragraph of paragraphsOf(document)) {
    // Only the first paragraph of a text.
    if (paragraph.owner === last) continue;
    last = paragraph.owner;
    const found = numberAt(document, summary, paragraph) ?? labelAt(document, paragraph);
    if (found) numbers.set(paragraph, found);
  }
  return numbers;
});

/** @param paragraph the first one of a text */
function numberAt(document: Document, summary: Summary, paragraph: TextParagraph): HandNumber | undefined {
  const { owner, words } = paragraph;
  const length = numbersAt(words, owner.path[0] === 'attachments' && owner.role === 'name');
  if (length === 0 || !hasWords(words, length)) return undefined;
  const printed = printedNumbers(summary).get(toPointer(owner.path));
  if (printed === undefined || (owner.role === 'body' && opensSeries(document, owner))) return undefined;
  return { kind: 'number', ...typedAs(words, length), printed };
}

/** The numbers that are printed, by the pointers of the texts they stand before. */
const printedNumbers = remembered((summary: Summary): ReadonlyMap<string, string> => {
  const { parts, attachments } = composed(summary);
  const numbers = [...parts, ...attachments].flatMap((part) => part.numbers);
  return new Map(numbers.map(({ number, path }) => [toPointer(path), number]));
});

function labelAt(document: Document, paragraph: TextParagraph): HandNumber | undefined {
  const { owner, words } = paragraph;
  const label = owner.role === 'body' ? '' : labelOf(document, paragraph);
  if (label === '') return undefined;
  const printed = LABELLED.has(owner.path.at(-1)) ? label.trimEnd() : '';
  return { kind: 'label', ...typedAs(words, label.length), printed };
}

const typedAs = (words: string, length: number) => ({ typed: words.slice(0, length).trimEnd(), length });

/** How far the numbers reach that open the words, with the blanks behind them; somebody may have typed two. */
function numbersAt(words: string, ofAttachment: boolean): number {
  let length = 0;
  for (;;) {
    const attached = ofAttachment ? attachmentLabel.exec(words.slice(length, length + 12))?.[0] : undefined;
    const number = attached ?? lineNumberAt(words, length) ?? sentenceNumberAt(words, length);
    if (number === undefined) return length;
    length += number.length;
    while (/[ \t\u3000]/.test(words.charAt(length))) length += 1;
  }
}

/** 附件1：, 附件：, 附件一, 附1：; not 附件目录. */
const attachmentLabel = new RegExp(
  String.raw`^附件?[ ]?(?=)(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=)[ ]?(?:[：:.．、]|[ \u3000]|(?=[${HAN}]))|[：:])`,
  'u',
);

/** Is there anything to print behind the number? A number alone is told by others. */
function hasWords(words: string, from: number): boolean {
  return /[\p{L}\p{N}]/u.test(words.slice(from));
}

/** Does a text count its own points, of which the number at its beginning is the first? Then nothing is printed twice. */
function opensSeries(document: Document, text: DocumentText): boolean {
  const [first, ...others] = paragraphsOf(document)
    .filter(({ owner }) => owner === text)
    .flatMap(ordinalsIn)
    .filter(({ isDoubtful }) => !isDoubtful);
  return (
    first !== undefined &&
    others.some(({ form, number }) => form === first.form && number === first.number + 1)
  );
}

/** The name of the field, typed again before its value with a colon: 署名：云岭经济开发区管理委员会. */
function labelOf(document: Document, { owner, words }: TextParagraph): string {
  if (!/^[^：:]{1,20}[：:]/.test(words)) return '';
  const name = document.nameOf(owner.path).split(' › ').at(-1) ?? '';
  if (name === '' || !words.startsWith(name)) return '';
  const colon = /^[ ]?[：:][ \u3000]?/.exec(words.slice(name.length, name.length + 3))?.[0] ?? '';
  return colon !== '' && hasWords(words, name.length + colon.length) ? name + colon : '';
}

/** The facts of an item, and the lists around the text, that are printed with the names of their fields. */
const LABELLED: ReadonlySet<string | number | undefined> = new Set([
  ...['leader', 'owner', 'deadline'],
  ...['signers', 'copies', 'reported', 'sent'],
]);
