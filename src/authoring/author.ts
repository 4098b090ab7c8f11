// Makes the built-in Word template from a page profile.
import {
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { PageProfile } from '../word/wml/profile.js';
import { type ParagraphRole, styleIdOf } from '../word/wml/style-sheet.js';
import { sealPackage } from './author-package.js';

type Line = readonly [style: ParagraphRole, text: string, newPage?: typeof NEW_PAGE];

const NEW_PAGE = 'on a new page';

/**
 * The paragraphs of the built-in template, in the order of GB/T 9704-2012 7.3; two lines are left blank above the title (7.3.1). `{{{正文}}}`, `{{{附件说明}}}` and
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
  ['body', '', NEW_PAGE],
  ['body', '{{else}}'],
  ['body', ''],
  ['body', '{{/if}}'],
  ['body', ''],
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
  ['body', '{{#each 附件}}'],
  ['body', '{{#if 正文}}'],
  ['attachmentLabel', '{{标签}}'],
  ['body', ''],
  ['attachmentTitle', '{{标题}}'],
  ['body', ''],
  ['body', '{{{正文}}}'],
  ['body', '{{/if}}'],
  ['body', '{{/each}}'],
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
    sections: [section(profile)],
  });
  return sealPackage(await Packer.pack(document, 'uint8array'), profile);
}

function section(profile: PageProfile): ISectionOptions {
  const { paper, margins, linePitch } = profile;
  return {
    properties: {
      page: { size: paper, margin: { ...margins, gutter: 0 } },
      grid: { type: DocumentGridType.LINES, linePitch },
    },
    footers: { default: pageNumber('pageNumberOdd'), even: pageNumber('pageNumberEven') },
    children: LINES.map((line) => paragraph(...line)),
  };
}

function paragraph(...[style, text, newPage]: Line): Paragraph {
  const children = text === '' ? [] : [new TextRun({ text, font: { hint: 'eastAsia' } })];
  return new Paragraph({ style: styleIdOf(style), children, pageBreakBefore: newPage === NEW_PAGE });
}

// GB/T 9704-2012 7.5: the page number stands between two dashes, each one character wide.
function pageNumber(style: ParagraphRole): Footer {
  const dash = (text: string) => new TextRun({ text, font: { hint: 'eastAsia' } });
  const children = [dash('— '), new TextRun({ children: [PageNumber.CURRENT] }), dash(' —')];
  return new Footer({ children: [new Paragraph({ style: styleIdOf(style), children })] });
}
