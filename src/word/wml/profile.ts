// Defines the pages of a Word report as data: paper, margins, line pitch, faces and sizes, each with its
// clause.

import { officeSubstitutes } from '../../chinese/typefaces.js';

/** A typeface: the name that Word looks up, and names it may use if that one is not installed. */
interface Face {
  readonly name: string;
  /** Names of similar faces, best first; Word reads them from the font table. */
  readonly alternatives: readonly string[];
}

export type FaceRole = 'title' | 'body' | 'heading' | 'subheading' | 'pageNumber';

/** The page of a report: lengths in twips (1/20 pt), `sizes` in half-points. */
export interface PageProfile {
  readonly id: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /**
   * The distance between lines, set as an exact height, because not every program follows a document grid
   * alone.
   */
  readonly linePitch: number;
  /**
   * Twips added to the width of each character of the body, so that a line holds as many as the standard
   * requires.
   */
  readonly characterSpacing: number;
  readonly faces: Readonly<Record<FaceRole, Face>>;
  readonly sizes: {
    readonly title: number;
    readonly body: number;
    readonly caption: number;
    readonly table: number;
    readonly note: number;
    readonly pageNumber: number;
  };
}

/** A face with what Word may use in its place. */
export const faceOf = (name: string): Face => ({ name, alternatives: officeSubstitutes(name) });

/**
 * GB/T 9704-2012 党政机关公文格式. 5.1 paper A4; 5.2.1 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; 5.2.2 body 3号仿宋;
 * 5.2.3 22 lines of 28 characters; 7.3.1 title 2号小标宋; 7.3.3 level 1 黑体, level 2 楷体, the others 仿宋;
 * 7.5 page number 4号半角宋体, 7 mm under the 版心. Tables are left open by the standard: 小四,
 * captions 四号, notes 五号.
 */
export const gongwen: PageProfile = {
  id: 'gongwen',
  paper: { width: 11906, height: 16838 },
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 851, footer: 1430 },
  linePitch: 579,
  characterSpacing: -5,
  faces: {
    title: faceOf('方正小标宋简体'),
    body: faceOf('仿宋_GB2312'),
    heading: faceOf('黑体'),
    subheading: faceOf('楷体_GB2312'),
    pageNumber: faceOf('宋体'),
  },
  sizes: { title: 44, body: 32, caption: 28, table: 24, note: 21, pageNumber: 28 },
};

/**
 * GB/T 33476.2-2016, the same page as layout software measures it: 天头 34.58 mm, 地脚 32.58 mm, lines of 29.45
 * pt.
 */
export const gongwen33476: PageProfile = {
  ...gongwen,
  id: 'gongwen-33476',
  margins: { ...gongwen.margins, top: 1960, bottom: 1847, footer: 1293 },
  linePitch: 589,
};

/**
 * The margins of a sheet that is turned to be read: its head is at the binding edge of odd pages and at the cut edge of even
 * ones, which is the left edge of the upright page both times (GB/T 9704-2012 7.4).
 */
export function turned(margins: PageProfile['margins']): PageProfile['margins'] {
  const { top, right, bottom, left } = margins;
  return { ...margins, top: left, right: top, bottom: right, left: bottom };
}

/** Width of the text (版心) in twips. */
export const textWidthOf = ({ paper, margins }: PageProfile): number =>
  paper.width - margins.left - margins.right;

/** The width of one character of the body on its line, in twips: 315 for 3号 with a spacing of −5. */
export const characterWidthOf = ({ sizes, characterSpacing }: PageProfile): number =>
  sizes.body * 10 + characterSpacing;
