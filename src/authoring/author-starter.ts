// Makes a starter template: a page profile, a letterhead, a cover, and tags in the style that was asked for.

import { createOutput } from '../ooxml/output.js';
import { openPackage } from '../ooxml/package.js';
import { parseWordPart } from '../ooxml/part.js';
import { sure } from '../ooxml/read-zip.js';
import { w } from '../ooxml/write-xml.js';
import { writeZip } from '../ooxml/write-zip.js';
import {
  childOf,
  isElement,
  setAttribute,
  setChildren,
  writtenXml,
  type XmlElement,
  xmlOf,
} from '../ooxml/xml-tree.js';
import type { PageProfile } from '../word/wml/profile.js';
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
  setPage(section, profile);
  setChildren(body, [writtenXml(bodyOf(options, section))]);
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

function bodyOf(options: StarterOptions, section: XmlElement): string {
  const { profile, style, cover, guide } = options;
  return [
    cover ? coverPage(section) : '',
    contentsPage(style),
    letterheadOf(options),
    starterBody(style, profile),
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

function letterheadOf({ letterhead, documentNumber = '' }: StarterOptions): string {
  if (letterhead === undefined) return '';
  return (
    paragraph(starterStyleId('letterhead'), letterhead) +
    paragraph(starterStyleId('documentNumber'), documentNumber)
  );
}

function setPage(section: XmlElement, { paper, margins, linePitch }: PageProfile): void {
  const set = (name: string, values: Readonly<Record<string, string | number>>) => {
    for (const [key, value] of Object.entries(values)) setAttribute(the(section, name), `w:${key}`, value);
  };
  set('w:pgSz', { w: paper.width, h: paper.height, orient: 'portrait' });
  set('w:pgMar', { ...margins, gutter: 0 });
  set('w:docGrid', { type: 'lines', linePitch });
}
