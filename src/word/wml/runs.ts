// Rich text as WordprocessingML runs: bold leads, highlighted blanks, line breaks, quotes and dashes in the Chinese face.
import type { Inline, Level } from '../../report/report.js';
import { markRun } from './marks.js';
import { gongwen } from './profile.js';
import { mergeRunProperties } from './run-properties.js';

// XML 1.0 2.2: what a document may hold; half a surrogate pair may not.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

// Word sets these in the Latin face, half as wide, unless the run says that it is East Asian (ECMA-376 17.3.2.26, hint).
const AMBIGUOUS = /[\u00A1-\u00BF\u00D7\u00F7\u2010-\u2BFF]/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made fit for an XML element or attribute: escaped, without the characters XML 1.0 forbids. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * The runs of a rich text.
 *
 * @param rPrXml the run properties of the place, `<w:rPr>…</w:rPr>` or empty; they are kept, and added to where a lead,
 *   a blank or a quotation mark needs more (GB/T 9704-2012 7.3.3 for the faces of leads).
 * @returns `<w:r>` elements; a line break is `<w:br/>`, a tab `<w:tab/>`; empty for empty text.
 */
export function inlinesToRuns(inlines: readonly Inline[], rPrXml: string): string {
  return inlines
    .map((inline) =>
      inline.kind === 'mark'
        ? markRun(inline.id)
        : runOf(inline.text, mergeRunProperties(rPrXml, propertiesOf(inline))),
    )
    .join('');
}

function propertiesOf(inline: Inline): readonly string[] {
  const hint = AMBIGUOUS.test(inline.text) ? ['<w:rFonts w:hint="eastAsia"/>'] : [];
  if (inline.kind === 'lead') return [...faceOf(inline.level), ...hint];
  if (inline.kind === 'blank') return ['<w:highlight w:val="yellow"/>', ...hint];
  return hint;
}

function faceOf(level: Level): readonly string[] {
  if (level > 2) return ['<w:b/>', '<w:bCs/>'];
  const { name } = level === 1 ? gongwen.faces.heading : gongwen.faces.subheading;
  return [
    `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/>`,
    '<w:b w:val="0"/>',
    '<w:bCs w:val="0"/>',
  ];
}

function runOf(text: string, rPrXml: string): string {
  const pieces = escapeText(text)
    .replace(/\r\n?/g, '\n')
    .split(/([\n\t])/);
  const content = pieces.map(pieceOf).join('');
  return content === '' ? '' : `<w:r>${rPrXml}${content}</w:r>`;
}

function pieceOf(piece: string): string {
  if (piece === '\n') return '<w:br/>';
  if (piece === '\t') return '<w:tab/>';
  return piece === '' ? '' : `<w:t xml:space="preserve">${piece}</w:t>`;
}
