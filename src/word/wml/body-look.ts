// How running text looks in a template: as the paragraph in which its tag stands, if the office gave that a look, else as the style
// for the body of the template, which may be lent.
import { fragmentOf } from '../../ooxml/scan-xml.js';
import {
  attributesIn,
  childOf,
  childrenOf,
  setAttribute,
  type XmlElement,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { type Look, lineOfLook, lookOf } from '../look/look.js';
import type { OwnStyle, OwnStyles } from '../look/own-styles.js';
import type { TagParagraph } from '../look/tag-paragraph.js';
import type { StyleIds } from './styles.js';

/** How the paragraphs of a body are written. */
export interface BodyLook {
  readonly styleId: string;
  /** Children of `w:pPr` behind `w:keepNext`, in the order of the schema. */
  readonly layout: string;
  /** The properties of its runs, `<w:rPr>…</w:rPr>` or empty. */
  readonly rPr: string;
  /** Where it comes from, for `template check`. */
  readonly from: 'paragraph' | 'role';
  /** Whether its own style or paragraph says nothing of a first line, so that one is indented here. */
  readonly indented: boolean;
}

/**
 * Decides how the body looks.
 *
 * @param ids the styles by role, of the template or lent
 * @param own that of the body, if it is the template's
 * @returns the look for a tag in this paragraph; undefined where nothing is known of the paragraph
 */
export function bodyLooks(
  template: OwnStyles,
  { bodyFace: _, body: bodyId, ...others }: StyleIds,
  own: OwnStyle | undefined,
): (paragraph: TagParagraph | undefined) => BodyLook {
  const plain: BodyLook = { styleId: bodyId, layout: '', rPr: '', from: 'role', indented: false };
  const role = own ? withFirstLine(plain, template.wholeLook(own)) : plain;
  const elsewhere = new Set(Object.values(others));
  const known = new Map<string, BodyLook>();
  return (paragraph) => {
    if (paragraph === undefined) return role;
    const key = `${paragraph.style}\n${paragraph.layout}\n${paragraph.rPr}`;
    const before = known.get(key);
    if (before) return before;
    const look = lookIn(template, paragraph, bodyId, elsewhere) ?? role;
    known.set(key, look);
    return look;
  };
}

/** The look of the paragraph; undefined if the office gave it none. */
function lookIn(
  template: OwnStyles,
  paragraph: TagParagraph,
  bodyId: string,
  elsewhere: ReadonlySet<string>,
): BodyLook | undefined {
  const named = paragraph.style === undefined ? template.usual : template.paragraphStyle(paragraph.style);
  const style = named && !elsewhere.has(named.id) && isForText(template, named) ? named : undefined;
  const rPr = lastingRun(paragraph.rPr);
  const direct = directOf(paragraph.layout, rPr);
  const styled = template.wholeLook(style);
  const look = { ...styled, ...direct };
  const saysItself = lineOfLook(look) !== lineOfLook(styled);
  const isChoice = style !== undefined && style !== template.usual && template.isOffices(style);
  if (!saysItself && !isChoice) return undefined;
  if (!saysItself && style?.id === bodyId) return undefined;
  const given: BodyLook = {
    styleId: style?.id ?? bodyId,
    layout: paragraph.layout,
    rPr,
    from: 'paragraph',
    indented: false,
  };
  // Without any style of its own the paragraph is laid over the lent one, which has an indent.
  return style === undefined ? given : withFirstLine(given, look);
}

/** Text in a style of headings would be headings, and running text is not centred. */
function isForText(template: OwnStyles, style: OwnStyle): boolean {
  const { align = '0' } = template.wholeLook(style);
  return template.outlineOf(style) === undefined && align === '0';
}

function directOf(layout: string, rPr: string): Look {
  const pPr = fragmentOf(layout);
  const [run] = childrenOf(fragmentOf(rPr), 'w:rPr');
  return lookOf({ pPr, rPr: run });
}

/** What marks a tag for whoever looks for it, or concerns its letters alone, is not for the text in its place. */
const PASSING =
  /^w:(?:rStyle|highlight|noProof|lang|vanish|webHidden|specVanish|rtl|rPrChange|ins|del|moveFrom|moveTo|fitText|eastAsianLayout|effect)$/;

function lastingRun(rPr: string): string {
  if (rPr === '') return '';
  const [run] = childrenOf(fragmentOf(rPr), 'w:rPr');
  const kept = run ? childrenOf(run).filter((child) => !PASSING.test(child.name) && !isHintAlone(child)) : [];
  return kept.length === 0 ? '' : `<w:rPr>${kept.map(xmlOf).join('')}</w:rPr>`;
}

const isHintAlone = ({ name, open }: XmlElement): boolean =>
  name === 'w:rFonts' && attributesIn(open).every((attribute) => attribute.name === 'w:hint');

/** Two characters of the size of the text, unless something is said of the first line or the left edge. */
function withFirstLine(body: BodyLook, { first, left, size }: Look): BodyLook {
  if (first !== undefined || (left !== undefined && left !== '0')) return body;
  const twips = Math.round((Number(size) || DEFAULT_SIZE) * 20);
  return { ...body, layout: withIndent(body.layout, twips), indented: true };
}

/** 17.3.2.38: without a size, ten points. */
const DEFAULT_SIZE = 20;

/** What stands behind `w:ind` in a `w:pPr`, of what `tagParagraph` keeps. */
const BEHIND = /^w:(?:contextualSpacing|mirrorIndents|jc|textAlignment)$/;

function withIndent(layout: string, twips: number): string {
  const children = childrenOf(fragmentOf(layout));
  const present = childOf(fragmentOf(layout), 'w:ind');
  const indent: XmlElement = present ?? {
    kind: 'element',
    name: 'w:ind',
    open: '<w:ind',
    parent: undefined,
    children: [],
  };
  setAttribute(indent, 'w:firstLineChars', 200);
  setAttribute(indent, 'w:firstLine', twips);
  const others = children.filter(({ name }) => name !== 'w:ind');
  const at = others.findIndex(({ name }) => BEHIND.test(name));
  return others
    .toSpliced(at === -1 ? others.length : at, 0, indent)
    .map(xmlOf)
    .join('');
}
