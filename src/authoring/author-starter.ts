// Makes a starter template: a page profile, a letterhead, a cover, and tags in the style that was asked for.

import { createOutput } from '../ooxml/output.js';
import { openPackage } from '../ooxml/package.js';
import { parseWordPart } from '../ooxml/part.js';
import { sure } from '../ooxml/read-zip.js';
import { w } from '../ooxml/write-xml.js';
import { writeZip } from '../ooxml/write-zip.js';
import {
  attributeOf,
  childOf,
  elementsBelow,
  isElement,
  setAttribute,
  setChildren,
  writtenXml,
  type XmlElement,
  xmlOf,
} from '../ooxml/xml-tree.js';
import { type PageProfile, turned } from '../word/wml/profile.js';
import { styleIdOf } from '../word/wml/style-sheet.js';
import { fontTablePart, stylesPart } from './author-parts.js';
import { contentsPage, type StarterStyle, starterBody } from './starter-body.js';
import { starterGuide } from './starter-guide.js';
import { starterStyleId, starterStylesXml } from './starter-styles.js';
import { paragraph } from './starter-xml.js';

/** What a starter template is to hold. */
export interface StarterOptions {
  readonly profile: PageProfile;
  readonly style: StarterStyle;
  /** The 发文机关标志, printed in red at the top of the first page; it may hold tags. */
  readonly letterhead?: string;
  /** The 发文字号 under the letterhead; without a letterhead it is not printed. */
  readonly documentNumber?: string;
  readonly cover: boolean;
  /** A last page that explains the tags and vanishes when the template is filled. */
  readonly guide: boolean;
}

/**
 * Makes a starter template; the same options give the same bytes.
 *
 * @param shell bytes of the built-in template, from which the starter takes its footers and settings.
 * @returns the bytes of a .docx.
 * @throws Error if the built-in template lacks a part or an element that is needed, which is a bug.
 */
export function authorStarter(shell: Uint8Array, options: StarterOptions): Uint8Array {
  const opened = sure(openPackage(shell));
  const output = createOutput(opened);
  const { profile, letterhead = '' } = options;
  const { main } = opened;
  const { prolog, root } = sure(parseWordPart(main, output.get(main) ?? '', 'w:document'));
  const body = the(root, 'w:body');
  const section = the(body, 'w:sectPr');
  const turnedSection = landscapeOf(body);
  setPage(section, profile);
  setTurnedPage(turnedSection, profile);
  setChildren(body, [writtenXml(bodyOf(options, section, turnedSection))]);
  output.set(main, prolog + xmlOf(root));
  output.set('word/styles.xml', stylesPart(profile, starterStylesXml(profile, letterhead)));
  output.set('word/fontTable.xml', fontTablePart(profile));
  return writeZip(output.entries(), undefined);
}

/** A child element that the built-in template is known to have. */
function the(element: XmlElement, name: string): XmlElement {
  const child = childOf(element, name);
  if (child === undefined) throw new Error(`the built-in template has no ${name} in its ${element.name}`);
  return child;
}

function bodyOf(options: StarterOptions, section: XmlElement, turnedSection: XmlElement): string {
  const { profile, style, cover, guide } = options;
  // Behind a cover the first section begins with page 1, and no other may: which is the first shows only when it is filled.
  const sections = cover ? undefined : { upright: xmlOf(section), landscape: xmlOf(turnedSection) };
  return [
    cover ? coverPage(section) : '',
    contentsPage(style),
    headOf(options),
    starterBody(style, profile, sections),
    guide ? starterGuide() : '',
    cover ? numberedFromOne(section) : xmlOf(section),
  ].join('');
}

/**
 * The paragraphs of the cover; the last ends a section of its own, which has no headers, footers or page
 * numbers.
 */
function coverPage(section: XmlElement): string {
  const children = section.children.filter(
    (child) => !isElement(child, 'w:headerReference') && !isElement(child, 'w:footerReference'),
  );
  return [
    paragraph(starterStyleId('coverTitle'), '{{标题}}'),
    paragraph(starterStyleId('coverLine'), '{{单位}}', w('spacing', { before: 4800, after: 240 })),
    paragraph(starterStyleId('coverLine'), '{{成文日期}}'),
    w('p', {}, w('pPr', {}, xmlOf({ ...section, children }))),
  ].join('');
}

function numberedFromOne(section: XmlElement): string {
  setAttribute(the(section, 'w:pgNumType'), 'w:start', 1);
  return xmlOf(section);
}

/**
 * The 版头 of the data; where they have none, the letterhead of the template, if it has one, with the blank lines that GB/T
 * 9704-2012 7.2.5 and 7.3.1 want above the 发文字号 and above the title.
 */
function headOf({ letterhead, documentNumber = '' }: StarterOptions): string {
  const body = (text = '') => paragraph(styleIdOf('body'), text);
  const own =
    letterhead === undefined
      ? []
      : [
          paragraph(starterStyleId('letterhead'), letterhead),
          body().repeat(2),
          paragraph(starterStyleId('documentNumber'), documentNumber),
        ];
  return [
    body('{{#if 版头}}'),
    body('{{{版头}}}'),
    body('{{else}}'),
    ...own,
    body().repeat(2),
    body('{{/if}}'),
  ].join('');
}

/** The section of the built-in template on whose pages attachments are turned. */
function landscapeOf(body: XmlElement): XmlElement {
  const isTurned = (element: XmlElement) => {
    const size = element.name === 'w:sectPr' ? childOf(element, 'w:pgSz') : undefined;
    return size !== undefined && attributeOf(size, 'w:orient') === 'landscape';
  };
  const found = elementsBelow(body).find(isTurned);
  if (found === undefined) throw new Error('the built-in template has no landscape section');
  return found;
}

function setTurnedPage(section: XmlElement, profile: PageProfile): void {
  const { paper, margins } = profile;
  const page = { width: paper.height, height: paper.width };
  setPage(section, { ...profile, paper: page, margins: turned(margins) });
  setAttribute(the(section, 'w:pgSz'), 'w:orient', 'landscape');
}

function setPage(section: XmlElement, { paper, margins, linePitch }: PageProfile): void {
  const set = (name: string, values: Readonly<Record<string, string | number>>) => {
    for (const [key, value] of Object.entries(values)) setAttribute(the(section, name), `w:${key}`, value);
  };
  set('w:pgSz', { w: paper.width, h: paper.height, orient: 'portrait' });
  set('w:pgMar', { ...margins, gutter: 0 });
  set('w:docGrid', { type: 'lines', linePitch });
}
