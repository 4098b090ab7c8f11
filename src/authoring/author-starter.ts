// Makes a starter template: a page profile, a letterhead, a cover, and tags in the style asked for.

import { createOutput } from '../ooxml/output.js';
import { openPackage } from '../ooxml/package.js';
import { writeZip } from '../ooxml/write-zip.js';
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
  const opened = openPackage(shell);
  if ('problem' in opened) throw new Error(opened.problem.message);
  const output = createOutput(opened.value);
  const { profile, letterhead = '' } = options;
  const { main } = opened.value;
  const xml = output.get(main) ?? '';
  const body = xml.indexOf('<w:body>') + '<w:body>'.length;
  const section = withPage(
    /<w:sectPr>(?:(?!<w:sectPr>)[\s\S])*<\/w:sectPr>(?=<\/w:body>)/.exec(xml)?.[0] ?? '',
    profile,
  );
  output.set(main, `${xml.slice(0, body)}${bodyOf(options, section)}</w:body></w:document>`);
  const styles = stylesPart(profile);
  const added = starterStylesXml(profile, letterhead);
  output.set('word/styles.xml', styles.replace('</w:styles>', `${added}</w:styles>`));
  output.set('word/fontTable.xml', fontTablePart(profile));
  return writeZip(output.entries(), undefined);
}

function bodyOf(options: StarterOptions, section: string): string {
  const { profile, style, cover, guide } = options;
  const numbered = cover ? section.replace('<w:pgNumType/>', '<w:pgNumType w:start="1"/>') : section;
  return [
    cover ? coverPage(section) : '',
    letterheadOf(options),
    starterBody(style, profile),
    guide ? starterGuide() : '',
    numbered,
  ].join('');
}

/** A page of its own, in a section without page numbers. */
function coverPage(section: string): string {
  const bare = section.replace(/<w:(?:header|footer)Reference\s[^>]*>/g, '');
  return [
    paragraph(starterStyleId('coverTitle'), '{{标题}}'),
    paragraph(starterStyleId('coverLine'), '{{单位}}', '<w:spacing w:before="4800" w:after="240"/>'),
    paragraph(starterStyleId('coverLine'), '{{成文日期}}'),
    `<w:p><w:pPr>${bare}</w:pPr></w:p>`,
  ].join('');
}

function letterheadOf({ letterhead, documentNumber = '' }: StarterOptions): string {
  if (letterhead === undefined) return '';
  return (
    paragraph(starterStyleId('letterhead'), letterhead) +
    paragraph(starterStyleId('documentNumber'), documentNumber)
  );
}

function withPage(section: string, { paper, margins, linePitch }: PageProfile): string {
  const { top, right, bottom, left, header, footer } = margins;
  return section
    .replace(/<w:pgSz\s[^>]*>/, `<w:pgSz w:w="${paper.width}" w:h="${paper.height}" w:orient="portrait"/>`)
    .replace(
      /<w:pgMar\s[^>]*>/,
      `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
    )
    .replace(/<w:docGrid\s[^>]*>/, `<w:docGrid w:type="lines" w:linePitch="${linePitch}"/>`);
}
