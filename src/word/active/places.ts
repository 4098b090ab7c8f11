// Names the place of an element as a writer does, for problems that are found without a tree.
import type { WordPackage } from '../../ooxml/package.js';
import { parsePart } from '../../ooxml/part.js';
import type { WordProblem } from '../../ooxml/problem.js';
import type { XmlElement } from '../../ooxml/xml-tree.js';
import { walkParagraphs } from '../tags/walk-paragraphs.js';

export type Place = Pick<WordProblem, 'part' | 'paragraph' | 'place'>;

/** Finds the place of the element that is picked from the tree of a part. */
export type PlaceOf = (part: string, pick: (root: XmlElement) => XmlElement | undefined) => Place;

/** Makes a `PlaceOf` for a package, which parses a part once. */
export function createPlaces({ textParts, xmlParts }: WordPackage): PlaceOf {
  const known = new Map<string, ReturnType<typeof read>>();
  const read = (name: string) => {
    const tree = parsePart(name, xmlParts.get(name)?.xml ?? '');
    const label = textParts.find((part) => part.name === name)?.label;
    if ('problem' in tree || label === undefined) return undefined;
    const paragraphs = walkParagraphs(tree.value.root, label);
    return { root: tree.value.root, paragraphs: new Map(paragraphs.map((it) => [it.element, it])) };
  };
  return (part, pick) => {
    if (!known.has(part)) known.set(part, read(part));
    const found = known.get(part);
    if (found === undefined) return placeOfPart(part);
    for (let at = pick(found.root); at !== undefined; at = at.parent) {
      const paragraph = found.paragraphs.get(at);
      if (paragraph !== undefined) return { part, paragraph: paragraph.index, place: paragraph.place };
    }
    return {};
  };
}

/** A part that a writer has no word for is named as it is; settings belong to the file as a whole. */
const placeOfPart = (part: string): Place =>
  part === '' || /settings\.xml$/i.test(part) ? {} : { place: `部件“${part}”` };
