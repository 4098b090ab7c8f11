// Writes blocks in a template's own styles, and adds the styles it lacks.

import type { Output } from '../../ooxml/output.js';
import type { WordPackage } from '../../ooxml/package.js';
import type { Outcome } from '../../ooxml/read-zip.js';
import type { PageSection } from '../../ooxml/sections.js';
import type { Block } from '../../report/report.js';
import { blocksToXml } from '../wml/blocks.js';
import type { Drawings } from '../wml/drawings.js';
import { gongwen, textWidthOf } from '../wml/profile.js';
import { ensureStyles, type StyleIds } from '../wml/styles.js';

const STYLES = {
  type: 'styles',
  name: 'word/styles.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
} as const;

/**
 * A place for blocks: the number of sections that end before it, and the width of its cell or text box in twips,
 * undefined in the text column.
 */
export interface BlockPlace {
  readonly section: number;
  readonly width: number | undefined;
}

/** Writes blocks as XML for a place. */
export type BlockWriter = (
  blocks: readonly Block[],
  place: BlockPlace,
  drawings: Drawings,
) => Outcome<string>;

/** The page of a section. */
export type SectionPage = Pick<PageSection, 'page'>;

/** Makes a writer of blocks in the sections of a template; its problem is that the template's styles cannot be read. */
export function createBlockWriter(
  sections: readonly SectionPage[],
  styles: () => Outcome<StyleIds>,
): BlockWriter {
  return (blocks, { section, width }, drawings) => {
    const ids = styles();
    if ('problem' in ids) return ids;
    const textWidth = width ?? textWidthIn(sections, section);
    const textLeft = textLeftIn(sections, section);
    return { value: blocksToXml(blocks, ids.value, { textWidth, textLeft, drawings }) };
  };
}

/** Finds the styles of blocks in a template, and adds to its parts those that it lacks. */
export function bringStyles(
  template: WordPackage,
  output: Output,
): Outcome<{ readonly ids: StyleIds; readonly stylesXml: string | undefined }> {
  const name = output.partFor(STYLES);
  const styles = template.tree(name, 'w:styles');
  if ('problem' in styles) return styles;
  const { stylesXml, ids } = ensureStyles(styles.value);
  if (stylesXml !== undefined) output.set(name, stylesXml);
  return { value: { ids, stylesXml } };
}

/** From the left edge of the paper to the text of a section, in twips. */
function textLeftIn(sections: readonly SectionPage[], section: number): number {
  const { left, gutter = 0 } = sections[section]?.page ?? {};
  return left === undefined ? gongwen.margins.left : left + gutter;
}

/**
 * The width of the text in a section, in twips.
 *
 * @param section counted from zero. What it does not say is taken from the sections after it; if there is no
 *   section of this number, the first that says it counts.
 * @returns the width of the 公文 page if the template does not say.
 */
export function textWidthIn(sections: readonly SectionPage[], section: number): number {
  const following = section < sections.length ? sections.slice(section) : sections;
  const said = (key: keyof PageSection['page']) =>
    following.find(({ page }) => page[key] !== undefined)?.page[key];
  const [paper, left, right] = [said('width'), said('left'), said('right')];
  if (paper === undefined || left === undefined || right === undefined) return textWidthOf(gongwen);
  const width = paper - left - right - (said('gutter') ?? 0);
  return width > 0 ? width : textWidthOf(gongwen);
}
