// Finds tags in attributes that a reader sees or hears: alternative texts, those of the shapes of SmartArt too, the words of
// watermarks, and the columns of a chart's workbook.
import type { TextPart } from '../../ooxml/package.js';
import { escapeAttribute } from '../../ooxml/write-xml.js';
import {
  attributesIn,
  elementsBelow,
  isElement,
  localName,
  setAttribute,
  setChildren,
  type TagNode,
  type WrittenAttribute,
  type XmlElement,
} from '../../ooxml/xml-tree.js';
import { draftTags, type Found, type IsMeant, MARK, type Site, tagOf, type WordTag } from './draft-tags.js';
import { isHeader, type PlacedParagraph } from './walk-paragraphs.js';

/** What was found in the attributes of one element. */
export interface FoundInAttributes extends Found {
  /** Whether it repeats what was found before: a picture repeats its alternative text. */
  readonly silent: boolean;
}

/** What a writer calls the attributes of a document that are filled. */
export type SeenAttribute = '替代文字' | '艺术字或水印';

/**
 * What an attribute is to a reader: an alternative text, or the name or title of a drawing or table (20.4.2.5 docPr,
 * 17.4.62 tblCaption, 17.4.63 tblDescription, alt of VML); or the words of a watermark or of WordArt as Word 2007 drew it
 * (Part 4, 19.1.2.23 textpath). Undefined for any other.
 */
export function seenAs(element: string, attribute: string): SeenAttribute | undefined {
  if (element === 'v:textpath') return attribute === 'string' ? '艺术字或水印' : undefined;
  return isAlternative(element, attribute) ? '替代文字' : undefined;
}

function isAlternative(element: string, attribute: string): boolean {
  if (/^w:tbl(?:Caption|Description)$/.test(element)) return attribute === 'w:val';
  if (/^(?:docPr|cNvPr)$/.test(localName(element))) return /^(?:descr|title|name)$/.test(attribute);
  return /^v:/.test(element) && /^(?:alt|title)$/.test(localName(attribute));
}

/** The columns of a table have the names of the cells above them (18.5.1.3), or Excel calls the file damaged. */
const columnAs = (element: string, attribute: string): '列名' | undefined =>
  localName(element) === 'tableColumn' && attribute === 'name' ? '列名' : undefined;

/** What is sought in the attributes of each kind of part, and what a writer calls it. */
const SOUGHT: Readonly<
  Record<
    NonNullable<TextPart['holds']> | 'paragraphs',
    ((element: string, attribute: string) => SeenAttribute | '列名' | undefined) | undefined
  >
> = {
  paragraphs: seenAs,
  diagram: seenAs,
  cells: columnAs,
  chart: undefined,
  properties: undefined,
};

/** The alternative texts below the root of a part in which there are braces. */
export const alternativesIn = (root: XmlElement): readonly string[] =>
  elementsBelow(root).flatMap(({ name, open }) =>
    attributesIn(open)
      .filter((it) => isAlternative(name, it.name) && /[{}｛｝]/.test(it.value))
      .map(({ value }) => value),
  );

/** A formula in LaTeX, as the alternative text of its picture often is, whose braces are no tags. */
const LATEX = /\\[a-zA-Z]/;

/**
 * Finds the tags in the attributes below the root of a part, marks in the start tags where their values are to stand, and
 * puts a node for each in the element. An attribute in which a block is opened is left as it is, and told elsewhere.
 *
 * @param paragraphs of the part.
 * @param firstId the id of the first tag.
 */
