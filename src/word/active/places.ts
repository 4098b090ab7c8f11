// Names the place of an element as a writer does, for problems that are found without a tree.
import type { WordPackage } from '../../ooxml/package.js';
import { parsePart } from '../../ooxml/part.js';
import type { WordProblem } from '../../ooxml/problem.js';
import { elementsBelow, localName, type XmlElement } from '../../ooxml/xml-tree.js';
import { walkParagraphs } from '../tags/walk-paragraphs.js';
import { fieldsBelow } from './fields.js';
import { OBJECT_ELEMENTS } from './object-classes.js';
import { referencesIn } from './references.js';

export type Place = Pick<WordProblem, 'part' | 'paragraph' | 'place'>;

/** What stands somewhere in a part: by its number among its like, the id it refers to, or its start tag. */
export type Spot =
  | { readonly kind: 'field' | 'object'; readonly index: number }
  | { readonly kind: 'reference' | 'tag'; readonly text: string };

/** Names the place of a spot in a part; '' for the package. */
export type PlaceOf = (part: string, spot: Spot) => Place;

/** Makes a `PlaceOf` for a package, which looks through a part once. */
export function createPlaces(opened: WordPackage): PlaceOf {
  const known = new Map<string, ((spot: Spot) => Place) | undefined>();
  return (part, spot) => {
    if (!known.has(part)) known.set(part, placesIn(opened, part));
    return known.get(part)?.(spot) ?? placeOfPart(part);
  };
}

/** A part that a writer has no word for is named as it is; settings belong to the file as a whole. */
const placeOfPart = (part: string): Place =>
  part === '' || /settings\.xml$/i.test(part) ? {} : { place: `部件“${part}”` };

function placesIn({ textParts }: WordPackage, part: string): ((spot: Spot) => Place) | undefined {
  const text = textParts.find(({ name }) => name === part);
  const tree = text && parsePart(part, text.xml);
  if (text === undefined || tree === undefined || 'problem' in tree) return undefined;
  const { root } = tree.value;
  const paragraphs = new Map(walkParagraphs(root, text.label).map((it) => [it.element, it]));
  const elementAt = spotsBelow(root, text.xml);
  return (spot) => {
    for (let at = elementAt(spot); at !== undefined; at = at.parent) {
      const paragraph = paragraphs.get(at);
      if (paragraph !== undefined) return { part, paragraph: paragraph.index, place: paragraph.place };
    }
    return {};
  };
}

function spotsBelow(root: XmlElement, xml: string): (spot: Spot) => XmlElement | undefined {
  const fields = fieldsBelow(root);
  const all = elementsBelow(root);
  const objects = all.filter(({ name }) => OBJECT_ELEMENTS.has(localName(name)));
  const referencesOf = referencesIn(xml);
  // From the last to the first, so that the first is what is left.
  const byTag = new Map(all.toReversed().map((element) => [element.open, element]));
  const byId = new Map(
    all.toReversed().flatMap((element) => referencesOf(element.open).map(({ value }) => [value, element])),
  );
  return (spot) => {
    if ('text' in spot) return (spot.kind === 'tag' ? byTag : byId).get(spot.text);
    return spot.kind === 'field' ? fields[spot.index]?.begin : objects[spot.index];
  };
}
