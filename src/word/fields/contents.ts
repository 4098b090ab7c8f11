// Writes the entries of a table of contents that stands in the template anew, from the headings that came out
// (ECMA-376 17.16.5.68): until Word brings it up to date, and in programs that never do, it would list the template's.
import { escapeAttribute, escapeText, w } from '../../ooxml/write-xml.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  enclosing,
  endsSection,
  isElement,
  propertiesOf,
  setChildren,
  writtenXml,
  type XmlElement,
  type XmlNode,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { type FieldCode, levelRange } from './field-code.js';
import { type BodyStyles, chainOf, styleIdOf, styleNamed } from './headings.js';
import type { BodyField } from './in-order.js';

/** A line of a table of contents. */
export interface Entry {
  readonly level: number;
  readonly text: string;
  /** The name of the bookmark around what it lists. */
  readonly bookmark: string;
}

/** The paragraphs of a table of contents, siblings of one another, and the runs that begin and end its entries. */
export interface ContentsPlace {
  readonly paragraphs: readonly [XmlElement, ...XmlElement[]];
  readonly opening: XmlElement;
  readonly closing: XmlElement;
}

/** Where a table of contents stands; undefined where it is laid out as no program lays it out. */
export function contentsPlace({ begin, separate, end }: BodyField): ContentsPlace | undefined {
  if (!separate || !end) return undefined;
  const [opening, closing] = [enclosing(separate, 'w:r'), enclosing(end, 'w:r')];
  const [first, last] = [opening?.parent, closing && enclosing(closing, 'w:p')];
  const container = first?.parent;
  if (!opening || !closing || opening === closing || !container || last?.parent !== container)
    return undefined;
  if (!isElement(first, 'w:p') || enclosing(begin, 'w:p') !== first || closing.parent !== last)
    return undefined;
  const siblings = container.children.slice(
    container.children.indexOf(first),
    container.children.indexOf(last) + 1,
  );
  const paragraphs = siblings.filter((it): it is XmlElement => isElement(it));
  const sound = paragraphs.every((it) => it.name === 'w:p' && !endsSection(it));
  return sound && opening.children.at(-1) === separate
    ? { paragraphs: [first, ...paragraphs.slice(1)], opening, closing }
    : undefined;
}

/**
 * Writes the entries; without any, one empty line, since none of the template's is right.
 *
 * @param textWidth in twips: where page numbers end if the template does not say.
 */
export function writeEntries(
  { paragraphs: [first, ...others], opening, closing }: ContentsPlace,
  entries: readonly Entry[],
  code: FieldCode,
  styles: BodyStyles,
  textWidth: number,
): void {
  const last = others.at(-1) ?? first;
  const tail = last.children.slice(last.children.indexOf(closing));
  const before = last === first ? [] : last.children.slice(0, last.children.indexOf(closing));
  // Mostly the field ends in a paragraph of its own.
  const apart = last !== first && !before.some((node) => isElement(node) && node.name !== 'w:pPr');
  const lookOf = looks([first, ...(apart ? others.slice(0, -1) : others)], styles, textWidth);
  const ownProperties = propertiesOf(first, 'w:pPr');
  const head = first.children
    .slice(0, first.children.indexOf(opening) + 1)
    .filter((it) => it !== ownProperties);
  const written = (entries.length > 0 ? entries : [NOTHING]).map((entry): XmlElement => {
    const { pPr, rPr } = lookOf(entry.level);
    const paragraph: XmlElement = {
      kind: 'element',
      name: 'w:p',
      open: '<w:p',
      parent: undefined,
      children: [],
    };
    setChildren(paragraph, [writtenXml(pPr), writtenXml(entryXml(entry, code, rPr))]);
    return paragraph;
  });
  const [opener, closer] = [written[0], written.at(-1)];
  if (!opener || !closer || !first.parent) return;
  const [pPr, ...content] = opener.children;
  setChildren(opener, [...(pPr ? [pPr] : []), ...head, ...content]);
  if (!apart) setChildren(closer, [...closer.children, ...tail]);
  const children: XmlNode[] = first.parent.children;
  const start = children.indexOf(first);
  const end = children.indexOf(last) + (apart ? 0 : 1);
  setChildren(first.parent, children.toSpliced(start, end - start, ...written));
}

const NOTHING: Entry = { level: 1, text: '', bookmark: '' };

function entryXml({ level, text, bookmark }: Entry, { switches }: FieldCode, rPr: string): string {
  if (text === '') return '';
  const run = (content: string) => `<w:r>${rPr}${content}</w:r>`;
  const words = run(`<w:t xml:space="preserve">${escapeText(text)}</w:t>`);
  const [from, to] = levelRange(switches.get('n') ?? '') ?? (switches.has('n') ? [1, 9] : [0, 0]);
  const separator = switches.get('p');
  const gap = separator ? `<w:t xml:space="preserve">${escapeText(separator)}</w:t>` : '<w:tab/>';
  const char = (type: string) => run(w('fldChar', { fldCharType: type }));
  const ask = run(`<w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText>`);
  const page =
    level >= from && level <= to ? '' : run(gap) + char('begin') + ask + char('separate') + char('end');
  const anchor = escapeAttribute(bookmark);
  return switches.has('h')
    ? `<w:hyperlink w:anchor="${anchor}" w:history="1">${words}${page}</w:hyperlink>`
    : words + page;
}

