// Lays out the lines under the body: 附件说明, 署名 and 成文日期.
import { displayWidth } from '../../chinese/display-width.js';
import { toggle, w } from '../../ooxml/write-xml.js';
import type { Block, Inline, Paragraph } from '../../report/report.js';
import { charactersOf, type SignOffRoom, signOffRoom } from '../../report/sign-off-room.js';
import { characterWidthOf, gongwen } from './profile.js';
import { indentToXml } from './style-look.js';

/**
 * Lays out the 署名 and the 成文日期 under it, where `signOffRoom` has them.
 *
 * @param textWidth width of the text in twips.
 * @returns children of `w:pPr` for each of the two blocks.
 */
export function signOffLayouts(blocks: readonly Block[], textWidth: number): ReadonlyMap<Block, string> {
  const signature = withRole(blocks, 'signature');
  const date = withRole(blocks, 'date');
  const layouts = new Map<Block, string>();
  if (!signature && !date) return layouts;
  const room = signOffRoom(signature?.content ?? [], date?.content ?? []);
  const name = signature ? charactersOf(signature.content) : 0;
  if (signature) layouts.set(signature, fromRight(room.signature));
  if (date) layouts.set(date, dateUnder(name, room, textWidth));
  return layouts;
}

const withRole = (blocks: readonly Block[], role: Paragraph['role']): Paragraph | undefined =>
  blocks.find((block): block is Paragraph => block.kind === 'paragraph' && block.role === role);

// Indented from the left, the date begins in the right place whatever the width of its digits; but if there
// is hardly room for the date, wider digits would break the line, so it is then indented from the right.
function dateUnder(name: number, { signature, date }: SignOffRoom, textWidth: number): string {
  const isUnder = name > 0 && signature === 2;
  if (!isUnder || date < 2) return fromRight(date);
  const left = Math.max(textWidth - Math.round(name * characterWidthOf(gongwen)), 0);
  return TIGHT + w('ind', { leftChars: 0, left, rightChars: 0, right: 0 }) + w('jc', { val: 'left' });
}

function fromRight(characters: number): string {
  return TIGHT + indentToXml({ side: 'right', characters }, gongwen) + w('jc', { val: 'right' });
}

// Word adds a quarter of a character between digits and Chinese, which would move the date from its place.
const TIGHT = toggle('autoSpaceDE', false) + toggle('autoSpaceDN', false);

/**
 * The hanging indent of a line of the 附件说明: it begins two characters in, and later lines begin under the
 * first character of the attachment's name (7.3.4). It is given only in twips, because Word computes
 * `w:hangingChars` and `w:leftChars` separately, while other programs compute them together.
 *
 * @returns a `w:ind` element.
 */
export function attachmentLayout(content: readonly Inline[]): string {
  const [, label = '', number = ''] = /^(附件：)?\s*(\d+[.．])?/.exec(textOf(content)) ?? [];
  const labelled = label !== '';
  const left = 5 + displayWidth(number) / 2;
  const twips = (characters: number): number => Math.round(characters * characterWidthOf(gongwen));
  return w('ind', { left: twips(left), hanging: twips(left - (labelled ? 2 : 5)) });
}

const textOf = (content: readonly Inline[]): string => content.map((inline) => inline.text).join('');
