// Makes a starter template: a page profile, a letterhead, a cover, and tags in the style asked for.

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
import { type StarterStyle, starterBody } from './starter-body.js';
import { starterGuide } from './starter-guide.js';
import { starterStyleId, starterStylesXml } from './starter-styles.js';
import { paragraph } from './starter-xml.js';

export interface StarterOptions {
  readonly profile: PageProfile;
  readonly style: StarterStyle;
  /** In red over the first page; tags may stand in it. */
  readonly letterhead?: string;
  /** 发文字号, under the letterhead. */
  readonly documentNumber?: string;
  readonly cover: boolean;
  /** A last page that explains the tags and vanishes when the template is filled. */
  readonly guide: boolean;
}

/**
 * The bytes of a starter; the same for the same options.
 * @param shell the built-in template, whose footers and settings it takes over
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

/** A child that the shell is known to have. */
function the(element: XmlElement, name: string): XmlElement {
  const child = childOf(element, name);
  if (child === undefined) throw new Error(`the built-in template has no ${name} in its ${element.name}`);
  return child;
}

function bodyOf(options: StarterOptions, section: XmlElement): string {
  const { profile, style, cover, guide } = options;
  return [
    cover ? coverPage(section) : '',
    letterheadOf(options),
    starterBody(style, profile),
    guide ? starterGuide() : '',
    cover ? numberedFromOne(section) : xmlOf(section),
  ].join('');
}

/** A page of its own, in a section without page numbers. */
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