interface Look {
  readonly pPr: string;
  readonly rPr: string;
}

/** How the entries of each level look: as the template's of that level, else by Word's style for it, else as any of them. */
function looks(old: readonly XmlElement[], styles: BodyStyles, textWidth: number): (level: number) => Look {
  const known = new Map<number, Look>();
  const levelOf = (paragraph: XmlElement) => tocLevel(styles, styleIdOf(paragraph, styles));
  const models = new Map(old.toReversed().map((paragraph) => [levelOf(paragraph), paragraph]));
  const any = old.find((paragraph) => levelOf(paragraph) !== undefined) ?? old[0];
  return (level) => {
    const own = models.get(level);
    const style = own ? undefined : styleNamed(styles, `toc ${level}`);
    const rPr = runLook(own ?? any);
    const look = known.get(level) ?? {
      pPr: own ? modelProperties(own, styles, textWidth) : properties(style, any, level, styles, textWidth),
      rPr,
    };
    known.set(level, look);
    return look;
  };
}

function tocLevel({ byId }: BodyStyles, id: string | undefined): number | undefined {
  const name = byId.get(id ?? '')?.names.find((it) => /^(?:toc|目录)[1-9]$/.test(it));
  return name === undefined ? undefined : Number(name.at(-1));
}

/** The properties of the first words of an entry, without what hides page numbers on the web. */
function runLook(paragraph: XmlElement | undefined): string {
  const run = paragraph && below(paragraph).find((it) => it.name === 'w:r' && childOf(it, 'w:t'));
  const rPr = run && childOf(run, 'w:rPr');
  return rPr ? xmlOf({ ...rPr, children: rPr.children.filter((it) => !isElement(it, 'w:webHidden')) }) : '';
}

const below = (element: XmlElement): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => [child, ...below(child)]);

function modelProperties(model: XmlElement, styles: BodyStyles, textWidth: number): string {
  const pPr = childOf(model, 'w:pPr');
  if (pPr && hasRightTab(pPr, Number.POSITIVE_INFINITY)) return xmlOf(pPr);
  const id = styleIdOf(model, styles);
  const inStyle = chainOf(styles, id).some(({ element }) =>
    hasRightTab(childOf(element, 'w:pPr'), textWidth),
  );
  if (inStyle) return pPr ? xmlOf(pPr) : '';
  // Between what stands before and behind tabs in a sequence (17.3.1.26).
  const rest = pPr ? childrenOf(pPr).filter(({ name }) => name !== 'w:tabs') : [];
  const behind = rest.findIndex(({ name }) => !BEFORE_TABS.has(name));
  const at = behind === -1 ? rest.length : behind;
  const pieces = rest.map(xmlOf).toSpliced(at, 0, pageTab(textWidth));
  return `<w:pPr>${pieces.join('')}</w:pPr>`;
}

const BEFORE_TABS = new Set(
  `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd`
    .split(' ')
    .map((name) => `w:${name}`),
);

function properties(
  style: string | undefined,
  any: XmlElement | undefined,
  level: number,
  styles: BodyStyles,
  textWidth: number,
): string {
  if (style === undefined) {
    const like = any ? modelProperties(any, styles, textWidth) : `<w:pPr>${pageTab(textWidth)}</w:pPr>`;
    return level === 1 || like.includes('<w:ind') ? like : indented(like, level);
  }
  const inStyle = chainOf(styles, style).some(({ element }) =>
    hasRightTab(childOf(element, 'w:pPr'), textWidth),
  );
  return w('pPr', {}, w('pStyle', { val: style }), inStyle ? '' : pageTab(textWidth));
}

/** Two characters of 五号 for each level below the first, as Word's own styles have it. */
function indented(pPr: string, level: number): string {
  const ind = w('ind', { left: 420 * (level - 1) });
  const after =
    /<w:(?:contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)[\s/>]|<\/w:pPr>/;
  return pPr.replace(after, (found) => ind + found);
}

const pageTab = (textWidth: number): string =>
  w('tabs', {}, w('tab', { val: 'right', leader: 'dot', pos: textWidth }));

/** Whether there is a tab for page numbers, at the end of the text or before it. */
function hasRightTab(pPr: XmlElement | undefined, textWidth: number): boolean {
  const tabs = childOf(pPr, 'w:tabs');
  const isOne = (tab: XmlElement) =>
    /^(?:right|end)$/.test(attributeOf(tab, 'w:val') ?? '') && Number(attributeOf(tab, 'w:pos')) <= textWidth;
  return !!tabs && childrenOf(tabs).some(isOne);
}
