// Finds the paragraph that shows a part of its own: a chart, a SmartArt.
import type { WordPackage } from '../../ooxml/package.js';
import { createPlaces, type Place } from './places.js';

/** Where a part is shown, with the place in a writer's words. */
export type ShownPlace = Required<Place>;

/** Makes a function that finds the place of a part by its name; undefined for a part that no paragraph shows. */
export function createShownAt(opened: WordPackage): (name: string) => ShownPlace | undefined {
  const placeOf = createPlaces(opened);
  return (name) => {
    for (const part of opened.textParts) {
      for (const { id, target } of opened.relationshipsOf(part.name)) {
        if (target !== name) continue;
        const { paragraph, place } = placeOf(part.name, { kind: 'reference', text: id });
        if (paragraph !== undefined && place !== undefined) return { part: part.name, paragraph, place };
      }
    }
    return undefined;
  };
}
