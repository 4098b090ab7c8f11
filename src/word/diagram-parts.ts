// Finds the SmartArt of a template that holds tags: the data of each (21.4.2.10 dataModel), in which its words stand, and the
// drawing that Word made of them when it last saved the file (MS-ODRAWXML 2.3), which programs show as it is.
import type { TextPart, WordPackage } from '../ooxml/package.js';
import { parsePart } from '../ooxml/part.js';
import type { Relationship } from '../ooxml/relationships.js';
import { attributeOf } from '../ooxml/xml-tree.js';
import { once } from '../source/remembered.js';
import { createShownAt } from './active/shown-at.js';
import { alternativesIn } from './tags/attribute-tags.js';
import { wordsIn } from './tags/text-tags.js';

/** The data of a SmartArt, and the drawing of it. */
export interface DiagramPart {
  /** The part that refers to it, and the id by which it does. */
  readonly owner: string;
  readonly reference: string;
  readonly data: TextPart;
  /** Undefined where Word is to draw it when it opens the file. */
  readonly drawing?: TextPart;
}

/** The SmartArt of a package in which there are braces, in the order of the relationships. */
export function diagramParts(opened: WordPackage): readonly DiagramPart[] {
  const shownAt = once(() => createShownAt(opened));
  const found = new Map<string, DiagramPart>();
  const partAt = (
    name: string,
    place: ReturnType<ReturnType<typeof createShownAt>>,
  ): TextPart | undefined => {
    const xml = opened.xmlParts.get(name)?.xml;
    return xml === undefined
      ? undefined
      : {
          name,
          label: place === undefined ? WHAT : `${place.place}的 ${WHAT}`,
          xml,
          holds: 'diagram',
          ...(place && { shown: { part: place.part, paragraph: place.paragraph } }),
        };
  };
  for (const { name: owner } of opened.textParts) {
    for (const [{ id, target }, drawn] of diagramsOf(opened, owner)) {
      const xmlOf = (name = '') => opened.xmlParts.get(name)?.xml ?? '';
      if (found.has(target) || !(hasBraces(xmlOf(target)) || hasBraces(xmlOf(drawn?.target)))) continue;
      const place = shownAt()(target);
      const data = partAt(target, place);
      const drawing = partAt(drawn?.target ?? '', place);
      if (data)
        found.set(target, {
          owner,
          reference: id,
          data,
          ...(drawing && { drawing: { ...drawing, repeats: textsOf(data) } }),
        });
    }
  }
  return [...found.values()];
}

const WHAT = 'SmartArt 图形';

/** Ids of points and shapes stand in braces, too. */
const ID = /\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}/gi;

const hasBraces = (xml: string): boolean => /[{}｛｝]|&#/.test(xml.replace(ID, ''));

/**
 * The relationships of a part to the data of SmartArt, each with that to the drawing of it: the data name it; programs that lose
 * the name number the two alike.
 */
export function diagramsOf(
  { relationshipsOf, xmlParts }: Pick<WordPackage, 'relationshipsOf' | 'xmlParts'>,
  owner: string,
): readonly (readonly [data: Relationship, drawing: Relationship | undefined])[] {
  const related = relationshipsOf(owner).filter(({ outside }) => !outside);
  const left = related.filter(({ type }) => type === 'diagramDrawing');
  return related
    .filter(({ type }) => type === 'diagramData')
    .map((data) => {
      const open = /<[^<>]*:dataModelExt\s[^>]*>/.exec(xmlParts.get(data.target)?.xml ?? '')?.[0];
      const named = open === undefined ? undefined : attributeOf({ open }, 'relId');
      const byId = left.findIndex(({ id }) => id === named);
      const at =
        byId === -1 ? left.findIndex(({ target }) => numberIn(target) === numberIn(data.target)) : byId;
      return [data, at === -1 ? undefined : left.splice(at, 1)[0]] as const;
    });
}

const numberIn = (name: string): string | undefined => /(\d*)\.[^./]*$/.exec(name)?.[1];

/** All that is read in a part: its texts and alternative texts. */
function textsOf(part: TextPart): ReadonlySet<string> {
  const tree = parsePart(part.name, part.xml);
  if ('problem' in tree) return new Set();
  const { root } = tree.value;
  return new Set([...wordsIn(part, root).map(({ text }) => text), ...alternativesIn(root)]);
}
