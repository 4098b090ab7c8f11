// The styles that a template has, as they are seen through those they are based on, and which of them the office made or changed.
import { attributeOf, childOf, childrenOf, type XmlElement, type XmlTree } from '../../ooxml/xml-tree.js';
import { type Look, lineOfLook, lookOf, type Properties, valOf } from './look.js';
import { isOfProgram } from './program-looks.js';

/** A style that a template has. */
export interface OwnStyle {
  /** `paragraph`, `character`, `table` or `numbering`. */
  readonly type: string;
  readonly id: string;
  /** Its name as it stands in the file, where Word's own are English: `heading 1`. */
  readonly name: string;
  /** Its name and aliases, in the form that `comparable` gives. */
  readonly names: readonly string[];
  readonly basedOn: string | undefined;
  readonly properties: Properties;
  readonly outline: string | undefined;
}

/** The styles of a template. */
export interface OwnStyles {
  readonly all: readonly OwnStyle[];
  /** The style of paragraphs that name none: 正文, `Normal`. */
  readonly usual: OwnStyle | undefined;
  paragraphStyle(id: string): OwnStyle | undefined;
  /** How a paragraph of this style looks, by all that is said of it. */
  wholeLook(style: OwnStyle | undefined): Look;
  /** Whether a paragraph of this style counts as a heading, 0 for the first level; undefined if it does not. */
  outlineOf(style: OwnStyle): string | undefined;
  /** Whether an office made or changed a style: it is not defined as the programs define it. */
  isOffices(style: OwnStyle): boolean;
}

/** Styles may be based on one another in a circle, in a file that no program wrote. */
const MOST_STEPS = 20;

/** @param styles the template's `word/styles.xml`; undefined if it has none */
export function ownStyles(styles: XmlTree | undefined): OwnStyles {
  const all = styles === undefined ? [] : childrenOf(styles.root, 'w:style').map(ownStyle);
  const paragraphs = all.filter(({ type }) => type === 'paragraph');
  const byId = new Map(paragraphs.map((style) => [style.id, style]));
  const usual = usualOf(styles, paragraphs);
  const defaults = defaultsOf(styles);
  /** The style and those it is based on, the nearest first. */
  const chainOf = (style: OwnStyle): OwnStyle[] => {
    const chain: OwnStyle[] = [];
    for (let at: OwnStyle | undefined = style; at && chain.length < MOST_STEPS; ) {
      chain.push(at);
      at = at.basedOn === undefined ? undefined : byId.get(at.basedOn);
    }
    return chain;
  };
  const lookThrough = (chain: readonly OwnStyle[], before: Look): Look =>
    chain.toReversed().reduce((look, { properties }) => lookOf(properties, look), before);
  const wholeLook = (style: OwnStyle | undefined) => lookThrough(style ? chainOf(style) : [], defaults);
  const isOffices = (style: OwnStyle): boolean => {
    if (style === usual) return !isOfProgram('normal', lineOfLook(wholeLook(style)));
    const above = chainOf(style);
    const at = usual ? above.indexOf(usual) : -1;
    const line = lineOfLook(lookThrough(at === -1 ? above : above.slice(0, at), {}));
    // Without a look of its own it looks as 正文 does.
    if (line === '') return at === -1 || isHeading(style) || (usual !== undefined && isOffices(usual));
    return !style.names.some((name) => isOfProgram(name, line));
  };
  return {
    all,
    usual,
    paragraphStyle: (id) => byId.get(id),
    wholeLook,
    outlineOf: (style) => chainOf(style).find(({ outline }) => outline !== undefined)?.outline,
    isOffices,
  };
}

/** `heading1` of a file says by its very being there that it is meant, if it says nothing else. */
const isHeading = ({ names }: OwnStyle): boolean =>
  names.some((name) => /^(?:heading|标题)[1-9]$/.test(name));

function ownStyle(element: XmlElement): OwnStyle {
  const name = valOf(element, 'w:name') ?? '';
  const names = [name, ...(valOf(element, 'w:aliases') ?? '').split(',')];
  const pPr = childOf(element, 'w:pPr');
  return {
    type: attributeOf(element, 'w:type') ?? 'paragraph',
    id: attributeOf(element, 'w:styleId') ?? '',
    name,
    names: names.map(comparable).filter((word) => word !== ''),
    basedOn: valOf(element, 'w:basedOn'),
    properties: { pPr, rPr: childOf(element, 'w:rPr') },
    outline: pPr && valOf(pPr, 'w:outlineLvl'),
  };
}

/**
 * The name without case and blanks: Word ignores case, and some programs write `heading1` for `heading 1`.
 */
export const comparable = (name: string): string => name.toLowerCase().replace(/\s/g, '');

/** LibreOffice marks no style as the default, but has one of Word's name. */
function usualOf(styles: XmlTree | undefined, paragraphs: readonly OwnStyle[]): OwnStyle | undefined {
  const marked = styles && childrenOf(styles.root, 'w:style').find(isDefaultParagraphStyle);
  const id = marked && attributeOf(marked, 'w:styleId');
  return paragraphs.find((style) =>
    id === undefined ? style.names.some((name) => /^(?:normal|正文)$/.test(name)) : style.id === id,
  );
}

const isDefaultParagraphStyle = (style: XmlElement): boolean =>
  (attributeOf(style, 'w:type') ?? 'paragraph') === 'paragraph' &&
  /^(?:1|true|on)$/.test(attributeOf(style, 'w:default') ?? '');

/** What the file says of all its paragraphs (17.7.5.1 docDefaults). */
function defaultsOf(styles: XmlTree | undefined): Look {
  const defaults = styles && childOf(styles.root, 'w:docDefaults');
  const pPr = childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr');
  const rPr = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr');
  return lookOf({ pPr, rPr });
}
