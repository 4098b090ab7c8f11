// Headings whose style numbers them (17.3.1.19 numPr, 17.9): they get one number, the style's where it prints what the report
// would, and else that of the report, with the style's switched off.
import { readChineseNumeral } from '../../chinese/numerals.js';
import { fragmentOf } from '../../ooxml/scan-xml.js';
import { escapeAttribute, w } from '../../ooxml/write-xml.js';
import { childrenOf, type XmlTree } from '../../ooxml/xml-tree.js';
import type { Heading, Level } from '../../report/report.js';
import type { OwnStyle } from '../look/own-styles.js';
import { readLists, shown } from '../read/numbering.js';
import { paragraphNumbers } from '../read/paragraph-numbers.js';
import type { BlockRole } from './styles.js';

/** The list in which the style of a heading is numbered. */
interface AutoNumber {
  readonly list: string;
  /** The level in the list, from 0. */
  readonly level: number;
  /** The first number of that level. */
  readonly start: number;
  /** Writes the number, of which those of the levels above are parts, as the style shows it: （二）, 1.2. */
  show(numbers: Numbers): string;
}

/** Numbers by the level in the list; undefined for one that has none. */
type Numbers = readonly (number | undefined)[];

/** The levels of headings that number themselves. */
export type AutoNumbers = ReadonlyMap<Level, AutoNumber>;

/** What is written of a heading's number: words before its title, and a child of its `w:pPr`; either may be empty. */
export interface PrintedNumber {
  readonly text: string;
  readonly numPr: string;
}

/** Says how the next heading of a file is numbered; headings come in the order of the text. */
export type HeadingNumbers = (heading: Pick<Heading, 'level' | 'number'>) => PrintedNumber;

const LEVELS = [1, 2, 3, 4] as const satisfies readonly Level[];

/** Finds the headings that number themselves among the template's own styles. */
export function autoNumbersOf(
  styles: XmlTree | undefined,
  numbering: XmlTree | undefined,
  own: ReadonlyMap<BlockRole, OwnStyle>,
): AutoNumbers {
  const found = new Map<Level, AutoNumber>();
  if (!numbering) return found;
  const numbers = paragraphNumbers(styles, numbering);
  const lists = readLists(numbering.root);
  for (const heading of LEVELS) {
    const style = own.get(`heading${heading}`);
    const number = style && numbers.numberOf(paragraphIn(style.id));
    const list = number && lists.get(number.list);
    const level = list?.levels.get(number?.level ?? 0);
    // A sign before the title is no number.
    if (!number || !level || level.format === 'none' || !level.text.includes(`%${number.level + 1}`))
      continue;
    const start = list?.overrides.get(number.level) ?? level.start;
    found.set(heading, { ...number, start, show: (counts) => (list ? shown(level, list, counts) : '') });
  }
  return found;
}

function paragraphIn(style: string) {
  const [paragraph] = childrenOf(
    fragmentOf(`<w:p><w:pPr><w:pStyle w:val="${escapeAttribute(style)}"/></w:pPr></w:p>`),
  );
  if (!paragraph) throw new Error('a paragraph was written');
  return paragraph;
}

/**
 * Makes the numbers of one file.
 *
 * @param newList gives the id of a list that begins again, and is else like this one
 */
export function headingNumbers(auto: AutoNumbers, newList: (like: string) => number): HeadingNumbers {
  /** Of each list the numbers reached, and the ids of those that began it again, by level. */
  const lists = new Map<string, { readonly counts: Numbers; readonly ids: Numbers }>();
  return ({ level: heading, number }) => {
    const own = auto.get(heading);
    // Who switched the numbers of his headings off leaves them to the style.
    if (!own || number === '') return { text: number, numPr: '' };
    const { counts, ids } = lists.get(own.list) ?? { counts: [], ids: [] };
    const wanted = ordinalOf(number);
    const next = (counts[own.level] ?? own.start - 1) + 1;
    const isAgain = wanted !== next && wanted === 1 && own.start === 1;
    const reached = [...upTo(own.level, counts), wanted];
    if ((wanted !== next && !isAgain) || !sameLetters(own.show(reached), number))
      return { text: number, numPr: w('numPr', {}, w('numId', { val: 0 })) };
    // The levels below begin again with it; those above go on in the list they are in.
    const id = isAgain ? newList(own.list) : ids[own.level];
    lists.set(own.list, {
      counts: reached,
      ids: isAgain ? [...upTo(own.level, ids), ...Array.from({ length: 9 }, () => id)] : ids,
    });
    if (id === undefined) return { text: '', numPr: '' };
    return { text: '', numPr: w('numPr', {}, w('ilvl', { val: own.level }), w('numId', { val: id })) };
  };
}

/** As many entries as there are levels above this one. */
const upTo = (level: number, entries: Numbers): Numbers =>
  Array.from({ length: level }, (_, above) => entries[above]);

/** Whether a style shows what the report prints; brackets and points may be narrow. */
const sameLetters = (shown: string, printed: string): boolean =>
  shown.normalize('NFKC').trim() === printed.normalize('NFKC').trim();

/** The count in a number as it is printed: 3 of 三、, （三）, 3. and （3）. */
function ordinalOf(number: string): number | undefined {
  const [digits] = /\d+/.exec(number) ?? [];
  const [numeral = ''] = /[一二三四五六七八九十]+/.exec(number) ?? [];
  return digits === undefined ? readChineseNumeral(numeral) : Number(digits);
}
