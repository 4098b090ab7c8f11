// Blocks in a template's own styles; what styles it lacks are added to it when the first block comes.

import type { Output } from '../../ooxml/output.js';
import type { WordPackage } from '../../ooxml/package.js';
import type { Outcome } from '../../ooxml/read-zip.js';
import type { PageSection } from '../../ooxml/sections.js';
import type { Block } from '../../report/report.js';
import { blocksToXml } from '../wml/blocks.js';
import { gongwen, textWidthOf } from '../wml/profile.js';
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
) => Outcome<string>;

/** A writer of blocks for one filling; the problem it may tell is that the template's styles cannot be read. */
export function createBlockWriter(template: WordPackage, output: Output): BlockWriter {
  let ids: Outcome<StyleIds> | undefined;
  return (blocks, { section, width }) => {
    ids ??= bringStyles(template, output);
    if ('problem' in ids) return ids;
    return { value: blocksToXml(blocks, ids.value, width ?? textWidthIn(template.sections, section)) };
  };
}

function bringStyles(template: WordPackage, output: Output): Outcome<StyleIds> {
  const name = output.partFor(STYLES);
  const styles = template.tree(name, 'w:styles');
  if ('problem' in styles) return styles;
  const { stylesXml, ids } = ensureStyles(styles.value);
  if (stylesXml !== undefined) output.set(name, stylesXml);
  return { value: ids };
}

/**
 * Room for the text in a section, in twips.
 *
 * @param section counted from zero; what it does not say is looked for in those that follow, as in the first where there is none.
 * @returns the width of the 公文 page where the template does not say.
 */
export function textWidthIn(sections: readonly PageSection[], section: number): number {
  const following = section < sections.length ? sections.slice(section) : sections;
  const said = (key: keyof PageSection['page']) =>
    following.find(({ page }) => page[key] !== undefined)?.page[key];
  const [paper, left, right] = [said('width'), said('left'), said('right')];
  if (paper === undefined || left === undefined || right === undefined) return textWidthOf(gongwen);
  const width = paper - left - right - (said('gutter') ?? 0);
  return width > 0 ? width : textWidthOf(gongwen);
}
