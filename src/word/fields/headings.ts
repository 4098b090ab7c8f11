// Knows which paragraphs of a body its table of contents lists, and at which level (ECMA-376 17.16.5.68 TOC).
import {
  attributeOf,
  childOf,
  childrenOf,
  propertiesOf,
  type XmlElement,
  type XmlTree,
} from '../../ooxml/xml-tree.js';
import { type FieldCode, levelRange } from './field-code.js';

interface ParagraphStyle {
  /** Its name and aliases without case and blanks. */
  readonly names: readonly string[];
  readonly basedOn: string | undefined;
  readonly outline: number | undefined;
  readonly element: XmlElement;
}

/** The paragraph styles of a document, by id. */
export interface BodyStyles {
  readonly byId: ReadonlyMap<string, ParagraphStyle>;
  readonly usual: string | undefined;
}

/** Without case and blanks, as Word compares the names of styles. */
const comparable = (name: string): string => name.toLowerCase().replace(/\s/g, '');

/** @param styles the document's `word/styles.xml`; undefined if it has none */
export function bodyStyles(styles: XmlTree | undefined): BodyStyles {
  const all = styles
    ? childrenOf(styles.root, 'w:style').filter((it) => attributeOf(it, 'w:type') !== 'table')
    : [];
  const usual = all.find((it) => /^(?:1|true|on)$/.test(attributeOf(it, 'w:default') ?? ''));
  return {
    byId: new Map(all.map((element) => [attributeOf(element, 'w:styleId') ?? '', styleOf(element)])),
    usual: usual && attributeOf(usual, 'w:styleId'),
  };
}

function styleOf(element: XmlElement): ParagraphStyle {
  const names = [valOf(element, 'w:name') ?? '', ...(valOf(element, 'w:aliases') ?? '').split(',')];
  return {
    names: names.map(comparable),
    basedOn: valOf(element, 'w:basedOn'),
    outline: outlineIn(childOf(element, 'w:pPr')),
    element,
  };
}

function valOf(element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name);
  return child && attributeOf(child, 'w:val');
}

/** From 1; 9 in the file says that the text is no heading (17.3.1.20). */
function outlineIn(properties: XmlElement | undefined): number | undefined {
  const value = valOf(properties, 'w:outlineLvl');
  return value === undefined ? undefined : Number(value) + 1;
}

/** The id of the style of a paragraph. */
export const styleIdOf = (paragraph: XmlElement, { usual }: BodyStyles): string | undefined =>
  valOf(propertiesOf(paragraph, 'w:pPr'), 'w:pStyle') ?? usual;

/** A style with this name, `toc 1`. */
export const styleNamed = ({ byId }: BodyStyles, name: string): string | undefined =>
  [...byId].find(([, { names }]) => names.includes(comparable(name)))?.[0];

/** The style and those it is based on, the nearest first. */
export function chainOf({ byId }: BodyStyles, id: string | undefined): readonly ParagraphStyle[] {
  const chain: ParagraphStyle[] = [];
  for (let at = id; at !== undefined && chain.length < 20; at = chain.at(-1)?.basedOn) {
    const style = byId.get(at);
    if (style === undefined) break;
    chain.push(style);
  }
  return chain;
}

/** The level of a paragraph in one of Word's own heading styles. */
export function headingLevel(paragraph: XmlElement, styles: BodyStyles): number | undefined {
  for (const name of styles.byId.get(styleIdOf(paragraph, styles) ?? '')?.names ?? []) {
    const [, level] = /^(?:heading|标题)([1-9])$/.exec(name) ?? [];
    if (level !== undefined) return Number(level);
  }
  return undefined;
}

/** The level at which a table of contents lists a paragraph; undefined where it does not. */
export type Listed = (paragraph: XmlElement) => number | undefined;

/**
 * What a table of contents lists; undefined where its code asks for what only Word knows: entries of its own, a part of
 * the document.
 */
export function listedBy({ switches }: FieldCode, styles: BodyStyles): Listed | undefined {
  if (['b', 'f', 'l', 'a', 'c'].some((letter) => switches.has(letter))) return undefined;
  const [outline, styled] = [switches.has('u'), switches.get('t')];
  const headings = switches.has('o') || !(outline || styled !== undefined);
  const [from, to] = levelRange(switches.get('o') ?? '') ?? [1, 9];
  const within = (level: number | undefined) => level !== undefined && level >= from && level <= to;
  const named = styleLevels(styled ?? '');
  return (paragraph) => {
    const id = styleIdOf(paragraph, styles);
    const own = styles.byId
      .get(id ?? '')
      ?.names.map((name) => named.get(name))
      .find((it) => it !== undefined);
    if (own !== undefined) return own;
    const heading = headings ? headingLevel(paragraph, styles) : undefined;
    if (within(heading)) return heading;
    if (!outline) return undefined;
    const direct = outlineIn(propertiesOf(paragraph, 'w:pPr'));
    const level = direct ?? chainOf(styles, id).find((style) => style.outline !== undefined)?.outline;
    return within(level) ? level : undefined;
  };
}

/** `标题样式,1,附件标题,2`, by the comparable name of the style; programs in other languages write semicolons. */
function styleLevels(list: string): ReadonlyMap<string, number> {
  const pieces = list.split(/[,;，；]/).map((piece) => piece.trim());
  return new Map(
    pieces.flatMap((name, at) =>
      at % 2 === 0 && /^[1-9]$/.test(pieces[at + 1] ?? '')
        ? [[comparable(name), Number(pieces[at + 1])] as const]
        : [],
    ),
  );
}
