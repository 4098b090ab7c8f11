// Rich text as WordprocessingML: paragraphs in a style, bold leads, highlighted blanks, quotes and dashes in the Chinese face.
import { around, escapeText, toggle, w } from '../../ooxml/write-xml.js';
import type { Inline, Level } from '../../report/report.js';
import { markRun } from './marks.js';
import { gongwen } from './profile.js';
import { mergeRunProperties } from './run-properties.js';

// Word sets these in the Latin face, half as wide, unless the run says that it is East Asian (ECMA-376 17.3.2.26, hint).
const AMBIGUOUS = /[\u00A1-\u00BF\u00D7\u00F7\u2010-\u2BFF]/;

/** Says of a run that what could be Latin or Chinese is Chinese. */
export const CHINESE = w('rFonts', { hint: 'eastAsia' });

/** Keeps a paragraph on one page with the one that follows; the first layout child of `w:pPr`. */
export const KEEP_NEXT = w('keepNext', {});

/**
 * A `w:p` in a style of the template.
 *
 * @param layout what the place asks for beyond the style: children of `w:pPr` in the schema's order.
 */
export function paragraphToXml(styleId: string, content: readonly Inline[], layout = ''): string {
  return paragraphOf(styleId, layout, inlinesToRuns(content, ''));
}

/** The same around runs that are written already. */
export const paragraphOf = (styleId: string, layout: string, runs: string): string =>
  around('p', around('pPr', w('pStyle', { val: styleId }) + layout) + runs);

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
        : textRun(inline.text, mergeRunProperties(rPrXml, propertiesOf(inline))),
    )
    .join('');
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

// Markup, breaks, and characters that need a closer look.
const SPECIAL = /[&<>]|[^ -\ud7ff\ue000-\ufffd]/;

/**
 * One run of plain text. Ten thousand rows are written here: what is always the same is not put together anew.
 *
 * @param rPrXml `<w:rPr>…</w:rPr>` or empty.
 * @returns empty for text of which nothing can be shown.
 */
export function textRun(text: string, rPrXml: string): string {
  if (text === '') return '';
  if (!SPECIAL.test(text)) return `<w:r>${rPrXml}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const pieces = escapeText(text)
    .replace(/\r\n?/g, '\n')
    .split(/([\n\t])/);
  const content = pieces.map(pieceOf).join('');
  return content === '' ? '' : `<w:r>${rPrXml}${content}</w:r>`;
}

/** @param piece escaped, without a break in its midst. */
function pieceOf(piece: string): string {
  if (piece === '\n') return '<w:br/>';
  if (piece === '\t') return '<w:tab/>';
  return piece === '' ? '' : `<w:t xml:space="preserve">${piece}</w:t>`;
}
