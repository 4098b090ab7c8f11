// Marks whole paragraphs and rows as deleted, and adds such as were inserted.
import {
  childOf,
  childrenOf,
  endsSection,
  isElement,
  propertiesOf,
  setChildren,
  writtenXml,
  type XmlElement,
  type XmlNode,
  type XmlText,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { textRun } from '../wml/runs.js';
import { lookOf } from './cut-runs.js';
import type { Reviser } from './reviser.js';

/** Deletes the words of a paragraph and the mark at its end, which stays where a section ends with it. */
export function removeParagraph(paragraph: XmlElement, reviser: Reviser): void {
  removeRuns(paragraph, reviser);
  if (!endsSection(paragraph)) markParagraph(paragraph, reviser.mark('del'));
}

/** Deletes a row of a table with all its words. */
export function removeRow(row: XmlElement, reviser: Reviser): void {
  for (const cell of childrenOf(row, 'w:tc')) removeRuns(cell, reviser);
  markRow(row, reviser.mark('del'));
}

/** A new paragraph with the properties of another. */
export function newParagraph(words: string, model: XmlElement, reviser: Reviser): XmlElement {
  const paragraph: XmlElement = {
    kind: 'element',
    name: 'w:p',
    open: '<w:p',
    parent: undefined,
    children: [],
  };
  const kept = childrenOf(propertiesOf(model, 'w:pPr') ?? paragraph).filter(({ name }) => !OWN.has(name));
  if (kept.length > 0) setChildren(paragraph, [propertiesWith(kept)]);
  markParagraph(paragraph, reviser.mark('ins'));
  const run = runsBelow(model).at(-1);
  const runs = reviser.inserted(textRun(words, run ? lookOf(run) : ''));
  setChildren(paragraph, [...paragraph.children, runs]);
  return paragraph;
}

/** A new row with the cells of another. */
export function newRow(cells: readonly string[], model: XmlElement, reviser: Reviser): XmlElement {
  const row: XmlElement = { ...model, children: [] };
  const properties = childrenOf(model).filter(({ name }) => name === 'w:tblPrEx' || name === 'w:trPr');
  const made = childrenOf(model, 'w:tc').map((cell, index): XmlElement => {
    const own: XmlElement = { ...cell, children: [] };
    const tcPr = childOf(cell, 'w:tcPr');
    const [paragraph] = childrenOf(cell, 'w:p');
    const content: XmlNode[] = tcPr ? [writtenXml(xmlOf(tcPr).replace(/<w:vMerge\b[^>]*\/>/, ''))] : [];
    const words = cells[index] ?? '';
    if (paragraph) content.push(newParagraph(words, paragraph, reviser));
    setChildren(own, content);
    return own;
  });
  const kept = properties.map((each) => copyOf(each));
  setChildren(row, [...kept, ...made]);
  markRow(row, reviser.mark('ins'));
  return row;
}

/** What belongs to one paragraph only. */
const OWN = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

function propertiesWith(kept: readonly XmlElement[]): XmlElement {
  const pPr: XmlElement = { kind: 'element', name: 'w:pPr', open: '<w:pPr', parent: undefined, children: [] };
  setChildren(
    pPr,
    kept.map((each) => writtenXml(xmlOf(each))),
  );
  return pPr;
}

function copyOf(element: XmlElement): XmlElement {
  const copy: XmlElement = { ...element, children: [] };
  setChildren(
    copy,
    element.children.map((child) => writtenXml(xmlOf(child))),
  );
  return copy;
}

function removeRuns(holder: XmlElement, reviser: Reviser): void {
  for (const run of runsBelow(holder)) reviser.remove(run);
}

/** The runs of a paragraph or cell, without those in text boxes and those that are deleted already. */
function runsBelow(holder: XmlElement): readonly XmlElement[] {
  return childrenOf(holder).flatMap((child) => {
    if (child.name === 'w:r') return [child];
    return SKIPPED.has(child.name) ? [] : runsBelow(child);
  });
}

const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:tcPr', 'w:sdtPr', 'mc:AlternateContent']);

/** In `w:rPr` of the paragraph's mark such marks come first (17.3.1.29); behind it stand a section and a change only. */
function markParagraph(paragraph: XmlElement, mark: XmlText): void {
  const pPr = propertiesOf(paragraph, 'w:pPr') ?? added(paragraph, 'w:pPr', 0);
  const present = childOf(pPr, 'w:rPr');
  const behind = pPr.children.findIndex(
    (child) => isElement(child, 'w:sectPr') || isElement(child, 'w:pPrChange'),
  );
  const rPr = present ?? added(pPr, 'w:rPr', behind === -1 ? pPr.children.length : behind);
  setChildren(rPr, [mark, ...rPr.children]);
}

/** In `w:trPr` such marks come last (17.4.81). */
function markRow(row: XmlElement, mark: XmlText): void {
  const exceptions = childOf(row, 'w:tblPrEx');
  const at = exceptions ? row.children.indexOf(exceptions) + 1 : 0;
  const trPr = childOf(row, 'w:trPr') ?? added(row, 'w:trPr', at);
  setChildren(trPr, [...trPr.children, mark]);
}

function added(parent: XmlElement, name: string, at: number): XmlElement {
  const element: XmlElement = { kind: 'element', name, open: `<${name}`, parent, children: [] };
  parent.children.splice(at, 0, element);
  return element;
}