export function tagsOfAttributes(
  part: TextPart,
  root: XmlElement,
  paragraphs: readonly PlacedParagraph[],
  firstId: number,
  isMeant: IsMeant,
  isFilled: (text: string) => boolean,
): readonly FoundInAttributes[] {
  const soughtAs = SOUGHT[part.holds ?? 'paragraphs'];
  if (soughtAs === undefined) return [];
  const moved = paragraphs.some(({ story, part: own }) => own !== undefined && isHeader(story));
  if (!moved && !/=\s*(?:"[^"<]*(?:[{｛]|&#)|'[^'<]*(?:[{｛]|&#))/.test(part.xml)) return [];
  const placed = new Map(paragraphs.map((it) => [it.element, it]));
  const said = new Set<string>();
  const found: FoundInAttributes[] = [];
  let next = firstId;
  const take = (element: XmlElement, attribute: WrittenAttribute, called: string) => {
    const paragraph = paragraphAt(element, placed);
    const site: Site = {
      part: paragraph?.part ?? part.shown?.part ?? part.name,
      text: attribute.value,
      index: paragraph?.index ?? part.shown?.paragraph ?? -1,
      place: `${paragraph?.place ?? part.label}的${called}`,
      apart: true,
    };
    const { drafts, problems } = draftTags(site, next, isMeant);
    if (drafts.length + problems.length === 0) return;
    if (
      LATEX.test(site.text) &&
      !drafts.some(({ start, end }) => isMeant(wordsOf(site.text.slice(start, end))))
    )
      return;
    if (drafts.some(({ parsed }) => !/^(?:value|comment|broken)$/.test(parsed.kind))) return;
    const key = `${site.part} ${site.index} ${site.text}`;
    const isTold = part.holds === 'cells' || (part.repeats?.has(site.text) ?? false);
    const silent = isTold || (paragraph?.silent ?? false) || said.has(key);
    said.add(key);
    // No file is written then, and braces that are left would be told once more.
    if (problems.length > 0) setAttribute(element, attribute.name, site.text.replace(/[{}｛｝]/g, ' '));
    const values = drafts.filter(({ parsed }) => parsed.kind === 'value');
    const isWhole = drafts.length === 1 && /^[{｛]+[^{}｛｝]*[}｝]+$/.test(site.text.trim());
    const exchanges = isWhole && part.holds === undefined ? drawnBy(element, attribute) : undefined;
    const nodes: TagNode[] = [];
    const tags = values.map((draft, at): WordTag => {
      const node: TagNode = { kind: 'tag', id: next + at, parent: undefined };
      nodes.push(node);
      return {
        ...tagOf(site, { ...draft, node }),
        rPr: '',
        silent,
        attribute: true,
        wordsOnly: true,
        exchanges,
      };
    });
    if (problems.length === 0) {
      let text = '';
      let at = 0;
      for (const { start, end, parsed } of drafts) {
        text += escapeAttribute(site.text.slice(at, start));
        if (parsed.kind === 'value')
          text += `${MARK}${next + values.findIndex((it) => it.start === start)}${MARK}`;
        at = end;
      }
      text += escapeAttribute(site.text.slice(at));
      const { open } = element;
      element.open = `${open.slice(0, attribute.valueStart - 1)}"${text}"${open.slice(attribute.end)}`;
    }
    setChildren(element, [...nodes, ...element.children]);
    next += values.length;
    found.push({ story: paragraph?.story ?? root, tags, problems, silent });
  };
  const walk = (element: XmlElement) => {
    if (/[{｛]|&#/.test(element.open))
      // From the last to the first, so that the offsets of those before stay.
      for (const attribute of attributesIn(element.open).toReversed()) {
        if (!/[{}｛｝]/.test(attribute.value)) continue;
        const called = soughtAs(element.name, attribute.name);
        if (called !== undefined && isFilled(attribute.value)) take(element, attribute, called);
      }
    for (const child of element.children) if (isElement(child)) walk(child);
  };
  walk(root);
  return found;
}

/** What a drawing shows, one picture that lies in the file or a chart, if an attribute is its alternative text or title. */
function drawnBy({ name, parent }: XmlElement, attribute: WrittenAttribute): WordTag['exchanges'] {
  if (!/^(?:docPr|cNvPr)$/.test(localName(name)) || attribute.name === 'name') return undefined;
  let drawing = parent;
  while (drawing !== undefined && drawing.name !== 'w:drawing') drawing = drawing.parent;
  if (drawing === undefined) return undefined;
  const shown = elementsBelow(drawing).map((it) => it.name);
  if (shown.filter((it) => it === 'a:blip').length === 1) return 'picture';
  return shown.filter((it) => it === 'c:chart').length === 1 ? 'chart' : undefined;
}

const wordsOf = (typed: string): string => typed.replace(/[{}｛｝]/g, '').trim();

/** The paragraph in which an element stands; for the properties of a table, its first. */
function paragraphAt(
  element: XmlElement,
  placed: ReadonlyMap<XmlElement, PlacedParagraph>,
): PlacedParagraph | undefined {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    const own = placed.get(at) ?? (at.name === 'w:tbl' ? firstIn(at, placed) : undefined);
    if (own !== undefined) return own;
  }
  return undefined;
}

function firstIn(
  element: XmlElement,
  placed: ReadonlyMap<XmlElement, PlacedParagraph>,
): PlacedParagraph | undefined {
  for (const child of element.children) {
    const own = isElement(child) ? (placed.get(child) ?? firstIn(child, placed)) : undefined;
    if (own !== undefined) return own;
  }
  return undefined;
}
