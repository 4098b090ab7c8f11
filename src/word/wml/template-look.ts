// How the blocks of a report look in a template: its styles by role, the look of its bodies, the headings that number themselves.
import type { XmlTree } from '../../ooxml/xml-tree.js';
import { ownStyles } from '../look/own-styles.js';
import type { TagParagraph } from '../look/tag-paragraph.js';
import { type BodyLook, bodyLooks } from './body-look.js';
import { type AutoNumbers, autoNumbersOf } from './heading-numbers.js';
import { type EnsuredStyles, ensureStyles, type StyleIds } from './styles.js';

export interface TemplateLook {
  readonly ids: StyleIds;
  /** The look of running text where a tag stands alone in a paragraph; undefined for a place of which nothing is known. */
  bodyIn(paragraph: TagParagraph | undefined): BodyLook;
  readonly autoNumbers: AutoNumbers;
}

/** What a template brings, and what it takes to give it what it lacks. */
export interface ReadLook extends Pick<EnsuredStyles, 'stylesXml' | 'own'> {
  readonly look: TemplateLook;
  /** The name of a style, of the template or lent, as it stands in the file. */
  nameOf(id: string): string;
}

/** @param styles the template's `word/styles.xml`, and `numbering` its `word/numbering.xml`, where it has them */
export function templateLook(styles: XmlTree | undefined, numbering: XmlTree | undefined): ReadLook {
  const template = ownStyles(styles);
  const { ids, own, stylesXml } = ensureStyles(styles, template);
  const bodyIn = bodyLooks(template, ids, own.get('body'));
  const nameOf = (id: string) => template.paragraphStyle(id)?.name ?? '';
  return {
    stylesXml,
    own,
    nameOf,
    look: { ids, bodyIn, autoNumbers: autoNumbersOf(styles, numbering, own) },
  };
}

/** The look of a template whose styles are all its own and say all. */
export function plainLook(ids: StyleIds): TemplateLook {
  const body: BodyLook = { styleId: ids.body, layout: '', rPr: '', from: 'role', indented: false };
  return { ids, bodyIn: () => body, autoNumbers: new Map() };
}
