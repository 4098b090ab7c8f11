// Where in a title a line may end, and how gladly: between words, never within a figure, a date, a 《…》 or the office's name.
import { figureUnitPattern } from '../chinese/figure-units.js';
import { littleWord, type TitleWords, titleWords } from '../chinese/title-words.js';
import { once } from '../source/remembered.js';

/** What stands on one line if it is no longer than this; what is longer is broken like any text. */
const KEPT = `《[^《》\\n]{1,16}》|“[^“”\\n]{1,10}”|〔[^〔〕\\n]{1,8}〕|（[^（）\\n]{1,8}）|【[^【】\\n]{1,8}】|${figureUnitPattern}|[A-Za-z][\\w&.+-]{0,40}`;

const kept = once(() => new RegExp(KEPT, 'g'));

/** What begins no line: marks that close, and dashes (GB/T 15834-2011, 5.1.10 for the 连接号). */
const CLOSING = /^[，。；：、？！）》〉】〕”’…—～·%％,.;:?!)\]-]/;
const OPENING = /[（《〈【〔“‘([]$/;
/** After these a line may well end. */
const PAUSE = /[，；：、。！？…—]$/;
/** Characters that belong to the word before them, or to the word after. */
const SUFFIX = /^[表图书稿册单率数额量类型化性度期级款项者员家业们等局委办厅处科室站所院部省市县区镇乡村]$/;
/** What the name of an office or a part of it ends with. */
const ORGAN =
  /(?:委员会|管委会|工委|人民政府|开发区|高新区|经开区|试验区|示范区|园区|公司|中心|办公室|[局厅处科院])$/;
const PREFIX = /^[不新各非副总大小老第每再全本]$/;

type Kind = 'kept' | 'office' | 'word' | 'little' | 'unknown' | 'mark';

interface Piece {
  readonly text: string;
  readonly kind: Kind;
}

/**
 * How much is to be said against a line's end before each character of a text; `Infinity` forbids it, and less than
 * nothing speaks for it.
 *
 * @param text of one line, without line breaks
 * @param office the office's name, which stands together where it fits into a line
 */
export function breakPoints(text: string, office: string): readonly number[] {
  const points = new Array<number>(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const pieces = piecesOf(text, office);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before) points[at] = againstBetween(before, piece, pieces[index - 2]);
    at += piece.text.length;
  }
  return points;
}

const words = once(titleWords);

function piecesOf(text: string, office: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const at = office.length > 1 ? text.indexOf(office) : -1;
  const addRun = (run: string) => {
    let read = 0;
    const pattern = kept();
    pattern.lastIndex = 0;
    for (let found = pattern.exec(run); found; found = pattern.exec(run)) {
      pieces.push(...wordsIn(run.slice(read, found.index), words()), { text: found[0], kind: 'kept' });
      read = pattern.lastIndex;
    }
    pieces.push(...wordsIn(run.slice(read), words()));
  };
  if (at === -1) addRun(text);
  else {
    addRun(text.slice(0, at));
    // A long name of an office is broken like any words; that it ends here is known all the same.
    addRun(office);
    pieces.push({ text: pieces.pop()?.text ?? '', kind: 'office' });
    addRun(text.slice(at + office.length));
  }
  return pieces;
}

/** The cost of a word of the list, of a little word, and of each character that is neither. */
const COST = { word: 1, little: 1.2, unknown: 2 } as const;

/** The words of a text that cost least together: as few and as long ones as can be. */
function wordsIn(text: string, { words: known, longest }: TitleWords): readonly Piece[] {
  // The least cost of what stands before each place, and the length of the last word in it.
  const costs = [0];
  const lengths = [0];
  const upTo = (place: number) => costs[place] ?? 0;
  for (let end = 1; end <= text.length; end++) {
    const last = text.charAt(end - 1);
    let cost = upTo(end - 1) + (littleWord(last) ? COST.little : COST.unknown);
    let length = 1;
    const most = Math.min(longest.get(last) ?? 0, end);
    for (let other = 2; other <= most; other++) {
      const otherCost = upTo(end - other) + COST.word;
      if (otherCost > cost || !known.has(text.slice(end - other, end))) continue;
      cost = otherCost;
      length = other;
    }
    costs.push(cost);
    lengths.push(length);
  }
  const pieces: Piece[] = [];
  for (let end = text.length; end > 0; ) {
    const piece = text.slice(end - (lengths[end] ?? 1), end);
    pieces.push({ text: piece, kind: piece.length > 1 ? 'word' : kindOf(piece) });
    end -= piece.length;
  }
  return pieces.reverse();
}

function kindOf(character: string): Kind {
  if (littleWord(character)) return 'little';
  return /[\p{P}\p{S}\s]/u.test(character) ? 'mark' : 'unknown';
}

/** Titles of this kind have the office on a line of its own wherever it is not too short for one. */
const AFTER_OFFICE = -1.5;
/** Against parting two characters that no list knows, and against what is as good as wrong. */
const WITHIN_UNKNOWN = 7;
const ILL = 9;

function againstBetween(before: Piece, after: Piece, earlier: Piece | undefined): number {
  if (CLOSING.test(after.text) || OPENING.test(before.text)) return Number.POSITIVE_INFINITY;
  if (/^[\udc00-\udfff]|^[\p{M}\u200d]/u.test(after.text)) return Number.POSITIVE_INFINITY;
  if (PAUSE.test(before.text) || /\s$/.test(before.text)) return 0;
  const [first, second] = [littleOf(before), littleOf(after)];
  if (second === 'ends' || first === 'begins') return ILL;
  if (before.kind === 'office') return AFTER_OFFICE;
  if (second === 'begins' || after.text === '关于') return 0;
  if (first === 'ends') return 1;
  if (ORGAN.test(before.text) && !ORGAN.test(after.text) && !isSingle(after, SUFFIX)) return 0;
  if (isSingle(after, SUFFIX) || isSingle(before, PREFIX)) return ILL;
  if (before.kind === 'unknown' && after.kind === 'unknown') return WITHIN_UNKNOWN;
  if (before.kind === 'kept') return after.kind === 'kept' ? 1 : 4;
  if (after.kind === 'kept') return /^\d{4}年/.test(after.text) ? 0.5 : 2;
  // A suffix was taken for the end of the word before it.
  if (isSingle(before, SUFFIX) && earlier?.kind === 'word') return 1;
  return before.kind === 'unknown' || after.kind === 'unknown' ? 3 : 1;
}

const littleOf = ({ kind, text }: Piece) => (kind === 'little' ? littleWord(text) : undefined);
const isSingle = ({ kind, text }: Piece, set: RegExp) => kind === 'unknown' && set.test(text);
