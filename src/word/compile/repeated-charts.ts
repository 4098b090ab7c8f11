// Finds the charts and SmartArt that stand in a loop: all copies show one and the same part, which is filled once, outside of it.
import { attributesIn, localName } from '../../ooxml/xml-tree.js';
import { isLoop, type PartElement, walkParts } from './part-tree.js';

/** The attribute that refers to what an element shows (21.2.2.26 chart, 21.4.2.20 relIds). */
const REFERENCE: Readonly<Record<string, string>> = { chart: 'id', relIds: 'dm' };

/** The ids by which charts and SmartArt in loops, or in `{{#with}}`, are referred to. */
export function repeatedCharts(part: PartElement): ReadonlySet<string> {
  const found = new Set<string>();
  walkParts([part], {
    element({ name, open }, frames) {
      const reference = REFERENCE[localName(name)];
      if (reference === undefined || frames.length === 0) return;
      const isElsewhere = frames.some(
        ({ branch, block }) => isLoop(branch) || block.branches[0].opens?.path.original === 'with',
      );
      if (isElsewhere)
        for (const { name: attribute, value } of attributesIn(open))
          if (localName(attribute) === reference) found.add(value);
    },
  });
  return found;
}
