// Lays out the 发文机关标志 (GB/T 9704-2012 7.2.4): as large as its line allows, of several offices one under the other with
// their 文件 beside them.
import { toggle, w } from '../../ooxml/write-xml.js';
import { wordsOf } from '../../report/inline.js';
import type { Inline, Paragraph } from '../../report/report.js';
import { charactersIn, elementLine, type Letters, lettersToXml } from './element-line.js';
import { inlinesToRuns, textRun } from './runs.js';
import { bareTable } from './table-frame.js';

/** The red of 发文机关标志 and rule. */
export const RED = 'FF0000';

/** 7.2.4: the upper edge of the 发文机关标志 stands 35 mm under that of the text. */
export const LETTERHEAD_TOP = 1984;

/** The style of a 发文机关标志 that stands in a template itself (`authoring/`), whose tags are filled. */
export const LETTERHEAD_STYLE = 'ZonerepLetterhead';

/** 初号, in half-points: the largest size; that of a superior office's must not be exceeded (7.2.4). */
const LARGEST = 84;
/** Letters are narrowed to this share of their width before they become smaller, as offices do. */
const NARROWEST = 70;
/** How much of the line is used, so that rounding never breaks it. */
const USED = 0.98;

/**
 * The size and scale at which so many characters stand in one line.
 * @param textWidth width of the text in twips
 * @param largest in half-points
 */
export function fitLine(
  characters: number,
  textWidth: number,
  largest = LARGEST,
): { readonly size: number; readonly scale: number } {
  const room = (textWidth / 10) * USED;
  const count = Math.max(characters, 1);
  const size = Math.max(2, Math.min(largest, Math.floor((room * 100) / NARROWEST / count)));
  return { size, scale: Math.min(100, Math.floor((room * 100) / count / size)) };
}

/**
 * Writes the 发文机关标志.
 *
 * @param offices a paragraph for each office.
 * @param suffix their 文件; undefined when there is none or a single office has it in its own line.
 * @param top from the upper edge of the next line to that of the letters, in twips.
 */
export function letterheadToXml(
  offices: readonly Paragraph[],
  suffix: Paragraph | undefined,
  top: number,
  textWidth: number,
): string {
  const [only] = offices;
  if (offices.length > 1 || suffix) return jointToXml(offices, suffix, top, textWidth);
  return only ? redLine(only.content, top, textWidth) : '';
}

/** Writes one centred line of red letters, which begins that far under what stands before it. */
export function redLine(
  content: readonly Inline[],
  top: number,
  textWidth: number,
  largest?: number,
): string {
  const fit = fitLine(charactersIn(content), textWidth, largest);
  const letters = lettersToXml({ face: 'title', color: RED, ...fit });
  const line = fit.size * 10;
  return elementLine(
    { line, before: Math.max(0, Math.round(top + RISE * line)), justify: 'center' },
    inlinesToRuns(content, letters),
  );
}

/**
 * In a line as high as its letters these reach above its upper edge by this share: Word and LibreOffice put the base line of an
 * exact line at four fifths, and the strokes of 小标宋 begin 0.83 of their size above it.
 */
const RISE = 0.03;

/** The `w:spacing` of a 发文机关标志 of this size in half-points that nothing stands above. */
export function spacingOfLetterhead(size: number): string {
  const line = size * 10;
  return w('spacing', {
    before: LETTERHEAD_TOP + Math.round(RISE * line),
    after: 0,
    line,
    lineRule: 'exact',
  });
}

/** The height of a line of several offices, in sizes of its letters. */
const JOINT_LINE = 1.3;
/** The gap before 文件, in characters. */
const GAP = 0.5;

function jointToXml(
  offices: readonly Paragraph[],
  suffix: Paragraph | undefined,
  top: number,
  textWidth: number,
): string {
  const longest = Math.max(...offices.map(({ content }) => charactersIn(content)));
  const beside = suffix ? charactersIn(suffix.content) + GAP : 0;
  const fit = fitLine(longest + beside, textWidth);
  const letters: Letters = { face: 'title', color: RED, ...fit };
  const em = (fit.size * fit.scale) / 10;
  const line = Math.round(fit.size * 10 * JOINT_LINE);
  const left = Math.ceil(longest * em) + 20;
  const lines = offices.map(({ content }) =>
    elementLine({ line, justify: 'center' }, spread(content, longest, em, letters)),
  );
  const right = suffix && {
    width: Math.ceil(beside * em) + 20,
    look: w('vAlign', { val: 'center' }),
    content: elementLine({ line, justify: 'right' }, inlinesToRuns(suffix.content, lettersToXml(letters))),
  };
  // The strokes of the first line begin that far under its upper edge.
  const ink = Math.round(line * 0.8 - fit.size * 10 * (0.8 + RISE));
  return (
    elementLine({ line: Math.max(20, top - ink) }) +
    bareTable(
      [{ width: left, look: '', content: lines.join('') }, ...(right ? [right] : [])],
      toggle('cantSplit'),
    )
  );
}

/** Letters set apart so that a shorter name is as wide as the longest; the last has nothing behind it. */
function spread(content: readonly Inline[], longest: number, em: number, letters: Letters): string {
  const words = [...wordsOf(content)];
  const last = words.pop();
  const marks = content.filter(({ kind }) => kind === 'mark');
  const isPlain = content.every(({ kind }) => kind === 'text' || kind === 'mark');
  const gaps = words.length;
  if (!isPlain || gaps === 0 || last === undefined) return inlinesToRuns(content, lettersToXml(letters));
  const spacing = Math.max(0, Math.floor(((longest - charactersIn(content)) * em) / gaps));
  return [
    inlinesToRuns(marks, ''),
    textRun(words.join(''), lettersToXml({ ...letters, spacing })),
    textRun(last, lettersToXml(letters)),
  ].join('');
}
