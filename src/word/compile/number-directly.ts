// Writes the numbers that styles give to paragraphs of a loop into the paragraphs themselves, so that a list numbered
// by a style can begin again in each copy as one numbered by hand does: only a paragraph can name another list.
import { w } from '../../ooxml/write-xml.js';
import {
  attributesIn,
  childOf,
  isElement,
  propertiesOf,
  setAttribute,
  setChildren,
  type XmlElement,
} from '../../ooxml/xml-tree.js';
import type { ParagraphNumbers, StyledNumber } from '../read/paragraph-numbers.js';
import { listsBegunAnew } from './copies.js';
import type { PartElement } from './part-tree.js';

const named = (names: string): readonly string[] => names.split(/\s+/).map((name) => `w:${name}`);

/** What stands before the number and the indent in the properties of a paragraph (17.3.1.26 pPr, a sequence). */
const BEFORE_NUMBER = named('pStyle keepNext keepLines pageBreakBefore framePr widowControl');
const BEFORE_INDENT = [
  ...BEFORE_NUMBER,
  ...named('numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct'),
  ...named('topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing'),
];

/**
 * Gives each paragraph whose list begins anew in the copies of a loop, and which has its number from its style, the same
 * number of its own, and the indent of the style, which that of the list would else displace (17.9.22, 17.3.1.12).
 *
 * @param part whose XML is changed, so that the caller must make the `PartElement` again.
 * @returns whether any paragraph was changed.
 */
export function numberDirectly(part: PartElement, numbers: ParagraphNumbers): boolean {
  const styled = listsBegunAnew(part, numbers).flatMap((paragraph) => {
    const number = numbers.styledNumberOf(paragraph);
    return number ? [[paragraph, number] as const] : [];
  });
  for (const [paragraph, number] of styled) numberOne(paragraph, number);
  return styled.length > 0;
}

function numberOne(paragraph: XmlElement, { list, level, indents }: StyledNumber): void {
  const properties = propertiesOf(paragraph, 'w:pPr') ?? newChild(paragraph, 'w:pPr', []);
  const own = childOf(properties, 'w:numPr') ?? newChild(properties, 'w:numPr', BEFORE_NUMBER);
  setChildren(own, [elementOf('w:ilvl', { val: level }), elementOf('w:numId', { val: list })]);
  if (indents.length === 0) return;
  const direct = childOf(properties, 'w:ind');
  const target = direct ?? newChild(properties, 'w:ind', BEFORE_INDENT);
  for (const { open } of direct ? [...indents, { open: direct.open }] : indents)
    for (const { name, value } of attributesIn(open)) {
      // A first line that is indented ends that of a style before which hangs, and the other way round.
      const rival = /^w:(?:firstLine|hanging)/.exec(name)?.[0] === 'w:firstLine' ? 'hanging' : 'firstLine';
      if (/^w:(?:firstLine|hanging)/.test(name))
        for (const unit of ['', 'Chars']) setAttribute(target, `w:${rival}${unit}`, undefined);
      setAttribute(target, name, value);
    }
}

/** Adds an element behind those of these names that stand first. */
function newChild(parent: XmlElement, name: string, before: readonly string[]): XmlElement {
  const child = elementOf(name, {});
  const at = parent.children.findIndex((it) => isElement(it) && !before.includes(it.name));
  setChildren(parent, parent.children.toSpliced(at === -1 ? parent.children.length : at, 0, child));
  return child;
}

function elementOf(name: string, attributes: Readonly<Record<string, string | number>>): XmlElement {
  const open = w(name.slice(2), attributes).slice(0, -2);
  return { kind: 'element', name, open, parent: undefined, children: [] };
}
