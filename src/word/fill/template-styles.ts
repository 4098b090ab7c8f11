// Blocks in a template's own styles; what styles it lacks are added to it when the first block comes.

import type { Output } from '../../ooxml/output.js';
import type { Block } from '../../report/report.js';
import { blocksToXml } from '../wml/blocks.js';
import { textWidthAt } from '../wml/page-width.js';
import { ensureStyles, type StyleIds } from '../wml/styles.js';

const STYLES = {
  type: 'styles',
  name: 'word/styles.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
} as const;

/** Writes blocks for a place of the document: the number of sections that end before it, and the width if it has its own. */
export type BlockWriter = (
  blocks: readonly Block[],
  place: { readonly section: number; readonly width: number | undefined },
) => string;

/** @param documentXml of the template, for the width of its pages. */
export function createBlockWriter(output: Output, documentXml: string): BlockWriter {
  let ids: StyleIds | undefined;
  const widths = new Map<number, number>();
  const widthOf = (section: number) => {
    const width = widths.get(section) ?? textWidthAt(documentXml, startOfSection(documentXml, section));
    widths.set(section, width);
    return width;
  };
  return (blocks, { section, width }) => {
    ids ??= bringStyles(output);
    return blocksToXml(blocks, ids, width ?? widthOf(section));
  };
}

function bringStyles(output: Output): StyleIds {
  const name = output.partFor(STYLES);
  const { stylesXml, ids } = ensureStyles(output.get(name) ?? '');
  output.set(name, stylesXml);
  return ids;
}

function startOfSection(documentXml: string, section: number): number {
  let at = 0;
  for (let passed = 0; passed < section; passed += 1) {
    const next = documentXml.indexOf('<w:sectPr', at);
    if (next === -1) break;
    at = next + 1;
  }
  return at;
}
