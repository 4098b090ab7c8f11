// Writes blocks in a template's own styles, and adds the styles it lacks.

import type { Output } from '../../ooxml/output.js';
import type { WordPackage } from '../../ooxml/package.js';
import type { Outcome } from '../../ooxml/read-zip.js';
import type { PageSection } from '../../ooxml/sections.js';
import type { Block, Picture } from '../../report/report.js';
import { ruledWidth, type WidthRule } from '../compile/cell-width.js';
import type { GridPlace } from '../compile/grid-place.js';
import type { TagParagraph } from '../look/tag-paragraph.js';
import { blocksToXml } from '../wml/blocks.js';
import type { Drawings } from '../wml/drawings.js';
import { type HeadingNumbers, headingNumbers } from '../wml/heading-numbers.js';
import { picturePart, pictureRun } from '../wml/picture.js';
import { gongwen, textWidthOf } from '../wml/profile.js';
import { type ReadLook, type TemplateLook, templateLook } from '../wml/template-look.js';

const STYLES = {
  type: 'styles',
  name: 'word/styles.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
} as const;

/**
 * A place for blocks: the number of sections that end before it, the width of its cell or text box, undefined in the
 * text itself, and whether columns of text do not concern it, as in a header.
 */
export interface BlockPlace {
  readonly section: number;
  readonly width: WidthRule | undefined;
  readonly acrossColumns?: boolean;
  /** The columns of its cell in a table whose columns are repeated. */
  readonly columns?: GridPlace;
  /** The paragraph that the blocks replace. */
  readonly paragraph?: TagParagraph;
}

/** What blocks take from the file that is being filled. */
export interface BlockNeeds {
  readonly drawings: Drawings;
  /** Gives the `w:numId` of a new list that begins again, and is else like the list of this `w:numId`. */
  newList(like: string): number;
}

/** Writes blocks as XML for a place. */
export type BlockWriter = (blocks: readonly Block[], place: BlockPlace, needs: BlockNeeds) => Outcome<string>;

/** Writes pictures in the lines of a text. */
export interface PictureWriter {
  /** Writes a picture as a run for a place. */
  run(picture: Picture, place: BlockPlace, drawings: Drawings): Outcome<string>;
  /** Adds a picture and gives the id of the relationship to it. */
  add(picture: Picture, drawings: Drawings): Outcome<string>;
}

/** The page of a section. */
export type SectionPage = Pick<PageSection, 'page'>;

/** Makes a writer of blocks in the sections of a template; its problem is that the template's styles cannot be read. */
export function createBlockWriter(
  sections: readonly SectionPage[],
  look: () => Outcome<TemplateLook>,
): BlockWriter {
  let numbers: HeadingNumbers | undefined;
  return (blocks, place, { drawings, newList }) => {
    const found = look();
    if ('problem' in found) return found;
    const { ids, bodyIn, autoNumbers } = found.value;
    numbers ??= headingNumbers(autoNumbers, newList);
    const body = bodyIn(place.paragraph);
    const textWidth = widthAt(sections, place);
    const textLeft = textLeftIn(sections, place.section);
    return { value: blocksToXml(blocks, ids, { textWidth, textLeft, drawings, body, numbers }) };
  };
}

/** Makes a writer of pictures in the lines of a template's text. */
export function createPictureWriter(
  sections: readonly SectionPage[],
  look: () => Outcome<TemplateLook>,
): PictureWriter {
  // Parts are added to the file as it is with its styles.
  const ready = (write: () => string): Outcome<string> => {
    const found = look();
    return 'problem' in found ? found : { value: write() };
  };
  return {
    run: (picture, place, drawings) => ready(() => pictureRun(picture, widthAt(sections, place), drawings)),
    add: (picture, drawings) => ready(() => drawings.addPart(picturePart(picture))),
  };
}

/** Finds the styles of blocks in a template, and adds to its parts those that it lacks. */
export function bringStyles(
  template: WordPackage,
  output: Output,
): Outcome<{ readonly look: TemplateLook; readonly stylesXml: string | undefined }> {
  const name = output.partFor(STYLES);
  const read = readLookOf(template, name);
  if ('problem' in read) return read;
  const { stylesXml, look } = read.value;
  if (stylesXml !== undefined) output.set(name, stylesXml);
  return { value: { look, stylesXml } };
}

/** Reads how blocks look in a template. @param name of its part with the styles, which may not be there */
export function readLookOf(
  template: WordPackage,
  name = template.related.get(STYLES.type) ?? STYLES.name,
): Outcome<ReadLook> {
  const styles = template.tree(name, 'w:styles');
  if ('problem' in styles) return styles;
  const list = template.related.get('numbering');
  const numbering = list === undefined ? { value: undefined } : template.tree(list, 'w:numbering');
  if ('problem' in numbering) return numbering;
  return { value: templateLook(styles.value, numbering.value) };
}

/** The width that blocks and pictures have at a place, in twips. */
function widthAt(sections: readonly SectionPage[], { section, width, acrossColumns }: BlockPlace): number {
  const around = acrossColumns ? textWidthIn(sections, section) : columnWidthIn(sections, section);
  return width === undefined ? around : ruledWidth(width, around);
}

/** From the left edge of the paper to the text of a section, in twips. */
function textLeftIn(sections: readonly SectionPage[], section: number): number {
  const { left, gutter = 0 } = sections[section]?.page ?? {};
  return left === undefined ? gongwen.margins.left : left + gutter;
}

/** Between two columns, unless the section says otherwise: half an inch (17.6.4 cols). */
const COLUMN_SPACE = 720;

/** The width of one column of text in a section, in twips; of columns of several widths that of the narrowest. */
export function columnWidthIn(sections: readonly SectionPage[], section: number): number {
  const text = textWidthIn(sections, section);
  const { columns = 1, space = COLUMN_SPACE, narrowest } = sections[section]?.page ?? {};
  const width = narrowest ?? Math.floor((text - (columns - 1) * space) / columns);
  return columns > 1 && width > 0 && width < text ? width : text;
}

/**
 * The width of the text in a section, in twips, across all its columns.
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
