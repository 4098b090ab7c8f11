// The text of a paragraph as one string over its runs, however Word, WPS or LibreOffice split them.

import { attributeOf, decodeXml, isElement, type XmlElement } from '../../ooxml/xml-tree.js';
import { OBJECT } from '../../template/tags/scan-tags.js';

/** A child of a run and the characters of the paragraph's text it stands for; none for marks that print nothing. */
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

// Deleted text is no text; a formula or an alternative holds no runs of this paragraph.
const SKIPPED = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:rubyPr']);
const OPAQUE = new Set(['m:oMath', 'm:oMathPara', 'mc:AlternateContent', 'w:subDoc']);
const SILENT = new Set([
  'w:rPr',
  'w:lastRenderedPageBreak',
  'w:softHyphen',
  'w:annotationRef',
  'w:commentReference',
]);

/** Reads a `w:p`, through hyperlinks, tracked insertions, content controls and smart tags. */
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
