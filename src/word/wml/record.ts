// Lays out the foot of the last page: the 版记 of a 公文 (GB/T 9704-2012 7.4), the 报尾 of a 简报.
import { toggle, w } from '../../ooxml/write-xml.js';
import type { Paragraph } from '../../report/report.js';
import { charactersIn, elementLine, type LineLook, lettersToXml } from './element-line.js';
import { inlinesToRuns } from './runs.js';
import { cellOf } from './table-frame.js';

/** 4号 in half-points (7.4.2), and the width of its characters in twips. */
const SIZE = 28;
const EM = SIZE * 10;
const LINE: LineLook = { line: 400, before: 60, after: 60 };
const letters = lettersToXml({ face: 'body', size: SIZE });

/** 7.4.1: the first and the last rule are 0.35 mm thick, those between them 0.25 mm; in eighths of a point. */
const THICK = 8;
const THIN = 6;

/**
 * Writes the paragraphs of a 版记 or 报尾 as a table that stands at the lower edge of the text, and behind it the paragraph it
 * is anchored to, which is hardly higher than nothing: the table stands on the page of that.
 *
 * @param textWidth width of the text in twips.
 * @param textLeft from the left edge of the paper to the text, in twips.
 */
export function recordToXml(paragraphs: readonly Paragraph[], textWidth: number, textLeft: number): string {
  const lists = paragraphs.filter(({ role }) => role === 'copies');
  const printing = paragraphs.filter(({ role }) => role === 'printing');
  const printRun = paragraphs.filter(({ role }) => role === 'printRun');
  const set = ({ content }: Paragraph, look: LineLook) =>
    elementLine({ ...LINE, ...look }, inlinesToRuns(content, letters));
  const ends: LineLook = { left: EM, right: EM, tabs: [['right', textWidth - EM]] };
  const ruled = [
    lists.map((list) => set(list, listLook(list))).join(''),
    printing.map((line) => set(line, ends)).join(''),
  ].filter((content) => content !== '');
  const rows = ruled.map((content, index) =>
    rowOf(content, textWidth, index === 0 ? THICK : THIN, index === ruled.length - 1 ? THICK : undefined),
  );
  const below = printRun.map((run) => rowOf(set(run, { right: EM, justify: 'right' }), textWidth));
  return w('tbl', {}, frameOf(textWidth, textLeft), ...rows, ...below) + ANCHOR;
}

/** A rule of this thickness above and below the row; without it none. */
function rowOf(content: string, width: number, top?: number, bottom?: number): string {
  const rule = (side: string, sz: number | undefined) =>
    sz === undefined ? '' : w(side, { val: 'single', sz, space: 0, color: 'auto' });
  const rules = rule('top', top) + rule('bottom', bottom);
  const properties = w(
    'tcPr',
    {},
    w('tcW', { w: width, type: 'dxa' }),
    rules === '' ? '' : w('tcBorders', {}, rules),
  );
  return w('tr', {}, w('trPr', {}, toggle('cantSplit')), cellOf(properties, content));
}

function frameOf(width: number, left: number): string {
  const none = (side: string) => w(side, { w: 0, type: 'dxa' });
  const properties = w(
    'tblPr',
    {},
    // LibreOffice lets a table as wide as the text float only where its place is told from the edge of the paper.
    w('tblpPr', {
      leftFromText: 0,
      rightFromText: 0,
      topFromText: 120,
      bottomFromText: 0,
      vertAnchor: 'margin',
      horzAnchor: 'page',
      tblpX: left,
      tblpYSpec: 'bottom',
    }),
    w('tblW', { w: width, type: 'dxa' }),
    w('tblLayout', { type: 'fixed' }),
    w('tblCellMar', {}, ...['top', 'left', 'bottom', 'right'].map(none)),
  );
  return properties + w('tblGrid', {}, w('gridCol', { w: width }));
}

/** One character from both edges, later lines behind the colon (7.4.2). */
function listLook({ content }: Paragraph): LineLook {
  const [{ text = '' } = {}] = content.filter(({ kind }) => kind !== 'mark');
  const label = charactersIn([{ kind: 'text', text: /^[^：]*：/.exec(text)?.[0] ?? '' }]);
  return { left: (1 + label) * EM, right: EM, hanging: label * EM };
}

const ANCHOR = w(
  'p',
  {},
  w(
    'pPr',
    {},
    toggle('snapToGrid', false),
    w('spacing', { before: 0, after: 0, line: 20, lineRule: 'exact' }),
    w('rPr', {}, w('sz', { val: 2 })),
  ),
);
