// Lays out what stands above the title: the 版头 of a 公文 (GB/T 9704-2012 7.2), the 刊头 of a 简报.
import { toggle, w } from '../../ooxml/write-xml.js';
import type { HeadRole, Inline, Paragraph } from '../../report/report.js';
import { blankLines, charactersIn, elementLine, type LineLook, lettersToXml } from './element-line.js';
import { LETTERHEAD_TOP, letterheadToXml, RED, redLine } from './letterhead.js';
import { gongwen } from './profile.js';
import { inlinesToRuns } from './runs.js';
import { bareTable } from './table-frame.js';

/** The width of a character of 3号, in twips. */
const EM = gongwen.sizes.body * 10;

const body = lettersToXml({ face: 'body', size: gongwen.sizes.body });
const heading = lettersToXml({ face: 'heading', size: gongwen.sizes.body });
const subheading = lettersToXml({ face: 'subheading', size: gongwen.sizes.body });

const line = (content: readonly Inline[], letters: string, look: LineLook = {}): string =>
  elementLine(look, inlinesToRuns(content, letters));

/**
 * Writes the paragraphs of a 版头 or 刊头, with two blank lines under it (7.3.1).
 *
 * @param textWidth width of the text in twips.
 * @returns `w:p` and `w:tbl` elements; the last is a paragraph.
 */
export function headToXml(paragraphs: readonly Paragraph[], textWidth: number): string {
  const of = (role: HeadRole) => paragraphs.filter((paragraph) => paragraph.role === role);
  const [copyNumber, secrecy, urgency] = [of('copyNumber'), of('secrecy'), of('urgency')];
  const above = copyNumber.length + secrecy.length + urgency.length;
  // However many lines stand above it, the 标志 stays where it is.
  const top = LETTERHEAD_TOP - above * gongwen.linePitch;
  const offices = of('letterhead');
  return [
    ...copyNumber.map(({ content }) => line(content, body)),
    ...[...secrecy, ...urgency].map(({ content }) => line(content, heading)),
    offices.length > 0 ? letterheadToXml(offices, of('letterheadSuffix')[0], top, textWidth) : '',
    offices.length > 0 ? blankLines(2) : '',
    numberToXml(of('documentNumber')[0], of('signers')[0], offices.length > 0, textWidth),
    briefingToXml(of('briefingName')[0], of('briefingIssue')[0], of('briefingImprint')[0], above, textWidth),
    blankLines(2),
  ].join('');
}

/** 7.2.7: 4 mm under the 发文字号; the letters of a line end 3.9 pt above its lower edge. */
export const RULE_SPACE = 7;
/** A red rule at a side of a paragraph or cell, `space` points from it. */
export const redRule = (side: string, space: number): string =>
  w(side, { val: 'single', sz: 12, space, color: RED });
const underlined = (space: number): string => w('pBdr', {}, redRule('bottom', space));

/** 7.2.5: the 发文字号 is centred; beside 签发人 it stands one character from the left, level with the last of them. */
function numberToXml(
  number: Paragraph | undefined,
  signers: Paragraph | undefined,
  hasRule: boolean,
  textWidth: number,
): string {
  if (!signers) {
    if (!number && !hasRule) return '';
    return line(number?.content ?? [], body, { justify: 'center', border: underlined(RULE_SPACE) });
  }
  const { width, xml } = signersToXml(signers.content);
  const look = w('tcBorders', {}, redRule('bottom', 0)) + w('vAlign', { val: 'bottom' });
  const cells = [
    { width: textWidth - width, look, content: line(number?.content ?? [], body, { left: EM }) },
    { width, look, content: xml },
  ];
  return bareTable(cells, toggle('cantSplit'), RULE_SPACE * 20);
}

const LABEL = '签发人：';

/** 7.2.6: the label in 仿宋, the names in 楷体, two a line, later lines under the first name. */
function signersToXml(content: readonly Inline[]): { readonly width: number; readonly xml: string } {
  const names: Inline[][] = [];
  let marks: Inline[] = [];
  for (const inline of content) {
    if (inline.kind === 'mark') marks.push(inline);
    if (inline.kind !== 'lead' && inline.kind !== 'blank') continue;
    names.push([...marks, inline]);
    marks = [];
  }
  const wide = Math.ceil(Math.max(...names.map(charactersIn)));
  const columns = Math.min(2, names.length);
  const label = charactersIn([{ kind: 'text', text: LABEL }]);
  const rows = Array.from({ length: Math.ceil(names.length / 2) }, (_, row) =>
    names.slice(row * 2, row * 2 + 2),
  );
  const lines = rows.map((row, index) => {
    const runs = row.map((name) => inlinesToRuns(name.map(asText), subheading)).join(TAB);
    const first = index === 0 ? inlinesToRuns([{ kind: 'text', text: LABEL }], body) : '';
    const left = index === 0 ? 0 : label * EM;
    return elementLine({ left, tabs: [['left', (label + wide + 1) * EM]] }, first + runs);
  });
  // One character from the right edge; the same again for names that are wider than they are thought.
  const width = (label + columns * (wide + 1)) * EM;
  return { width, xml: lines.join('') };
}

/** A name is in 楷体 by the run it stands in. */
const asText = (inline: Inline): Inline =>
  inline.kind === 'lead' ? { kind: 'text', text: inline.text } : inline;

const TAB = w('r', {}, w('tab', {}));

/** The largest size of a 简报's name, in half-points, and how far under the upper edge of the text it stands. */
const NAME_SIZE = 104;
const NAME_TOP = 700;
const HALF_LINE = 290;

/** Name, number and imprint fill the upper third of the page, above a red rule: custom, no standard has it. */
function briefingToXml(
  name: Paragraph | undefined,
  issue: Paragraph | undefined,
  imprint: Paragraph | undefined,
  above: number,
  textWidth: number,
): string {
  if (!name && !issue && !imprint) return '';
  const top = Math.max(0, NAME_TOP - above * gongwen.linePitch);
  return [
    name ? redLine(name.content, top, textWidth, NAME_SIZE) : '',
    issue ? line(issue.content, body, { justify: 'center', before: HALF_LINE }) : '',
    elementLine(
      {
        before: HALF_LINE,
        border: underlined(4),
        tabs: [
          ['left', EM],
          ['right', textWidth - EM],
        ],
      },
      imprint ? TAB + inlinesToRuns(imprint.content, body) : '',
    ),
  ].join('');
}
