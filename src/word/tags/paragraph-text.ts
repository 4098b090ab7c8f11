// Reads the text of a paragraph as one string, however Word, WPS or LibreOffice split it into runs.

import { attributeOf, decodeXml, isElement, setChildren, type XmlElement } from '../../ooxml/xml-tree.js';
import { OBJECT } from '../../template/tags/scan-tags.js';

/**
 * A child of a run, and the offsets of its characters in the paragraph's text; an element that prints nothing
 * has none.
 */
export interface Piece {
  readonly run: XmlElement;
  readonly node: XmlElement;
  readonly start: number;
  readonly end: number;
}

export interface ParagraphText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

// Deleted text and properties are not read; formulas, alternatives and subdocuments count as one character
// each, because they hold no runs of this paragraph.
const SKIPPED = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:rubyPr']);
const OPAQUE = new Set(['m:oMath', 'm:oMathPara', 'mc:AlternateContent', 'w:subDoc']);
const SILENT = new Set([
  'w:rPr',
  'w:lastRenderedPageBreak',
  'w:softHyphen',
  'w:annotationRef',
  'w:commentReference',
]);

/**
 * Reads the text of a `w:p`, including that in hyperlinks, tracked insertions, content controls and smart
 * tags.
 *
 * @returns the text, in which a picture or field is one character, U+FFFC.
 */
export function textOf(paragraph: XmlElement): ParagraphText {
  const pieces: Piece[] = [];
  let text = '';
  const readRun = (run: XmlElement) => {
    for (const node of run.children) {
      if (!isElement(node) || node.name === 'w:rPr') continue;
      const start = text.length;
      text += wordsOf(node);
      pieces.push({ run, node, start, end: text.length });
    }
  };
  const read = (element: XmlElement) => {
    for (const child of element.children) {
      if (!isElement(child) || SKIPPED.has(child.name)) continue;
      if (child.name === 'w:r') readRun(child);
      else if (OPAQUE.has(child.name)) text += OBJECT;
      else read(child);
    }
  };
  read(paragraph);
  return { text, pieces };
}

function wordsOf(node: XmlElement): string {
  switch (node.name) {
    case 'w:t':
      return node.children.map((child) => (child.kind === 'text' ? decodeXml(child.raw) : '')).join('');
    case 'w:tab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br':
      return (attributeOf(node, 'w:type') ?? 'textWrapping') === 'textWrapping' ? '\n' : OBJECT;
    case 'w:noBreakHyphen':
      return '-';
    default:
      return SILENT.has(node.name) ? '' : OBJECT;
  }
}

/** Takes the braces out of the text of a `w:t`, so that no tag is read in it; its length stays the same. */
export function muteText(text: XmlElement): void {
  const muted = text.children.map((child) =>
    child.kind === 'text' ? { ...child, raw: child.raw.replace(/[{}｛｝]/g, ' ') } : child,
  );
  setChildren(text, muted);
}
