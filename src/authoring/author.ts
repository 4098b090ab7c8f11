// Makes the built-in Word template from a page profile.
import {
  Document,
  DocumentGridType,
  Footer,
  ImportedXmlComponent,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { type PageProfile, turned } from '../word/wml/profile.js';
import { type ParagraphRole, styleIdOf } from '../word/wml/style-sheet.js';
import { sealPackage } from './author-package.js';
import { turnedNumberXml } from './turned-number.js';

type Line = readonly [style: ParagraphRole, text: string, newPage?: typeof NEW_PAGE];

const NEW_PAGE = 'on a new page';

/**
 * The paragraphs of the built-in template before its attachments, in the order of GB/T 9704-2012 7.3; two lines are left blank
 * above the title (7.3.1), where the 版头 does not bring them. `{{{正文}}}`, `{{{附件说明}}}` and
 * `{{{落款}}}` are filled with blocks, which bring their own styles. The blank lines above 附件说明 and 落款 have the
 * styles `attachments` and `signature`, because these keep a paragraph on one page with the next.
 */
const LINES: readonly Line[] = [
  ['body', '{{#if 目录}}'],
  ['contentsTitle', '目　　录'],
  ['body', ''],
  ['body', '{{{目录}}}'],
  // LibreOffice writes the break of the next paragraph into this one, which must not be that of the tag.
  ['body', ''],
  // Of no height, so that what follows begins at the upper edge of the page.
  ['sectionEnd', '', NEW_PAGE],
  ['body', '{{/if}}'],
  ['body', '{{#if 版头}}'],
  ['body', '{{{版头}}}'],
  ['body', '{{else}}'],
  ['body', ''],
  ['body', ''],
  ['body', '{{/if}}'],
  ['title', '{{标题}}'],
  ['body', ''],
  ['body', '{{#if 主送机关}}'],
  ['recipient', '{{主送机关}}：'],
  ['body', '{{/if}}'],
  ['body', '{{{正文}}}'],
  ['body', '{{#if 附件说明}}'],
  ['attachments', ''],
  ['attachments', '{{{附件说明}}}'],
  ['body', '{{/if}}'],
  ['body', '{{#if 落款}}'],
  ['signature', ''],
  ['signature', '{{{落款}}}'],
  ['body', '{{/if}}'],
  ['body', '{{#if 附注}}'],
  ['body', '{{附注}}'],
  ['body', '{{/if}}'],
  ['body', '{{#each 附件}}'],
  ['body', '{{#if 正文}}'],
  ['body', '{{#if 横排}}'],
  ['sectionEnd', ''],
];

const ATTACHMENT: readonly Line[] = [
  ['attachmentLabel', '{{标签}}'],
  ['body', ''],
  ['attachmentTitle', '{{标题}}'],
  ['body', ''],
  ['body', '{{{正文}}}'],
];

/** An attachment on upright pages, and the ends of the blocks. */
const UPRIGHT: readonly Line[] = [
  ['body', '{{else}}'],
  ...ATTACHMENT,
  ['body', '{{/if}}'],
  ['body', '{{/if}}'],
  ['body', '{{/each}}'],
  ['body', '{{#if 版记}}'],
  ['body', '{{{版记}}}'],
  ['body', '{{/if}}'],
];

/**
 * Makes a Word template for a page: styles, tags, page numbers. The same profile gives the same bytes.
 *
 * @returns the bytes of a .docx.
 */
export async function authorTemplate(profile: PageProfile): Promise<Uint8Array> {
  const document = new Document({
    title: '{{标题}}',
    creator: '{{单位}}',
    lastModifiedBy: '{{单位}}',
    evenAndOddHeaderAndFooters: true,
    // The library ends a section in its last paragraph, which must be none of a tag. The section that ends before an attachment on turned pages, that attachment, and what stands upright again. A section
    // in which nothing is left when the template is filled is taken out (`word/fill/empty-sections.ts`).
    sections: [
      section(profile, 'upright', LINES),
      section(profile, 'landscape', [...ATTACHMENT, ['sectionEnd', '']]),
      section(profile, 'upright', UPRIGHT),
    ],
  });
  return sealPackage(await Packer.pack(document, 'uint8array'), profile);
}

function section(
  profile: PageProfile,
  turn: 'upright' | 'landscape',
  lines: readonly Line[],
): ISectionOptions {
  const { paper, margins, linePitch } = profile;
  const page =
    turn === 'upright'
      ? { size: paper, margin: { ...margins, gutter: 0 } }
      : {
          // The library exchanges width and height itself.
          size: { ...paper, orientation: PageOrientation.LANDSCAPE },
          margin: { ...turned(margins), gutter: 0 },
        };
  const number = turn === 'upright' ? pageNumber : turnedPageNumber(profile);
  return {
    properties: { page, grid: { type: DocumentGridType.LINES, linePitch } },
    footers: { default: number('pageNumberOdd'), even: number('pageNumberEven') },
    children: lines.map((line) => paragraph(...line)),
  };
}

function paragraph(...[style, text, newPage]: Line): Paragraph {
  const children = text === '' ? [] : [new TextRun({ text, font: { hint: 'eastAsia' } })];
  return new Paragraph({ style: styleIdOf(style), children, pageBreakBefore: newPage === NEW_PAGE });
}

/**
 * The number of a turned page, at the place it has on upright ones (GB/T 9704-2012 7.4): at the left edge of the sheet as it is
 * read, its characters turned with the sheet.
 */
function turnedPageNumber({ paper, margins, sizes }: PageProfile) {
  const { left, right } = margins;
  const size = sizes.pageNumber * 10;
  // What is the lower edge of the upright number is the left one here; a line of 宋体 is 1.17 times as high as its characters,
  // and vertical lines begin at the right.
  const width = size * 2;
  const place = {
    x: Math.round(margins.footer + size * 1.17 - width),
    y: left,
    width,
    height: paper.width - left - right,
  };
  return (role: 'pageNumberOdd' | 'pageNumberEven'): Footer => {
    const indent = role === 'pageNumberOdd' ? { left: 0, right: size } : { left: size, right: 0 };
    const xml = turnedNumberXml(styleIdOf(role), place, indent);
    // The library's own type knows only its paragraphs.
    return new Footer({ children: [ImportedXmlComponent.fromXmlString(xml) as never] });
  };
}

// GB/T 9704-2012 7.5: the page number stands between two dashes, each one character wide.
function pageNumber(style: ParagraphRole): Footer {
  const dash = (text: string) => new TextRun({ text, font: { hint: 'eastAsia' } });
  const children = [dash('— '), new TextRun({ children: [PageNumber.CURRENT] }), dash(' —')];
  return new Footer({ children: [new Paragraph({ style: styleIdOf(style), children })] });
}
