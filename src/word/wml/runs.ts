// Writes rich text as WordprocessingML: paragraphs in a style, bold leads, highlighted blanks, and quotes and
// dashes in the Chinese face.
import { escapeAttribute, escapeText, toggle, w } from '../../ooxml/write-xml.js';
import type { Inline, Level } from '../../report/report.js';
import { markRun } from './marks.js';
import { gongwen } from './profile.js';
import { mergeRunProperties } from './run-properties.js';

// Word sets these characters in the Latin face, half as wide, unless the run's hint is East Asian (ECMA-376
// 17.3.2.26, hint).
const AMBIGUOUS = /[\u00A1-\u00BF\u00D7\u00F7\u2010-\u2BFF]/;

/** The property of a run whose ambiguous characters, such as quotes and dashes, are Chinese. */
export const CHINESE = w('rFonts', { hint: 'eastAsia' });

/** Keeps a paragraph on one page with the next; in `w:pPr` it stands directly after the style. */
export const KEEP_NEXT = w('keepNext', {});

/**
 * Writes a `w:p` in a style of the template.
 *
 * @param layout further children of `w:pPr`, in the order of the schema.
 * @param rPrXml properties of all its runs, `<w:rPr>…</w:rPr>` or empty.
 */
export function paragraphToXml(
  styleId: string,
  content: readonly Inline[],
  layout = '',
  rPrXml = '',
): string {
  return paragraphOf(styleId, layout, inlinesToRuns(content, rPrXml));
}

/**
 * Writes a `w:p` around runs that are XML already.
 *
 * @param layout further children of `w:pPr`, in the order of the schema.
 */
export const paragraphOf = (styleId: string, layout: string, runs: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${escapeAttribute(styleId)}"/>${layout}</w:pPr>${runs}</w:p>`;

/**
 * Writes rich text as runs.
 *
 * @param rPrXml the run properties of the place, `<w:rPr>…</w:rPr>` or empty; leads, blanks and quotation
 *   marks get more properties (GB/T 9704-2012 7.3.3 for the faces of leads).
 * @returns `<w:r>` elements, with `<w:br/>` for a line break and `<w:tab/>` for a tab; empty for empty text.
 */
export function inlinesToRuns(inlines: readonly Inline[], rPrXml: string): string {
  let xml = '';
  for (const inline of inlines) {
    if (inline.kind === 'mark') xml += markRun(inline.id);
    else if (inline.kind === 'text' && !UNUSUAL.test(inline.text)) xml += plainRun(inline.text, rPrXml);
    else xml += textRun(inline.text, mergeRunProperties(rPrXml, propertiesOf(inline)));
  }
  return xml;
}

function propertiesOf(inline: Inline): readonly string[] {
  const hint = AMBIGUOUS.test(inline.text) ? [CHINESE] : [];
  if (inline.kind === 'lead') return [...faceOf(inline.level), ...hint];
  if (inline.kind === 'blank') return [HIGHLIGHT, ...hint];
  return hint;
}

const HIGHLIGHT = w('highlight', { val: 'yellow' });
const BOLD = [toggle('b'), toggle('bCs')];
const NOT_BOLD = [toggle('b', false), toggle('bCs', false)];

function faceOf(level: Level): readonly string[] {
  if (level > 2) return BOLD;
  const { name } = level === 1 ? gongwen.faces.heading : gongwen.faces.subheading;
  return [w('rFonts', { ascii: name, hAnsi: name, eastAsia: name }), ...NOT_BOLD];
}

// Characters that cannot be written as they are: markup, breaks, and those that no document holds (`ooxml/write-xml.ts`).
const SPECIAL = /[&<>]|[^ -~\u00a0-\ud7ff\ue000-\ufffd]/;
/** What is special or ambiguous: most text holds neither, and is looked through but once. */
const UNUSUAL = /[&<>\u00A1-\u00BF\u00D7\u00F7\u2010-\u2BFF]|[^ -~\u00a0-\ud7ff\ue000-\ufffd]/;

/**
 * Writes plain text as one run; common text takes a quick way, because this is called for each of ten
 * thousand rows.
 *
 * @param rPrXml `<w:rPr>…</w:rPr>` or empty.
 * @returns empty if the text has no character that XML allows.
 */
export function textRun(text: string, rPrXml: string): string {
  if (!SPECIAL.test(text)) return plainRun(text, rPrXml);
  const pieces = escapeText(text)
    .replace(/\r\n?/g, '\n')
    .split(/([\n\t])/);
  const content = pieces.map(pieceOf).join('');
  return content === '' ? '' : `<w:r>${rPrXml}${content}</w:r>`;
}

/** Writes text in which nothing is special. */
const plainRun = (text: string, rPrXml: string): string =>
  text === '' ? '' : `<w:r>${rPrXml}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/**
 * Writes one piece of text: a tab, a line break, or text without either.
 *
 * @param piece escaped already.
 */
function pieceOf(piece: string): string {
  if (piece === '\n') return '<w:br/>';
  if (piece === '\t') return '<w:tab/>';
  return piece === '' ? '' : `<w:t xml:space="preserve">${piece}</w:t>`;
}
