// Where the lines under the body stand: 附件说明, 署名 and 成文日期.
import { displayWidth } from '../../chinese/display-width.js';
import { toggle, w } from '../../ooxml/write-xml.js';
import type { Block, Inline, Paragraph } from '../../report/report.js';
import { characterWidthOf, gongwen } from './profile.js';
import { indentToXml } from './style-look.js';

/**
 * How the 署名 and the 成文日期 under it stand, as children of `w:pPr` (GB/T 9704-2012 7.3.5.2: the 署名 two characters
 * in, the date's first character two right of the name's; where the date is the longer, it is two in and the name moves).
 *
 * @param textWidth width of the text in twips.
 */
export function signOffLayouts(blocks: readonly Block[], textWidth: number): ReadonlyMap<Block, string> {
  const signature = withRole(blocks, 'signature');
  const date = withRole(blocks, 'date');
  const layouts = new Map<Block, string>();
  const name = signature ? charactersOf(signature.content) : 0;
  const day = date ? charactersOf(date.content) : 0;
  const longer = signature !== undefined && day > name;
  if (signature) layouts.set(signature, fromRight(longer ? day + 4 - name : 2));
  if (date) layouts.set(date, longer || !signature ? fromRight(2) : dateUnder(name, day, textWidth));
  return layouts;
}

const withRole = (blocks: readonly Block[], role: Paragraph['role']): Paragraph | undefined =>
  blocks.find((block): block is Paragraph => block.kind === 'paragraph' && block.role === role);

// From the left the first character stands right whatever the width of the digits; but where there is hardly room for
// the date, wider digits would break the line, so there it is set from the right.
function dateUnder(name: number, day: number, textWidth: number): string {
  if (name - day < 2) return fromRight(name - day);
  const left = Math.max(textWidth - Math.round(name * characterWidthOf(gongwen)), 0);
  return TIGHT + w('ind', { leftChars: 0, left, rightChars: 0, right: 0 }) + w('jc', { val: 'left' });
}

function fromRight(characters: number): string {
  return TIGHT + indentToXml({ side: 'right', characters }, gongwen) + w('jc', { val: 'right' });
}

// Word's quarter of a character between digits and Chinese would push the date away from its place.
const TIGHT = toggle('autoSpaceDE', false) + toggle('autoSpaceDN', false);

/**
 * The hanging indent of a line of the 附件说明: two characters in, later lines under the first character of the
 * attachment's name (7.3.4). In twips only: Word counts `w:hangingChars` and `w:leftChars` apart, others together.
 */
export function attachmentLayout(content: readonly Inline[]): string {
  const [, label = '', number = ''] = /^(附件：)?\s*(\d+[.．])?/.exec(textOf(content)) ?? [];
  const labelled = label !== '';
  const left = 5 + displayWidth(number) / 2;
  const twips = (characters: number): number => Math.round(characters * characterWidthOf(gongwen));
  return w('ind', { left: twips(left), hanging: twips(left - (labelled ? 2 : 5)) });
}

/** Width of the longest line, in full-width characters. */
function charactersOf(content: readonly Inline[]): number {
  const lines = textOf(content).split('\n');
  return Math.max(...lines.map((line) => displayWidth(line, { ambiguousAsWide: true }) / 2));
}

const textOf = (content: readonly Inline[]): string => content.map((inline) => inline.text).join('');
